"""The order in which the window's start gets things ready."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pneumo_desktop import app
from pneumo_desktop.paths import find_paths
from pneumo_desktop.ui import start


class Decoder:
    def __init__(self, steps: list[str]) -> None:
        self._steps = steps

    def start(self) -> None:
        self._steps.append("decoder started")


def test_the_decoder_is_started_before_the_window_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(app, "film_decoder", lambda: Decoder(steps))
    monkeypatch.setattr(start, "start_window", lambda *_: steps.append("window") or 0)
    monkeypatch.setattr(app, "start_log", lambda _: tmp_path / "log")
    assert app._run_window([], find_paths(tmp_path)) == 0
    assert steps == ["decoder started", "window"]


def test_films_have_short_turns_only_while_the_model_loads() -> None:
    usual = sys.getswitchinterval()
    with app.films_first():
        assert sys.getswitchinterval() < usual / 5
    assert sys.getswitchinterval() == usual


def test_what_the_first_film_needs_is_got_ready_without_a_film(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(app, "film_decoder", lambda: Decoder(steps))
    app.get_ready_to_open()
    assert steps == ["decoder started"]
