"""A model is refused, with a reason, where its files do not belong together."""

from __future__ import annotations

import hashlib
import json

import pytest

from sayso.annotate.encoder.encodings import FEATURES
from sayso.annotate.encoder.manifests import read_manifest
from sayso.annotate.encoder.models import load_model
from sayso.annotate.encoder.settings import QuoteSettings, read_settings
from sayso.annotate.readers import find_reader, name_method
from sayso.errors import ModelError


def write_model(folder, **changes):
    (folder / "model.onnx").write_bytes(b"no model at all")
    (folder / "tokenizer.json").write_text("{}")
    manifest = {
        "name": "made",
        "version": "3",
        "features": FEATURES,
        "sha256": hashlib.sha256(b"no model at all").hexdigest(),
        "window": 254,
        "calibration": {"bias": -1},
        **changes,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def test_a_manifest_that_fits_is_read(tmp_path):
    manifest = read_manifest(write_model(tmp_path))
    assert (manifest.name, manifest.window, manifest.calibration) == (
        "made",
        254,
        {"bias": -1.0},
    )
    assert name_method(str(tmp_path)).startswith("made.3.")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"features": "features.v0"}, "reads 'features.v0'; expected"),
        ({"sha256": "0" * 64}, "is not the file of its manifest"),
        ({"window": 4}, "windows of 4 pieces"),
        ({"window": "wide"}, "is no manifest"),
        ({"tokenizer_sha256": "0" * 64}, "tokenizer.json"),
        ({"calibration": {"bias": "much"}}, "is no manifest"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path, changes, reason):
    with pytest.raises(ModelError, match=reason) as caught:
        read_manifest(write_model(tmp_path, **changes))
    assert "--model rules" in str(caught.value)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "manifest.json"])
def test_a_missing_file_is_named(tmp_path, name):
    write_model(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(ModelError, match=f"no {name}"):
        find_reader(str(tmp_path))


def test_a_file_that_is_no_model_is_refused(tmp_path):
    with pytest.raises(ModelError, match="does not load"):
        load_model(write_model(tmp_path))


def test_thresholds_of_a_manifest_replace_the_settings():
    settings = read_settings({"edges.source": 4.0, "cues.gap": 1.0, "least_score": 0.5})
    assert settings.edges == (*QuoteSettings().edges[:2], 4.0)
    assert (settings.cues.gap, settings.least_score) == (1.0, 0.5)
    assert read_settings({}) == QuoteSettings()


def test_an_unknown_threshold_is_refused():
    with pytest.raises(ModelError, match="unknown threshold 'speed'"):
        read_settings({"speed": 1.0})
