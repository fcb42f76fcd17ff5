"""Runs: the training loop, which saves where it is and goes on after a stop."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from training.checkpoints import load_weights
from training.imitation import imitate_int8
from training.lessons import Lesson, read_lessons
from training.losses import find_losses, pad_inputs
from training.markings import mark_parts
from training.networks import Reader, Shape, find_base, keep_layers, load_base
from training.rates import rate_at
from training.swaps import gather_names, swap_names
from training.teaching import add_up, ask_teachers, find_soft_losses
from training.windows import Window, cut_windows, order_batches

_AVERAGE_EVERY = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """All choices of a run; the same plan and lessons give the same model.

    ``heads`` scales the weight of every loss but quotes and links (0 trains quotes
    alone). ``average`` is the decay of the running average of the weights, per step.
    ``start`` names a file of weights, or a saved run, to begin with, of as many
    ``layers`` or more, from which evenly spaced ones are kept; ``teachers`` files whose
    networks, averaged, teach this one, and ``soft`` what their word counts beside the
    labels.
    ``swaps`` is the share of lessons that are read with other names, chosen anew in
    each epoch. ``int8`` lets it round its weights and inputs as the shipped model does.
    """

    seed: int = 1
    epochs: int = 8
    batch: int = 16
    rate: float = 3e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    clip: float = 1.0
    average: float = 0.998
    heads: float = 1.0
    layers: int = 6
    dropout: float = 0.1
    start: str = ""
    teachers: tuple[str, ...] = ()
    soft: float = 1.0
    swaps: float = 0.5
    int8: bool = False


def load_tokenizer() -> Tokenizer:
    """The base model's tokenizer, without truncation and padding."""
    tokenizer = Tokenizer.from_file(str(find_base() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Run:
    """One training: network, optimiser, running average, and how far it is."""

    def __init__(self, plan: Plan, lessons: Sequence[Lesson], folder: Path) -> None:
        self.plan = plan
        self.lessons = lessons
        self.folder = folder
        torch.manual_seed(plan.seed)
        self.network = load_base(Shape(plan.layers, plan.dropout))
        if plan.start:
            weights = load_weights(Path(plan.start)).state_dict()
            self.network.load_state_dict(keep_layers(weights, plan.layers))
        if plan.int8:
            imitate_int8(self.network)
        self.teachers = [load_weights(Path(path)) for path in plan.teachers]
        self.average = {
            name: value.detach().clone()
            for name, value in self.network.state_dict().items()
        }
        self.optimiser = torch.optim.AdamW(
            _group_parameters(self.network, plan),
            betas=(0.9, 0.98),
            eps=1e-6,
            fused=True,
        )
        self.pool = gather_names(lessons)
        self.epoch = 0
        self.step = 0
        self.tokenizer = load_tokenizer()
        self._total = 0

    def train(self, report: Callable[[str], None], save_every: float = 180.0) -> None:
        """Train to the end of the plan, from where a saved run stopped."""
        self._resume()
        self._total = self.plan.epochs * len(self._batches(0))
        saved = time.monotonic()
        means: dict[str, float] = {}
        while self.epoch < self.plan.epochs:
            batches = self._batches(self.epoch)
            done = self.step - self.epoch * len(batches)
            # Windows are cut anew in each epoch, so their number moves a little.
            for batch in batches[max(0, done) :]:
                losses = self._learn(batch)
                for name, value in losses.items():
                    means[name] = 0.98 * means.get(name, value) + 0.02 * value
                self.step += 1
                if self.step % 50 == 0:
                    parts = " ".join(
                        f"{name} {value:.3f}" for name, value in means.items()
                    )
                    report(f"epoch {self.epoch} step {self.step}/{self._total} {parts}")
                if time.monotonic() - saved > save_every:
                    self._save()
                    saved = time.monotonic()
            self.epoch += 1
            self.step = self.epoch * len(batches)
            self._save()
            torch.save(self.average, self.folder / f"epoch-{self.epoch}.pt")

    def _batches(self, epoch: int) -> list[list[Window]]:
        random_ = random.Random(f"{self.plan.seed}-{epoch}")
        windows = [
            window
            for lesson in self.lessons
            for window in cut_windows(
                self._vary(lesson, random_), self.tokenizer, random_
            )
        ]
        return order_batches(windows, self.plan.batch, random_)

    def _vary(self, lesson: Lesson, random_: random.Random) -> Lesson:
        if random_.random() < self.plan.swaps:
            lesson = swap_names(lesson, self.pool, random_)
        return mark_parts(lesson, random_)

    def _learn(self, batch: Sequence[Window]) -> dict[str, float]:
        self.network.train()
        rate = rate_at(self.step, self._total, self.plan.warm_up)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * rate
        inputs = pad_inputs(batch)
        with torch.autocast("cpu", torch.bfloat16):
            out = self.network(*inputs)
        losses = find_losses(out, batch)
        total = add_up(losses, self.plan.heads)
        if self.teachers:
            taught = ask_teachers(self.teachers, *inputs)
            soft = find_soft_losses(out, taught, inputs[2], batch)
            total = total + self.plan.soft * add_up(soft, self.plan.heads)
        total.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), self.plan.clip)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        if self.step % _AVERAGE_EVERY == 0:
            self._update_average()
        return {name: float(loss.detach()) for name, loss in losses.items()}

    @torch.no_grad()
    def _update_average(self) -> None:
        decay = min(self.plan.average, (1 + self.step) / (10 + self.step))
        decay **= _AVERAGE_EVERY
        for name, value in self.network.state_dict().items():
            if value.dtype.is_floating_point:
                self.average[name].lerp_(value, 1 - decay)

    def _save(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / "run.pt.part"
        torch.save(
            {
                "plan": asdict(self.plan),
                "epoch": self.epoch,
                "step": self.step,
                "network": self.network.state_dict(),
                "average": self.average,
                "optimiser": self.optimiser.state_dict(),
                "random": torch.get_rng_state(),
            },
            part,
        )
        part.replace(self.folder / "run.pt")

    def _resume(self) -> None:
        path = self.folder / "run.pt"
        if not path.exists():
            return
        saved = torch.load(path, weights_only=True)
        if saved["plan"] != asdict(self.plan):
            raise ValueError(
                f"{path} belongs to another plan: {json.dumps(saved['plan'])}; "
                "give another folder"
            )
        self.network.load_state_dict(saved["network"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.average = saved["average"]
        self.epoch, self.step = saved["epoch"], saved["step"]
        torch.set_rng_state(saved["random"])


def _group_parameters(network: Reader, plan: Plan) -> list[dict[str, object]]:
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        peak = plan.rate if name.startswith("encoder.") else plan.head_rate
        decay = 0.0 if parameter.ndim < 2 else plan.decay
        groups.setdefault((peak, decay), []).append(parameter)
    return [
        {"params": some, "lr": peak, "peak": peak, "weight_decay": decay}
        for (peak, decay), some in groups.items()
    ]


def load_lessons(path: Path, corpora: Sequence[str] = ()) -> list[Lesson]:
    """The lessons of a file, of some corpora only where they are named."""
    lessons: Iterator[Lesson] = read_lessons(path)
    return [one for one in lessons if not corpora or one.corpus in corpora]
