"""Further pre-training: the encoder guesses hidden pieces of unlabelled news.

Method: Devlin et al. 2019 (masked language model), on the domain as in Gururangan et
al. 2020. It also teaches the token types, case and marks, which the base never saw.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from training.lessons import Lesson
from training.losses import pad_inputs
from training.networks import Reader
from training.rates import rate_at
from training.windows import Window, cut_windows, order_batches

MASK = 103
_SHARE = 0.15
_FIRST_WORD_ID = 999  # below are special pieces
_VOCABULARY = 30_522


class Guesser(nn.Module):
    """A head that guesses pieces, its last layer shared with the encoder's first."""

    def __init__(self, network: Reader) -> None:
        super().__init__()
        self.network = network
        self.layer = nn.Sequential(nn.Linear(384, 384), nn.GELU(), nn.LayerNorm(384))
        self.bias = nn.Parameter(torch.zeros(_VOCABULARY))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor, at: Tensor) -> Tensor:
        """Logits over the vocabulary for the pieces that ``at`` marks."""
        hidden = self.network.encoder(
            input_ids=ids, token_type_ids=types, attention_mask=mask
        ).last_hidden_state[at]
        words = self.network.encoder.embeddings.word_embeddings.weight
        return functional.linear(self.layer(hidden), words) + self.bias


def hide_pieces(ids: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """The ids with pieces hidden, and which ones are to be guessed.

    Of 15 in a hundred pieces eight in ten become [MASK], one another piece, one stays.
    """
    chance = torch.rand(ids.shape, generator=generator)
    chosen = (chance < _SHARE) & (ids >= _FIRST_WORD_ID)
    how = torch.rand(ids.shape, generator=generator)
    other = torch.randint(
        _FIRST_WORD_ID, _VOCABULARY, ids.shape, generator=generator, dtype=ids.dtype
    )
    hidden = torch.where(chosen & (how < 0.8), torch.full_like(ids, MASK), ids)
    return torch.where(chosen & (how >= 0.9), other, hidden), chosen


def pretrain_network(
    network: Reader,
    lessons: Sequence[Lesson],
    tokenizer: Tokenizer,
    *,
    epochs: int,
    path: Path,
    seed: int = 1,
    batch: int = 16,
    rate: float = 2e-4,
    report: Callable[[str], None],
) -> None:
    """Train the encoder on the texts of the lessons, saving the network at each epoch.

    ``path`` gets the network's state; a run that is stopped starts its epoch anew.
    """
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    guesser = Guesser(network)
    optimiser = torch.optim.AdamW(
        guesser.parameters(), lr=rate, weight_decay=0.01, fused=True
    )
    step, total = 0, 0
    for epoch in range(epochs):
        batches = _cut_batches(
            lessons, tokenizer, batch, random.Random(f"{seed}-{epoch}")
        )
        total = total or epochs * len(batches)
        mean = 0.0
        for windows in batches:
            for group in optimiser.param_groups:
                group["lr"] = rate * rate_at(step, total, 0.06)
            loss = _guess(guesser, windows, generator)
            loss.backward()
            nn.utils.clip_grad_norm_(guesser.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            mean = (
                float(loss.detach()) if not mean else 0.98 * mean + 0.02 * float(loss)
            )
            step += 1
            if step % 50 == 0:
                report(f"epoch {epoch} step {step}/{total} loss {mean:.3f}")
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), path)


def _cut_batches(
    lessons: Sequence[Lesson], tokenizer: Tokenizer, size: int, random_: random.Random
) -> list[list[Window]]:
    windows = [
        window
        for lesson in lessons
        for window in cut_windows(lesson, tokenizer, random_)
    ]
    return order_batches(windows, size, random_)


def _guess(
    guesser: Guesser, windows: Sequence[Window], generator: torch.Generator
) -> Tensor:
    ids, types, mask = pad_inputs(windows)
    hidden, chosen = hide_pieces(ids, generator)
    with torch.autocast("cpu", torch.bfloat16):
        logits = guesser(hidden, types, mask, chosen)
    return functional.cross_entropy(logits.float(), ids[chosen])
