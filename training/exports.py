"""Exports: the network as ONNX, in float32 and in int8, checked against torch."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import ModelProto
from torch import Tensor, nn
from torch.nn import functional

from sayso.annotate.encoder.encodings import FEATURES
from sayso.annotate.encoder.models import INPUTS, OUTPUTS
from training.losses import pad_inputs
from training.networks import Reader, Shape
from training.windows import LONGEST, Window

OPSET = 17

# Gates: the least that an export may agree with torch. Float32 differs by rounding
# only; int8 of trained weights had a cosine over .99 and tags alike over .98.
_GATES = {"float": (0.9999, 0.999), "int8": (0.97, 0.95)}


class PlainReader(nn.Module):
    """The network written out in plain operations, as ONNX has them.

    Same weights, same outputs as ``Reader``: the library's encoder makes its mask in
    ways that do not export. One matrix makes queries, keys and values.
    """

    def __init__(self, network: Reader) -> None:
        super().__init__()
        self.network = network
        self.heads = network.encoder.config.num_attention_heads

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """The outputs in the order of ``OUTPUTS``."""
        encoder = self.network.encoder
        tables = encoder.embeddings
        hidden = (
            tables.word_embeddings(ids)
            + tables.token_type_embeddings(types)
            + tables.position_embeddings.weight[: ids.shape[1]].unsqueeze(0)
        )
        hidden = tables.LayerNorm(hidden)
        away = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -10000.0
        for layer in encoder.encoder.layer:
            hidden = self._attend(layer, hidden, away)
        quoting = self.network.quote_layer(hidden) + hidden
        out = {
            name: head(quoting if name == "quotes" else hidden)
            for name, head in self.network.heads.items()
        }
        out["links"] = self.network.links(quoting)
        out["people"] = self.network.people(hidden)
        return tuple(out[name] for name in OUTPUTS)

    def _attend(self, layer: nn.Module, hidden: Tensor, away: Tensor) -> Tensor:
        own = layer.attention.self
        batch, pieces, size = hidden.shape
        parts = (own.query, own.key, own.value)

        def split(values: Tensor) -> Tensor:
            shape = (batch, pieces, self.heads, size // self.heads)
            return values.view(shape).transpose(1, 2)

        query, key, value = (split(part(hidden)) for part in parts)
        scores = query @ key.transpose(2, 3) / (size // self.heads) ** 0.5 + away
        mixed = functional.softmax(scores, dim=-1) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, pieces, size)
        output = layer.attention.output
        hidden = output.LayerNorm(output.dense(mixed) + hidden)
        wide = functional.gelu(layer.intermediate.dense(hidden))
        return layer.output.LayerNorm(layer.output.dense(wide) + hidden)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How close an export is to torch: mean cosine of vectors, share of like tags."""

    cosine: float
    tags: float


def load_weights(path: Path) -> Reader:
    """The network of a checkpoint; its number of layers is read from the weights."""
    state = torch.load(path, weights_only=True, map_location="cpu")
    state = state.get("average", state)
    layers = {
        int(name.split(".")[3]) for name in state if ".encoder.layer." in f".{name}"
    }
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


def export_network(network: Reader, path: Path) -> None:
    """Write the network as float32 ONNX with batch and pieces open.

    The example has distinct tensors for ids, types and mask: one tensor passed twice
    is exported as one input, and the graph is wrong.
    """
    ids = torch.randint(1000, 2000, (2, 24))
    types = torch.zeros_like(ids)
    mask = torch.ones_like(ids)
    mask[1, 16:] = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        PlainReader(network).eval(),
        (ids, types, mask),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "batch", 1: "pieces"} for name in (*INPUTS, *OUTPUTS)},
        opset_version=OPSET,
        dynamo=False,
    )


