"""Models: a language model loaded and checked, ready to read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from sayso.annotate.encoder.manifests import REMEDY, Manifest, read_manifest
from sayso.errors import ModelError

INPUTS = ("ids", "types", "mask")
OUTPUTS = {
    "quotes": 7,
    "names": 9,
    "times": 9,
    "descriptions": 5,
    "sentences": 1,
    "links": 256,
    "people": 128,
}
"""The outputs that a model must have, with the numbers that each gives a piece."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model: its manifest, its session of one thread, and its tokenizer."""

    manifest: Manifest
    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer


@lru_cache(maxsize=2)
def load_model(folder: Path) -> Model:
    """The model in a folder, loaded once a process.

    One thread: articles are spread over processes, and two threads a process would
    only wait for each other.

    Raises:
        ModelError: when files are missing, broken, or do not belong together.
    """
    manifest = read_manifest(folder)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    # Windows differ in length: memory laid out for one would be kept for each.
    options.enable_mem_pattern = False
    try:
        session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as err:
        # Both libraries raise classes of their own making, some plain Exception.
        raise ModelError(
            f"the model in {str(folder)!r} does not load ({err}); {REMEDY}",
            path=folder,
        ) from err
    _check_shape(folder, session)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Model(manifest, session, tokenizer)


def _check_shape(folder: Path, session: onnxruntime.InferenceSession) -> None:
    inputs = tuple(one.name for one in session.get_inputs())
    outputs = {one.name: one.shape[-1] for one in session.get_outputs()}
    if inputs != INPUTS or outputs != OUTPUTS:
        raise ModelError(
            f"the model in {str(folder)!r} has inputs {inputs} and outputs {outputs}; "
            f"expected {INPUTS} and {OUTPUTS}; {REMEDY}",
            path=folder,
        )
