"""Teaching: a student learns what its teachers say of a text, not the labels alone.

Method: Hinton, Vinyals and Dean 2015; several teachers are averaged. The texts need no
labels, so a student also learns from articles that nobody marked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from sayso.annotate.encoder.outputs import LINK_SIZE
from training.labels import IGNORED
from training.losses import WEIGHTS
from training.networks import Reader
from training.windows import Window

_TAGS = ("quotes", "names", "times", "descriptions")


@torch.no_grad()
def ask_teachers(
    teachers: Sequence[Reader], ids: Tensor, types: Tensor, mask: Tensor
) -> dict[str, Tensor]:
    """The teachers' mean chances: of tags, sentence starts and both pointers."""
    totals: dict[str, Tensor] = {}
    for teacher in teachers:
        with torch.autocast("cpu", torch.bfloat16):
            out = teacher(ids, types, mask)
        for name, chances in _find_chances(out, mask).items():
            totals[name] = totals.get(name, torch.zeros(())) + chances / len(teachers)
    return totals


def find_soft_losses(
    out: Mapping[str, Tensor],
    taught: Mapping[str, Tensor],
    mask: Tensor,
    windows: Sequence[Window],
) -> dict[str, Tensor]:
    """Cross entropy of the student with its teachers, head by head.

    Pointers count as much as the teachers hold a piece to be one that points: a piece
    of content for cues, a piece of a cue for sources. Names that a hand marked are
    learned from the hand alone: the teachers do not know a text without capitals.
    """
    real = mask.bool()
    by_hand = torch.tensor([_has_gold_names(one) for one in windows])
    losses = {}
    for name in _TAGS:
        here = real & ~by_hand[:, None] if name == "names" else real
        each = _cross(out[name].float().log_softmax(-1), taught[name])
        losses[name] = (each * here).sum() / here.sum().clamp(min=1)
    losses["sentences"] = functional.binary_cross_entropy_with_logits(
        out["sentences"].float().squeeze(-1)[real], taught["sentences"][real]
    )
    quotes = taught["quotes"]
    links = out["links"].float().split(LINK_SIZE, dim=-1)
    losses["links"] = torch.zeros(())
    for name, query, key, who in (
        ("cues", links[0], links[1], quotes[..., 1:3].sum(-1)),
        ("sources", links[2], links[3], quotes[..., 3:5].sum(-1)),
    ):
        weight = (who * (who > 0.5))[real]
        each = _cross(
            _point(query, key, mask).log_softmax(-1)[real], taught[name][real]
        )
        losses["links"] = losses["links"] + (each * weight).sum() / weight.sum().clamp(
            min=1.0
        )
    return losses


def add_up(losses: Mapping[str, Tensor], heads: float = 1.0) -> Tensor:
    """The losses weighed and added; ``heads`` scales all but quotes and links."""
    return torch.stack(
        [
            loss * WEIGHTS[name] * (1.0 if name in ("quotes", "links") else heads)
            for name, loss in losses.items()
        ]
    ).sum()


def _has_gold_names(window: Window) -> bool:
    return "names" not in window.silver and any(one != IGNORED for one in window.names)


def _find_chances(out: Mapping[str, Tensor], mask: Tensor) -> dict[str, Tensor]:
    links = out["links"].float().split(LINK_SIZE, dim=-1)
    chances = {name: out[name].float().softmax(-1) for name in _TAGS}
    chances["sentences"] = out["sentences"].float().squeeze(-1).sigmoid()
    chances["cues"] = _point(links[0], links[1], mask).softmax(-1)
    chances["sources"] = _point(links[2], links[3], mask).softmax(-1)
    return chances


def _point(queries: Tensor, keys: Tensor, mask: Tensor) -> Tensor:
    scores = queries @ keys.transpose(1, 2) / LINK_SIZE**0.5
    return scores.masked_fill(mask[:, None, :] == 0, -1e9)


def _cross(logs: Tensor, chances: Tensor) -> Tensor:
    return -(chances * logs.clamp(min=-30.0)).sum(-1)
