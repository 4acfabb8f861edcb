"""Training curves and the table of all runs."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from training import curves


def write_run(folder: Path, rate: bool) -> Path:
    folder.mkdir(parents=True)
    lines = [
        {"epoch": i, "size_px": 128 + 96 * (i > 1), "loss": 1 / (i + 1), "accuracy": 0.8, "seconds": 1.0} for i in range(3)
    ]
    if rate:
        lines = [line | {"learning_rate": 0.001} for line in lines]
    (folder / "history.json").write_text(json.dumps(lines))
    return folder


def logged(recipe: str, fold: str, mean: float) -> dict[str, Any]:
    views = {"blocks": {"auc": 0.99}, "stressed/blur": {"auc": 0.9}, "stressed/noise": {"auc": 0.8}, "mean": mean}
    return {"recipe": recipe, "left_out": fold, "seconds": 90.0, "films": 10, "draws": 20, "device": "cpu", "views": views}


def width_of(picture: Path) -> int:
    with Image.open(picture) as image:
        return image.width


def test_curves_are_drawn_beside_the_history(tmp_path: Path):
    run = write_run(tmp_path / "recipe" / "fold0", rate=False)
    files = curves.draw_curves(run)
    assert [file.name for file in files] == ["curves.svg", "curves.png"]
    assert files[0].read_text().startswith("<?xml")
    narrow = width_of(files[1])
    with_rate = curves.draw_curves(write_run(tmp_path / "recipe" / "fold1", rate=True))
    assert width_of(with_rate[1]) > narrow  # one panel more
    with pytest.raises(FileNotFoundError):
        curves.draw_curves(tmp_path)


def test_the_log_is_sorted_best_first(tmp_path: Path):
    log = tmp_path / "runs.jsonl"
    log.write_text("\n".join(json.dumps(run) for run in (logged("a", "fold0", 0.8), logged("b", "fold0", 0.9))) + "\n")
    runs = curves.read_log(log)
    assert [run["recipe"] for run in runs] == ["b", "a"]
    rows = curves.log_table(runs).splitlines()
    assert rows[2] == "| b | fold0 | 0.9000 | 0.9900 | 0.8500 | - | - | 10 | 20 | 1.5 | cpu | - |"
    log.write_text(log.read_text() + '{"no": "run"}\n')
    with pytest.raises(ValueError, match=r"line 3 of runs\.jsonl"):
        curves.read_log(log)


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    log = tmp_path / "runs.jsonl"
    log.write_text(json.dumps(logged("a", "fold0", 0.8)))
    runs = [str(write_run(tmp_path / "a" / fold, rate=False)) for fold in ("fold0", "fold1")]
    out = tmp_path / "out"
    monkeypatch.setattr(sys, "argv", ["curves", *runs, "--log", str(log), "--out", str(out)])
    curves.main()
    assert sorted(file.name for file in out.iterdir()) == ["curves.png", "curves.svg", "runs.md", "runs.png", "runs.svg"]
    assert "| a | fold0 |" in capsys.readouterr().out
    for words, sentence in (
        ([], "Name folders"),
        ([str(tmp_path)], "no history.json"),
        (["--log", str(tmp_path)], "cannot be read"),
    ):
        monkeypatch.setattr(sys, "argv", ["curves", *words])
        with pytest.raises(SystemExit, match=sentence):
            curves.main()
