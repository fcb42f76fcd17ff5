"""Losses: how far the heads are from their labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from sayso.annotate.encoder.outputs import LINK_SIZE
from training.labels import IGNORED
from training.windows import Window

WEIGHTS: Mapping[str, float] = {
    "quotes": 1.0,
    "links": 0.3,
    "names": 1.2,
    "times": 0.2,
    "sentences": 0.5,
    "descriptions": 0.3,
    "people": 0.2,
}
"""What each loss counts; quotes are the reason for the model, so they lead."""

SILVER_WEIGHT = 0.25
"""What a label counts that a machine set."""

# Windows that hold more mentions are cut: their pairs grow with the square.
_MOST_MENTIONS = 80


def pad(arrays: Sequence[Sequence[int]], value: int) -> Tensor:
    """The arrays as the rows of one tensor, filled up with a value."""
    longest = max(map(len, arrays))
    out = torch.full((len(arrays), longest), value, dtype=torch.long)
    for row, array in enumerate(arrays):
        out[row, : len(array)] = torch.as_tensor(array)
    return out


def pad_inputs(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, types and mask of a batch."""
    ids = pad([one.ids for one in windows], 0)
    types = pad([one.types for one in windows], 0)
    mask = pad([[1] * len(one) for one in windows], 0)
    return ids, types, mask


def find_losses(
    out: Mapping[str, Tensor], windows: Sequence[Window]
) -> dict[str, Tensor]:
    """The mean loss of each head over the pieces that the batch teaches it."""
    losses = {
        name: _tag_loss(out[name], windows, name)
        for name in ("quotes", "names", "times", "descriptions")
    }
    losses["sentences"] = _sentence_loss(out["sentences"], windows)
    links = out["links"].float().split(LINK_SIZE, dim=-1)
    losses["links"] = _pointer_loss(
        links[0], links[1], pad([one.cues for one in windows], IGNORED)
    ) + _pointer_loss(
        links[2], links[3], pad([one.sources for one in windows], IGNORED)
    )
    losses["people"] = _people_loss(out["people"].float(), windows)
    return losses


def _layer_weights(windows: Sequence[Window], layer: str) -> Tensor:
    return torch.tensor(
        [SILVER_WEIGHT if layer in one.silver else 1.0 for one in windows]
    )


def _tag_loss(logits: Tensor, windows: Sequence[Window], name: str) -> Tensor:
    labels = pad([getattr(one, name) for one in windows], IGNORED)
    known = labels != IGNORED
    if not known.any():
        return logits.sum() * 0.0
    each = functional.cross_entropy(
        logits.float().flatten(0, 1),
        labels.flatten(),
        ignore_index=IGNORED,
        reduction="none",
    ).view_as(labels)
    weights = _layer_weights(windows, name)[:, None] * known
    return (each * weights).sum() / known.sum()


def _sentence_loss(logits: Tensor, windows: Sequence[Window]) -> Tensor:
    labels = pad([one.sentences for one in windows], IGNORED)
    known = labels != IGNORED
    if not known.any():
        return logits.sum() * 0.0
    return functional.binary_cross_entropy_with_logits(
        logits.float().squeeze(-1)[known], labels[known].float()
    )


def _pointer_loss(queries: Tensor, keys: Tensor, targets: Tensor) -> Tensor:
    """Cross entropy of pointing from each taught piece to its partner."""
    rows, pieces = torch.nonzero(targets != IGNORED, as_tuple=True)
    if not len(rows):
        return (queries.sum() + keys.sum()) * 0.0
    scores = queries @ keys.transpose(1, 2) / LINK_SIZE**0.5
    return functional.cross_entropy(scores[rows, pieces], targets[rows, pieces])


def _people_loss(vectors: Tensor, windows: Sequence[Window]) -> Tensor:
    """Negative log chance of any true antecedent, or of none, for each mention.

    Method: Lee et al. 2017, antecedents summed; the [CLS] stands for none.
    """
    total, count = vectors.sum() * 0.0, 0.0
    for row, window in enumerate(windows):
        mentions = window.mentions[:_MOST_MENTIONS]
        if len(mentions) < 2:
            continue
        weight = SILVER_WEIGHT if "chains" in window.silver else 1.0
        loss = _antecedent_loss(vectors[row], mentions)
        total = total + weight * loss.sum()
        count += len(loss)
    return total / max(count, 1.0)


def _antecedent_loss(
    vectors: Tensor, mentions: Sequence[tuple[int, int, int]]
) -> Tensor:
    queries, keys = (_mean_rows(len(vectors), mentions) @ vectors).split(
        LINK_SIZE, dim=-1
    )
    none = vectors[:1, LINK_SIZE:]
    scores = queries @ torch.cat((none, keys)).T / LINK_SIZE**0.5
    size = len(mentions)
    before = torch.ones(size, size + 1).tril(0).bool()
    chains = torch.tensor([chain for _, _, chain in mentions])
    same = chains[:, None] == chains[None, :]
    gold = torch.zeros(size, size + 1, dtype=torch.bool)
    gold[:, 1:] = same & torch.ones(size, size).tril(-1).bool()
    gold[:, 0] = ~gold[:, 1:].any(1)
    scores = scores.masked_fill(~before, -1e9)
    return torch.logsumexp(scores, 1) - torch.logsumexp(
        scores.masked_fill(~gold, -1e9), 1
    )


def _mean_rows(pieces: int, mentions: Sequence[tuple[int, int, int]]) -> Tensor:
    """The matrix, (mentions, pieces), that takes the mean over each mention.

    One product: a slice for each mention costs a whole window of zeros going back.
    """
    at = torch.arange(pieces)
    first = torch.tensor([one for one, _, _ in mentions])
    last = torch.tensor([last for _, last, _ in mentions])
    inside = ((at >= first[:, None]) & (at <= last[:, None])).float()
    return inside / inside.sum(1, keepdim=True)
