"""Manifests: what a model file says of itself, and whether that is true."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sayso.annotate.encoder.encodings import FEATURES
from sayso.errors import ModelError

REMEDY = "reinstall Sayso, name another model, or read with --model rules"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The manifest beside a model: its name, what it reads, and its constants.

    ``calibration`` and ``thresholds`` are numbers by name that were fitted to this
    very model (see ``scores`` and ``settings``).
    """

    name: str
    version: str
    features: str
    sha256: str
    window: int
    tokenizer_sha256: str = ""
    calibration: Mapping[str, float] = field(default_factory=dict)
    thresholds: Mapping[str, float] = field(default_factory=dict)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the model in a folder, checked against the files there.

    Raises:
        ModelError: when a file is missing or broken, is not the one that the manifest
            describes, or reads features that this version of Sayso does not make.
    """
    for name in ("model.onnx", "tokenizer.json", "manifest.json"):
        if not (folder / name).is_file():
            raise ModelError(f"no {name} in {str(folder)!r}; {REMEDY}", path=folder)
    try:
        raw = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        manifest = Manifest(
            name=str(raw["name"]),
            version=str(raw["version"]),
            features=str(raw["features"]),
            sha256=str(raw["sha256"]),
            window=int(raw["window"]),
            tokenizer_sha256=str(raw.get("tokenizer_sha256", "")),
            calibration=_read_numbers(raw.get("calibration", {})),
            thresholds=_read_numbers(raw.get("thresholds", {})),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as err:
        raise ModelError(
            f"{str(folder / 'manifest.json')!r} is no manifest of a model ({err!r}); "
            f"{REMEDY}",
            path=folder,
        ) from err
    _check(folder, manifest)
    return manifest


def _read_numbers(raw: Mapping[str, object]) -> Mapping[str, float]:
    return {str(name): float(str(value)) for name, value in raw.items()}


def _check(folder: Path, manifest: Manifest) -> None:
    if manifest.features != FEATURES:
        raise ModelError(
            f"the model in {str(folder)!r} reads {manifest.features!r}; expected "
            f"{FEATURES!r}; {REMEDY}",
            path=folder,
        )
    if not 16 <= manifest.window <= 510:
        raise ModelError(
            f"the model in {str(folder)!r} has windows of {manifest.window} pieces; "
            f"expected 16 to 510; {REMEDY}",
            path=folder,
        )
    hashes = [("model.onnx", manifest.sha256)]
    if manifest.tokenizer_sha256:
        hashes.append(("tokenizer.json", manifest.tokenizer_sha256))
    for name, told in hashes:
        real = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if real != told:
            raise ModelError(
                f"{str(folder / name)!r} is not the file of its manifest: its sha256 "
                f"is {real[:12]}..., expected {told[:12]}...; {REMEDY}",
                path=folder,
            )
