"""`export` from the shell: a film read and kept by `analyze`, then written out for another clinic."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from exchange_films import jpeg_with_words
from inference.model_folder import write_model

from pneumo_desktop import app, updates
from pneumo_desktop.exchange.fhir_bundle import record_from_fhir

PATIENT = ("number=K-7", "name=Ana Nakato", "sex=female", "birth_date=2023-03-14", "view=AP")


@pytest.fixture
def number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """The report number of a record in a store of its own, read with a small random model."""
    folder = write_model(tmp_path / "models" / "random-1")
    bundled = updates.resource
    monkeypatch.setattr(updates, "resource", lambda *parts: folder.parent if parts == ("models",) else bundled(*parts))
    monkeypatch.setenv("PNEUMO_DATA", str(tmp_path / "data"))
    film = tmp_path / "film.jpg"
    film.write_bytes(jpeg_with_words())
    assert app.run(["analyze", str(film), "--pdf", str(tmp_path / "r.pdf"), "--patient", *PATIENT]) == 0
    shown = capsys.readouterr().out
    return next(word for word in shown.split() if word.startswith("P-"))


def test_export_writes_a_bundle(number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert app.run(["export", number, str(stick)]) == 0
    place = Path(capsys.readouterr().out.strip())
    assert place.parent == stick
    record = record_from_fhir(json.loads((place / "record.json").read_text(encoding="utf-8")))
    assert (record.number, record.patient.name) == (number, "Ana Nakato")
    assert (place / "film.jpg").read_bytes() == jpeg_with_words()


def test_export_without_names_as_zip(number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = app.run(["export", number, str(tmp_path), "--deidentify", "--zip", "--looked-at-film"])
    place = Path(capsys.readouterr().out.strip())
    assert code == 0
    assert place.name.startswith("film-ANON-")
    assert b"Nakato" not in place.read_bytes()


def test_export_of_an_unknown_number_is_told(number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["export", "P-2026-999999", str(tmp_path)]) == 1
    assert "not there" in capsys.readouterr().err
    assert app.run(["export", number, str(tmp_path / "pulled")]) == 1
    assert "cannot be reached" in capsys.readouterr().err


def test_writing_in_the_film_stops_a_bundle_without_names(
    number: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("pneumo_desktop.export_command.warns_of_text", lambda *_: True)
    stick = tmp_path / "stick"
    stick.mkdir()
    for look in ([], ["--looked-at-film"]):
        assert app.run(["export", number, str(stick), "--deidentify", *look]) == 1
        assert "--accept-text-in-film" in capsys.readouterr().err
    assert list(stick.iterdir()) == []
    assert app.run(["export", number, str(stick), "--deidentify", "--accept-text-in-film"]) == 0


def test_without_names_a_film_goes_out_only_if_somebody_has_looked_at_it(
    number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where the program sees no writing: it does not see all."""
    stick = tmp_path / "stick"
    stick.mkdir()
    assert app.run(["export", number, str(stick), "--deidentify"]) == 1
    assert "--looked-at-film" in capsys.readouterr().err
    assert list(stick.iterdir()) == []
    assert app.run(["export", number, str(stick), "--deidentify", "--looked-at-film"]) == 0
    assert len(list(stick.iterdir())) == 1