def quantise_model(path: Path, out: Path) -> None:
    """Write a float32 ONNX model with weights in int8.

    Matrices per channel and with a bit less of range, so that processors without
    wide accumulators do not overflow; the table of pieces with a scale for each piece.
    """
    from onnx import TensorProto
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.transformers.optimizer import optimize_model

    with TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        model = optimize_model(
            str(path), model_type="bert", num_heads=12, hidden_size=384, opt_level=0
        )
        quantise_table(model.model)
        model.save_model_to_file(str(plain))
        quantize_dynamic(
            str(plain),
            str(out),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Attention"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def quantise_table(model: ModelProto) -> None:
    """Put the table of pieces of an ONNX model into int8, a scale a row.

    Rare pieces have far smaller vectors than common ones: under one scale for all they
    lose most of their bits (tags alike with torch .984 against .987).
    """
    from onnx import TensorProto, helper, numpy_helper

    graph = model.graph
    tables = {one.name: one for one in graph.initializer}
    node = max(
        (
            one
            for one in graph.node
            if one.op_type == "Gather" and one.input[0] in tables
        ),
        key=lambda one: len(tables[one.input[0]].raw_data),
    )
    name, at, out = node.input[0], node.input[1], node.output[0]
    table = numpy_helper.to_array(tables[name])
    scales = np.maximum(np.abs(table).max(axis=1, keepdims=True) / 127, 1e-12)
    whole = np.clip(np.rint(table / scales), -127, 127).astype(np.int8)
    graph.initializer.remove(tables[name])
    graph.initializer.extend(
        [
            numpy_helper.from_array(whole, f"{name}.int8"),
            numpy_helper.from_array(scales.astype(np.float32), f"{name}.scales"),
        ]
    )
    place = list(graph.node).index(node)
    graph.node.remove(node)
    for step in (
        helper.make_node("Mul", [f"{out}.float", f"{out}.scales"], [out]),
        helper.make_node(
            "Cast", [f"{out}.int8"], [f"{out}.float"], to=TensorProto.FLOAT
        ),
        helper.make_node("Gather", [f"{name}.scales", at], [f"{out}.scales"]),
        helper.make_node("Gather", [f"{name}.int8", at], [f"{out}.int8"]),
    ):
        graph.node.insert(place, step)


def compare_model(path: Path, network: Reader, windows: Sequence[Window]) -> Agreement:
    """How an ONNX model agrees with torch on a padded batch of real windows."""
    ids, types, mask = pad_inputs(windows)
    with torch.inference_mode():
        wanted = network(ids, types, mask)
    session = onnxruntime.InferenceSession(
        str(path), providers=["CPUExecutionProvider"]
    )
    feed = {"ids": ids.numpy(), "types": types.numpy(), "mask": mask.numpy()}
    found = dict(zip(OUTPUTS, session.run(list(OUTPUTS), feed), strict=True))
    real = mask.numpy().astype(bool)
    cosines = [
        _cosine(found[name][real], wanted[name].numpy()[real])
        for name in ("links", "people")
    ]
    tags = [
        float(
            np.mean(
                found[name][real].argmax(-1) == wanted[name].numpy()[real].argmax(-1)
            )
        )
        for name in ("quotes", "names", "times", "descriptions")
    ]
    return Agreement(min(cosines), min(tags))


def check_model(
    path: Path, network: Reader, windows: Sequence[Window], kind: str
) -> Agreement:
    """The agreement of an export with torch.

    Raises:
        ValueError: when it is too low to be the same model.
    """
    agreement = compare_model(path, network, windows)
    cosine, tags = _GATES[kind]
    if not (agreement.cosine >= cosine and agreement.tags >= tags):
        raise ValueError(
            f"{path} is not the network it was made from: cosine "
            f"{agreement.cosine:.4f}, tags alike {agreement.tags:.4f}; expected at "
            f"least {cosine} and {tags}"
        )
    return agreement


def _cosine(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    dots = (one * other).sum(-1)
    norms = np.linalg.norm(one, axis=-1) * np.linalg.norm(other, axis=-1)
    return float(np.mean(dots / np.maximum(norms, 1e-9)))


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
