"""Exports: the network as float32 ONNX, and how an export agrees with torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from sayso.annotate.encoder.models import INPUTS, OUTPUTS
from training.losses import pad_inputs
from training.networks import Reader
from training.windows import Window

OPSET = 17

# Gates: the least that an export may agree with torch. Float32 differs by rounding
# only; int8 of trained weights had a cosine over .99 and tags alike over .98.
_GATES = {"float": (0.9999, 0.999), "int8": (0.97, 0.95)}


class PlainReader(nn.Module):
    """The network written out in plain operations, as ONNX has them.

    Same weights, same outputs as ``Reader``: the library's encoder makes its mask in
    ways that do not export. One matrix makes queries, keys and values.
    """

    def __init__(self, network: Reader) -> None:
        super().__init__()
        self.network = network
        self.heads = network.encoder.config.num_attention_heads

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """The outputs in the order of ``OUTPUTS``."""
        encoder = self.network.encoder
        tables = encoder.embeddings
        hidden = (
            tables.word_embeddings(ids)
            + tables.token_type_embeddings(types)
            + tables.position_embeddings.weight[: ids.shape[1]].unsqueeze(0)
        )
        hidden = tables.LayerNorm(hidden)
        away = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -10000.0
        for layer in encoder.encoder.layer:
            hidden = self._attend(layer, hidden, away)
        quoting = self.network.quote_layer(hidden) + hidden
        out = {
            name: head(quoting if name == "quotes" else hidden)
            for name, head in self.network.heads.items()
        }
        out["links"] = self.network.links(quoting)
        out["people"] = self.network.people(hidden)
        return tuple(out[name] for name in OUTPUTS)

    def _attend(self, layer: nn.Module, hidden: Tensor, away: Tensor) -> Tensor:
        own = layer.attention.self
        batch, pieces, size = hidden.shape
        parts = (own.query, own.key, own.value)

        def split(values: Tensor) -> Tensor:
            shape = (batch, pieces, self.heads, size // self.heads)
            return values.view(shape).transpose(1, 2)

        query, key, value = (split(part(hidden)) for part in parts)
        scores = query @ key.transpose(2, 3) / (size // self.heads) ** 0.5 + away
        mixed = functional.softmax(scores, dim=-1) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, pieces, size)
        output = layer.attention.output
        hidden = output.LayerNorm(output.dense(mixed) + hidden)
        wide = functional.gelu(layer.intermediate.dense(hidden))
        return layer.output.LayerNorm(layer.output.dense(wide) + hidden)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How close an export is to torch: mean cosine of vectors, share of like tags."""

    cosine: float
    tags: float


def export_network(network: Reader, path: Path) -> None:
    """Write the network as float32 ONNX with batch and pieces open.

    The example has distinct tensors for ids, types and mask: one tensor passed twice
    is exported as one input, and the graph is wrong.
    """
    ids = torch.randint(1000, 2000, (2, 24))
    types = torch.zeros_like(ids)
    mask = torch.ones_like(ids)
    mask[1, 16:] = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        PlainReader(network).eval(),
        (ids, types, mask),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "batch", 1: "pieces"} for name in (*INPUTS, *OUTPUTS)},
        opset_version=OPSET,
        dynamo=False,
    )


def compare_model(path: Path, network: Reader, windows: Sequence[Window]) -> Agreement:
    """How an ONNX model agrees with torch on a padded batch of real windows."""
    ids, types, mask = pad_inputs(windows)
    with torch.inference_mode():
        wanted = network(ids, types, mask)
    session = onnxruntime.InferenceSession(
        str(path), providers=["CPUExecutionProvider"]
    )
    feed = {"ids": ids.numpy(), "types": types.numpy(), "mask": mask.numpy()}
    found = dict(zip(OUTPUTS, session.run(list(OUTPUTS), feed), strict=True))
    real = mask.numpy().astype(bool)
    cosines = [
        _cosine(found[name][real], wanted[name].numpy()[real])
        for name in ("links", "people")
    ]
    tags = [
        float(
            np.mean(
                found[name][real].argmax(-1) == wanted[name].numpy()[real].argmax(-1)
            )
        )
        for name in ("quotes", "names", "times", "descriptions")
    ]
    return Agreement(min(cosines), min(tags))


def check_model(
    path: Path, network: Reader, windows: Sequence[Window], kind: str
) -> Agreement:
    """The agreement of an export with torch.

    Raises:
        ValueError: when it is too low to be the same model.
    """
    agreement = compare_model(path, network, windows)
    cosine, tags = _GATES[kind]
    if not (agreement.cosine >= cosine and agreement.tags >= tags):
        raise ValueError(
            f"{path} is not the network it was made from: cosine "
            f"{agreement.cosine:.4f}, tags alike {agreement.tags:.4f}; expected at "
            f"least {cosine} and {tags}"
        )
    return agreement


def _cosine(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    dots = (one * other).sum(-1)
    norms = np.linalg.norm(one, axis=-1) * np.linalg.norm(other, axis=-1)
    return float(np.mean(dots / np.maximum(norms, 1e-9)))
