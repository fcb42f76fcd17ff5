"""Layers that feel int8 while they learn, so that it costs them nothing later.

Method: quantisation-aware training with straight-through gradients (Jacob et al. 2018),
the rounding that the runtime does: weights symmetric with a scale for each output and
seven bits of range, inputs asymmetric with one scale a batch.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.autograd.function import FunctionCtx
from torch.nn import functional

# Seven bits and not eight, as `quantise_model` has it: see there.
_WEIGHT_LEVELS = 64
_INPUT_LEVELS = 255
_ROW_LEVELS = 127
# Tables of positions and types are smaller, and stay in float32.
_SMALL_TABLE = 1000


class ImitatedLinear(nn.Linear):
    """A linear layer whose weights and inputs are rounded as the runtime rounds them.

    >>> layer = imitate_layer(nn.Linear(4, 2))
    >>> layer(torch.zeros(1, 4)).shape
    torch.Size([1, 2])
    """

    def forward(self, values: Tensor) -> Tensor:
        """The product of rounded values and rounded weights; gradients pass through."""
        return functional.linear(
            _round_inputs(values), _round_weights(self.weight), self.bias
        )


def imitate_layer(layer: nn.Linear) -> ImitatedLinear:
    """The same layer, sharing its weights, that imitates int8."""
    twin = ImitatedLinear(
        layer.in_features, layer.out_features, layer.bias is not None, device="meta"
    )
    twin.weight, twin.bias = layer.weight, layer.bias
    return twin


class ImitatedTable(nn.Embedding):
    """A table whose rows are rounded, a scale a row, as `quantise_table` does."""

    def forward(self, ids: Tensor) -> Tensor:
        """The rounded rows of the ids; gradients pass through."""
        rows = super().forward(ids)
        largest = rows.detach().abs().amax(-1, keepdim=True)
        return _Round.apply(rows, largest.clamp(min=1e-8) / _ROW_LEVELS)


def imitate_table(table: nn.Embedding) -> ImitatedTable:
    """The same table, sharing its rows, that imitates int8."""
    twin = ImitatedTable(
        table.num_embeddings, table.embedding_dim, table.padding_idx, device="meta"
    )
    twin.weight = table.weight
    return twin


def imitate_int8(network: nn.Module) -> None:
    """Let a network's linear layers and its table of pieces imitate int8, in place."""
    for name, child in network.named_children():
        if type(child) is nn.Linear:
            setattr(network, name, imitate_layer(child))
        elif type(child) is nn.Embedding and child.num_embeddings > _SMALL_TABLE:
            setattr(network, name, imitate_table(child))
        else:
            imitate_int8(child)


class _Round(torch.autograd.Function):
    """Values rounded to whole multiples of a step; gradients as if they were not."""

    @staticmethod
    def forward(ctx: FunctionCtx, values: Tensor, step: Tensor) -> Tensor:
        return values.div(step).round_().mul_(step)

    @staticmethod
    def backward(  # type: ignore[override]
        ctx: FunctionCtx, grad: Tensor
    ) -> tuple[Tensor, None]:
        return grad, None


def _round_weights(weights: Tensor) -> Tensor:
    largest = weights.detach().abs().amax(1, keepdim=True)
    return _Round.apply(weights, largest.clamp(min=1e-8) / _WEIGHT_LEVELS)


def _round_inputs(values: Tensor) -> Tensor:
    # The range holds every value: nothing is clipped, the zero point is no matter.
    if torch.is_autocast_enabled("cpu"):
        values = values.to(torch.get_autocast_dtype("cpu"))
    low, high = torch.aminmax(values.detach())
    step = (high.clamp(min=0.0) - low.clamp(max=0.0)).clamp(min=1e-8) / _INPUT_LEVELS
    return _Round.apply(values, step)
