"""What stands beside a model in its folder: the manifest and the tokenizer."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from sayso.annotate.encoder.encodings import FEATURES
from sayso.annotate.encoder.models import OUTPUTS
from training.windows import LONGEST


def write_manifest(
    folder: Path,
    *,
    name: str,
    version: str,
    constants: Mapping[str, object] | None = None,
) -> Path:
    """Write ``manifest.json`` for a folder's ``model.onnx`` and ``tokenizer.json``.

    ``constants`` holds calibration and thresholds; those of a manifest that is there
    are kept where they are not given.
    """
    path = folder / "manifest.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    manifest = {
        "name": name,
        "version": version,
        "features": FEATURES,
        "sha256": _hash(folder / "model.onnx"),
        "tokenizer_sha256": _hash(folder / "tokenizer.json"),
        "outputs": list(OUTPUTS),
        "window": LONGEST,
        "calibration": kept.get("calibration", {}),
        "thresholds": kept.get("thresholds", {}),
        **(constants or {}),
    }
    path.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return path


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copy_tokenizer(source: Path, folder: Path) -> None:
    """Put the tokenizer beside the model."""
    shutil.copyfile(source, folder / "tokenizer.json")
