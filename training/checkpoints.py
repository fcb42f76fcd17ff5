"""Checkpoints: the weights of runs, read and averaged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from training.networks import Reader, Shape


def load_weights(path: Path) -> Reader:
    """The network of a checkpoint; its number of layers is read from the weights."""
    state = torch.load(path, weights_only=True, map_location="cpu")
    state = state.get("average", state)
    layers = {name.split(".")[3] for name in state if ".layer." in name}
    network = Reader(Shape(len(layers)))
    network.load_state_dict(state)
    return network.eval()


def average_weights(paths: Sequence[Path]) -> Reader:
    """The network whose weights are the mean of several checkpoints' weights."""
    networks = [load_weights(path) for path in paths]
    states = [one.state_dict() for one in networks]
    mean = {
        name: torch.stack([state[name].float() for state in states]).mean(0)
        if value.dtype.is_floating_point
        else value
        for name, value in states[0].items()
    }
    networks[0].load_state_dict(mean)
    return networks[0]
