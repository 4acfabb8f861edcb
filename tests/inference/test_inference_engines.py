"""onnxruntime against torch: the same numbers from the same weights, and nothing read that was not built from them."""

import json
import os
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from build_model import build_model
from inference.model_folder import write_model
from inference.test_inference_classifier import change_card, flip_last_byte, load, make_film

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.inference.built_model import BUILT_FILE, GRAPH_FILE, HEADS_FILE
from pneumo_desktop.inference.onnx_engine import OnnxEngine
from pneumo_desktop.inference.torch_engine import TorchEngine

REPORTING = (b"events.data.microsoft.com", b"OneCollector")
"""Where releases of onnxruntime since 1.29 report to (decision 20)."""


def test_the_library_has_no_part_that_reports_over_the_network():
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
    libraries = [file for file in Path(onnxruntime.__file__).parent.rglob("*") if ".so" in file.name or file.suffix == ".pyd"]
    assert libraries
    for library in libraries:
        found = [word for word in REPORTING if word in library.read_bytes()]
        assert not found, f"{library.name} of onnxruntime {onnxruntime.__version__} holds {found}"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "two-views"
    return write_model(folder, averaging=["plain", "mirrored"], pattern={"labels": ["bacterial", "viral"]})


@pytest.fixture
def built(source: Path, tmp_path: Path) -> Path:
    return build_model(source, tmp_path)


def test_both_engines_give_the_same_reading(source: Path, built: Path):
    on_torch, on_onnx = load(source), load(built)
    assert isinstance(on_torch.engine, TorchEngine)
    assert isinstance(on_onnx.engine, OnnxEngine)
    for width, height in ((90, 60), (64, 64), (300, 410)):
        film = make_film(width, height)
        (one, one_map, one_gate), (other, other_map, other_gate) = (
            each.predict(film, CancelToken()) for each in (on_torch, on_onnx)
        )
        assert one.score == pytest.approx(other.score, abs=1e-5)
        assert one.pattern == pytest.approx(other.pattern, abs=1e-4)
        assert np.allclose(one_map.values, other_map.values, atol=1e-4)
        assert one_gate == other_gate


def test_a_reading_of_the_package_names_the_same_model_and_thresholds(source: Path, built: Path):
    assert load(source).model == load(built).model
    assert load(source).thresholds == load(built).thresholds


def test_a_refusal_is_the_same_on_both(tmp_path: Path):
    folder = write_model(tmp_path / "refusing", refuse=True)
    qualities = [
        load(each).predict(make_film(), CancelToken())[2] for each in (folder, build_model(folder, tmp_path / "built"))
    ]
    assert qualities[0] == qualities[1]
    assert qualities[0].refusal == "inverted"


def test_one_view_alone_runs_through_a_graph_made_of_two(source: Path, built: Path):
    views = np.zeros((1, 1, 64, 64), np.float32)
    seen = [load(each).engine.see(views) for each in (source, built)]
    assert seen[0].logits.shape == seen[1].logits.shape == (1, 1)
    assert np.allclose(seen[0].logits, seen[1].logits, atol=1e-5)


def test_the_bench_runs_on_any_number_of_threads(built: Path):
    classifier = load(built)
    for threads in (1, 2):
        classifier.run_bare(threads)


def test_cuda_asked_for_by_name_is_not_there(built: Path):
    assert load(built, "cuda").device.note == "cuda_not_available"
    assert load(built, "auto").device.note is None


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda f: (f / GRAPH_FILE).unlink(), "model.weights_missing"),
        (lambda f: (f / HEADS_FILE).unlink(), "model.weights_missing"),
        (lambda f: flip_last_byte(f / GRAPH_FILE), "model.hash_mismatch"),
        (lambda f: flip_last_byte(f / HEADS_FILE), "model.hash_mismatch"),
        (lambda f: (f / BUILT_FILE).write_text("{"), "model.load_failed"),
        (lambda f: change_built(f, weights_sha256="00" * 32), "model.hash_mismatch"),
        (lambda f: change_built(f, files={}), "model.hash_mismatch"),
        (lambda f: change_card(f, gate={"classes": ["frontal_chest_film"], "threshold": 0.5}), "model.load_failed"),
        (lambda f: (f / "card.json").unlink(), "model.missing"),
    ],
)
def test_what_is_wrong_with_a_built_model_is_told_by_code(built: Path, spoil, code: str):
    spoil(built)
    with pytest.raises(PneumoError) as error:
        load(built)
    assert error.value.code == code


def change_built(folder: Path, **changes: object) -> None:
    file = folder / BUILT_FILE
    file.write_text(json.dumps(json.loads(file.read_text()) | changes))


def test_weights_are_not_needed_where_the_model_was_built(built: Path):
    assert not (built / "weights.safetensors").exists()
    assert 0 < load(built).predict(make_film(), CancelToken())[0].score < 1
