"""The network in torch: its attention, its dropout, its int8 twin and its export.

They run where the extra ``training`` is installed, and are skipped elsewhere.
"""

import random
from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra training")
pytest.importorskip("transformers", reason="needs the extra training")

from torch.nn import functional  # noqa: E402

from sayso.annotate.encoder.encodings import TOKEN_TYPES  # noqa: E402
from sayso.annotate.encoder.outputs import LINK_SIZE  # noqa: E402
from training.attention import PooledDropout, attend  # noqa: E402
from training.imitation import imitate_int8  # noqa: E402
from training.losses import find_losses, pad_inputs  # noqa: E402
from training.networks import Reader, Shape, keep_layers  # noqa: E402
from training.teaching import ask_teachers, find_soft_losses  # noqa: E402
from training.windows import Window  # noqa: E402


def make_network(layers: int = 1, dropout: float = 0.0) -> Reader:
    torch.manual_seed(3)
    return Reader(Shape(layers=layers, dropout=dropout)).eval()


def make_window(length: int, seed: int) -> Window:
    random_ = random.Random(seed)

    def draw(size: int) -> list[int]:
        return [random_.randrange(size) for _ in range(length)]

    return Window(
        "own",
        [101, *draw(2000)[2:], 102],
        draw(TOKEN_TYPES),
        draw(7),
        [0] * length,
        [0] * length,
        draw(2),
        draw(9),
        draw(9),
        draw(3),
        ((1, 2, 0), (4, 4, 1), (5, 7, 0)),
    )


def test_attention_is_the_library_s_own() -> None:
    torch.manual_seed(1)
    query, key, value = (torch.randn(2, 3, 7, 8, requires_grad=True) for _ in range(3))
    away = torch.zeros(2, 1, 1, 7)
    away[1, ..., 4:] = -10000.0
    wanted = functional.scaled_dot_product_attention(query, key, value, attn_mask=away)
    found = attend(torch.nn.Identity(), query, key, value, away)[0].transpose(1, 2)
    torch.testing.assert_close(found, wanted)
    weights = torch.randn_like(wanted)
    for mine, theirs in zip(
        torch.autograd.grad((found * weights).sum(), (query, key, value)),
        torch.autograd.grad((wanted * weights).sum(), (query, key, value)),
        strict=True,
    ):
        torch.testing.assert_close(mine, theirs)


def test_padding_changes_no_reading() -> None:
    network = make_network(2)
    ids = torch.randint(1000, 2000, (1, 9))
    types = torch.zeros_like(ids)
    alone = network(ids, types, torch.ones_like(ids))["quotes"]
    padded = functional.pad(ids, (0, 5), value=7)
    mask = functional.pad(torch.ones_like(ids), (0, 5))
    beside = network(padded, functional.pad(types, (0, 5)), mask)["quotes"][:, :9]
    torch.testing.assert_close(beside, alone, atol=1e-4, rtol=1e-4)


def test_dropout_drops_its_share_and_keeps_the_mean() -> None:
    torch.manual_seed(4)
    drop = PooledDropout(0.1).train()
    out = drop(torch.ones(64, 4096))
    assert abs(float((out == 0).float().mean()) - 0.1) < 0.01
    assert abs(float(out.mean()) - 1.0) < 0.01
    assert drop.eval()(torch.ones(3)).tolist() == [1.0, 1.0, 1.0]


def test_dropout_follows_the_seed() -> None:
    def draw() -> list[float]:
        torch.manual_seed(5)
        return PooledDropout(0.5).train()(torch.ones(50)).tolist()

    assert draw() == draw()


def test_the_mean_over_a_mention_is_the_mean_of_its_pieces() -> None:
    network = make_network()
    window = make_window(12, 1)
    out = network(
        torch.tensor([window.ids]),
        torch.tensor([window.types]),
        torch.ones(1, 12, dtype=torch.long),
    )
    loss = find_losses(out, [window])["people"]
    vectors = out["people"][0]
    pooled = torch.stack(
        [vectors[one : last + 1].mean(0) for one, last, _ in window.mentions]
    )
    queries, keys = pooled.split(LINK_SIZE, dim=-1)
    keys = torch.cat((vectors[:1, LINK_SIZE:], keys))
    logits = queries @ keys.T / LINK_SIZE**0.5
    # The third mention is of the first's chain, the others have no antecedent.
    wanted = [
        -torch.log_softmax(logits[row, : row + 1], 0)[gold]
        for row, gold in enumerate((0, 0, 1))
    ]
    torch.testing.assert_close(loss, torch.stack(wanted).mean())


def test_int8_s_twin_is_near_and_learns() -> None:
    network = make_network(2)
    ids = torch.randint(1000, 2000, (2, 16))
    inputs = (ids, torch.zeros_like(ids), torch.ones_like(ids))
    wanted = network(*inputs)["quotes"].detach()
    imitate_int8(network)
    found = network(*inputs)["quotes"]
    assert not torch.equal(found, wanted)
    away = (found.detach() - wanted).abs().mean()
    assert float(away) < 0.1 * float(wanted.abs().mean())
    found.sum().backward()
    assert all(
        one.grad is not None and bool(one.grad.abs().sum())
        for name, one in network.named_parameters()
        if "intermediate.dense.weight" in name
    )


def test_an_imitated_network_is_nearer_to_the_int8_file(tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="needs the extra training")
    from training.exports import check_model, compare_model, export_network
    from training.quantising import quantise_model

    network = make_network(2)
    windows = [make_window(24, 1), make_window(15, 2)]
    export_network(network, tmp_path / "float.onnx")
    check_model(tmp_path / "float.onnx", network, windows, "float")
    quantise_model(tmp_path / "float.onnx", tmp_path / "model.onnx")
    plain = compare_model(tmp_path / "model.onnx", network, windows)
    imitate_int8(network)
    twin = compare_model(tmp_path / "model.onnx", network, windows)
    assert twin.cosine > plain.cosine


def test_teachers_say_nothing_of_names_that_a_hand_marked() -> None:
    windows = [make_window(9, 1), make_window(12, 2)]
    inputs = pad_inputs(windows)
    student, teacher = make_network(), make_network(layers=2)
    taught = ask_teachers([teacher], *inputs)
    found = find_soft_losses(student(*inputs), taught, inputs[2], windows)
    assert found["names"] == 0.0
    assert found["quotes"] > 0.0
    silver = [replace(one, silver=("names",)) for one in windows]
    assert find_soft_losses(student(*inputs), taught, inputs[2], silver)["names"] > 0.0


def test_a_student_starts_with_every_other_layer_the_last_among_them() -> None:
    large = make_network(layers=6)
    small = make_network(layers=3)
    small.load_state_dict(keep_layers(large.state_dict(), 3))
    for mine, theirs in ((0, 1), (1, 3), (2, 5)):
        torch.testing.assert_close(
            small.encoder.encoder.layer[mine].output.dense.weight,
            large.encoder.encoder.layer[theirs].output.dense.weight,
        )
    torch.testing.assert_close(small.links.weight, large.links.weight)
    with pytest.raises(ValueError, match="6 layers asked of weights that hold 3"):
        keep_layers(small.state_dict(), 6)
