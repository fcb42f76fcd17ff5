"""Readers: what makes the one pass over an article, chosen by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path

from sayso.annotate.rules.readings import read_by_rules
from sayso.values import Article, Reading

# The model and its libraries are imported when one is asked for: the rules alone need
# neither.

Reader = Callable[[Article], Reading]

SHIPPED_MODELS = Path(__file__).parent / "model"
MODEL_FOLDERS = {"accurate": SHIPPED_MODELS, "fast": SHIPPED_MODELS / "fast"}
"""The models that come with Sayso, by name."""

RULES = "rules"


def find_default() -> str:
    """The reader used when none is named: "accurate", or "rules" if none is shipped."""
    has_model = (SHIPPED_MODELS / "model.onnx").is_file()
    return "accurate" if has_model else RULES


def find_folder(name: str) -> Path:
    """The folder of a model: one that is shipped under this name, or a path.

    >>> find_folder("models/mine").as_posix()
    'models/mine'
    """
    return MODEL_FOLDERS.get(name, Path(name))


@lru_cache(maxsize=4)
def find_reader(name: str) -> Reader:
    """The reader of this name: "rules", "accurate", "fast", or a model's folder.

    A model is loaded once a process.

    Raises:
        ModelError: when there is no such model, or it is broken.
    """
    if name == RULES:
        return read_by_rules
    from sayso.annotate.encoder.models import load_model
    from sayso.annotate.encoder.readings import read_by_model

    return partial(read_by_model, model=load_model(find_folder(name)))


def name_method(name: str) -> str:
    """What a reader finds by, with its version: for telling findings of two apart.

    Reads the model's manifest and checks the files, but loads no model.

    Raises:
        ModelError: as ``find_reader``.
    """
    if name == RULES:
        return RULES
    from sayso.annotate.encoder.manifests import read_manifest

    manifest = read_manifest(find_folder(name))
    return f"{manifest.name}.{manifest.version}.{manifest.sha256[:8]}"
