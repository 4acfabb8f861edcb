"""What an engine costs: the program laid out for it, what belongs to it alone, and the sections of the documents."""

import sys

import cold_start
import engine_costs
import pytest

from pneumo_desktop.inference.built_model import is_built


@pytest.fixture(scope="module")
def laid(tmp_path_factory):
    return {engine: engine_costs.lay_out(engine, tmp_path_factory.mktemp(engine)) for engine in engine_costs.ENGINES}


def test_the_program_is_laid_out_once_with_weights_and_once_with_the_graph(laid):
    for engine, folder in laid.items():
        (model,) = (folder / "resources" / "models").iterdir()
        assert is_built(model) is (engine == "onnxruntime")
        assert (folder / "resources" / "fonts" / "DejaVuSans.ttf").is_file()
        assert (folder / "pneumo_desktop" / "__main__.py").is_file()


def test_what_an_engine_brings_is_counted_without_what_the_program_needs_anyway():
    assert "numpy" in engine_costs.needed_by("onnxruntime")
    assert engine_costs.installed_mb("torch") > 3 * engine_costs.installed_mb("onnxruntime") > 30


def test_each_copy_starts_the_command_of_its_own_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    with engine_costs.program_in(tmp_path) as command:
        assert engine_costs.os.environ["PYTHONPATH"] == str(tmp_path)
        assert command[0] == sys.executable
    assert "PYTHONPATH" not in engine_costs.os.environ


def test_the_table_has_both_engines_in_every_row(monkeypatch, laid):
    monkeypatch.setattr(engine_costs, "lay_out", lambda engine, folder: laid[engine])
    warm = {"window_ms": 700.0, "ready_ms": 900.0, "reading_ms": 1200.0, "memory_mb": 300.0}
    monkeypatch.setattr(engine_costs, "start_once", lambda film, command: warm)
    monkeypatch.setattr(engine_costs, "time_cold", lambda command, repeats: None)
    section = engine_costs.describe(engine_costs.measure(3, cold=True), 3)
    assert "| memory in use then (the decoder's process included), MB | 300 | 300 |" in section
    assert f"| cold: start to window, ms | {cold_start.NOT_HERE} | {cold_start.NOT_HERE} |" in section
    rows = [line for line in section.splitlines() if line.startswith("| ")]
    assert {line.count("|") for line in rows} == {4}
    assert len(rows) == 1 + 4 + 3 + 2


def test_where_the_cache_cannot_be_emptied_that_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(cold_start, "DROP", tmp_path / "no such file")
    assert cold_start.time_cold(["never", "started"], 3) is None
    assert "cannot be emptied" in cold_start.describe(None, 3)


def test_the_cache_is_emptied_before_each_cold_start(tmp_path, monkeypatch):
    drop = tmp_path / "drop_caches"
    drop.write_text("0")
    monkeypatch.setattr(cold_start, "DROP", drop)
    seen = []

    def start(film, command):
        seen.append(drop.read_text())
        drop.write_text("0")
        return {"window_ms": 1000.0 * len(seen)}

    monkeypatch.setattr(cold_start, "start_once", start)
    assert cold_start.time_cold(["program"], 3) == {"window_ms": 2000.0}
    assert seen == ["3\n"] * 3
    assert "| start to window, cold | 2000 | 3 |" in cold_start.describe({"window_ms": 2000.0}, 3)
