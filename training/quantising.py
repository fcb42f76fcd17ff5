"""An ONNX model with its weights in int8."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from onnx import ModelProto


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
