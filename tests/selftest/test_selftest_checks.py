"""The self-test finds what is wrong with a copy of the program, and leaves the clinic's own alone."""

from __future__ import annotations

import hashlib
import json
import socket
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pneumo_desktop import app
from pneumo_desktop.commands import CommandParts
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.self_test import Checked, SelfTestReport, Verdict
from pneumo_desktop.imaging.transfer_syntaxes import READ_BY
from pneumo_desktop.inference.model_card import find_model, read_card
from pneumo_desktop.resources import resource
from pneumo_desktop.selftest import films as film_checks
from pneumo_desktop.selftest import run_checks
from pneumo_desktop.selftest.paper import NAMES
from pneumo_desktop.selftest.table import ALL_CHECKS, CHECKS, wanted_checks

KEPT = ("record", "backup", "audit", "encryption")


@pytest.fixture(scope="module")
def classifier():
    return app.load_classifier("cpu", CancelToken())


@pytest.fixture
def parts(classifier) -> CommandParts:
    return replace(app.build_command_parts(app.find_paths()), load_classifier=lambda _device, _cancel: classifier)


def run(parts: CommandParts, *only: str, **more) -> dict[str, Checked]:
    return {checked.check: checked for checked in run_checks(parts, only=only, **more).checks}


def test_there_is_a_film_of_every_syntax_and_format_that_is_promised():
    listed = json.loads(resource("selftest", "films.json").read_text(encoding="utf-8"))
    assert {film["kind"] for film in listed} == {*map(str, READ_BY), *film_checks.PICTURES}
    assert {film["file"] for film in listed} == {file.name for file in resource("selftest").glob("*.film")}
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    promised = [line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ") and "not read" not in line]
    assert {film["kind"] for film in listed} == set(promised) - {"Transfer syntax", "Format"}


def test_films_are_small():
    assert sum(file.stat().st_size for file in resource("selftest").iterdir()) < 400_000


def test_every_bundled_font_has_a_name():
    assert set(NAMES) == {file.stem for file in resource("fonts").glob("*.ttf")}


def test_every_sample_film_has_its_heat_map_on_the_card():
    card = read_card(find_model(resource("models")))
    assert set(card.expected_heat_maps) == set(card.expected_scores)
    assert all(values.any() for name, values in card.expected_heat_maps.items() if card.expected_scores[name] > 0.9)


def test_all_that_needs_no_window_works_here(parts):
    told: list[str] = []
    report = run_checks(parts, lambda checked: told.append(checked.check), with_window=False)
    verdicts = {checked.check: (checked.verdict, checked.problem) for checked in report.checks}
    assert verdicts == dict.fromkeys(ALL_CHECKS, (Verdict.WORKS, "")) | {"window": (Verdict.NOT_TRIED, "left out")}
    assert told == list(ALL_CHECKS)
    assert report.works


def test_a_codec_that_is_gone_is_named(parts):
    def without_jpeg_ls(path, cancel, source=None):
        if "jpeg-ls" in path.name:
            raise PneumoError("film.unknown_codec", file=path.name, name="JPEG-LS")
        return parts.decode(path, cancel, source)

    found = run(replace(parts, decode=without_jpeg_ls), "dicom", "pictures")
    assert (found["dicom"].verdict, found["dicom"].problem) == (Verdict.FAILS, "dicom_jpeg-ls: film.unknown_codec")
    assert found["pictures"].verdict is Verdict.WORKS


def test_a_picture_shown_wrongly_is_found(parts):
    def darker(path, cancel, source=None):
        film = parts.decode(path, cancel, source)
        return replace(film, pixels=(film.pixels // 2).astype(film.pixels.dtype)) if path.name == "png_16_bits.film" else film

    found = run(replace(parts, decode=darker), "pictures")["pictures"]
    assert found.verdict is Verdict.FAILS
    assert "png_16_bits: grey values are off" in found.problem


def test_a_score_off_the_card_is_found_and_one_within_the_bound_is_not(parts):
    expected = dict(parts.expected_scores())

    def verdict(by: float) -> Verdict:
        moved = expected | {"child_normal.jpeg": expected["child_normal.jpeg"] + by}
        return run(replace(parts, expected_scores=lambda: moved), "scores")["scores"].verdict

    assert verdict(0.002) is Verdict.FAILS
    assert verdict(0.0005) is Verdict.WORKS


def test_a_heat_map_off_the_card_is_found(parts):
    moved = {name: np.roll(values, 1, axis=1) for name, values in parts.expected_heat_maps().items()}
    found = run(replace(parts, expected_heat_maps=lambda: moved), "heat_maps")["heat_maps"]
    assert found.verdict is Verdict.FAILS
    assert "parts from the card's" in found.problem


def test_a_card_without_heat_maps_has_nothing_to_compare(parts):
    found = run(replace(parts, expected_heat_maps=lambda: {}), "heat_maps")["heat_maps"]
    assert found.verdict is Verdict.NOT_TRIED


def test_a_store_that_does_not_keep_fails_and_the_rest_goes_on(parts):
    def full(_data: Path | None):
        raise PneumoError("store.full", folder="C:/Users/Almaz")

    found = run(replace(parts, open_store=full), "print", *KEPT, "data")
    assert {found[name].verdict for name in KEPT} == {Verdict.FAILS}
    assert found["record"].code == "store.full"
    assert (found["print"].verdict, found["data"].verdict) == (Verdict.WORKS, Verdict.WORKS)


def test_a_store_that_shows_its_patient_although_encrypted_is_found(parts, monkeypatch):
    held = parts.hold_store

    class Careless:
        def __init__(self, data):
            self._held, self._data = held(data), data

        def __enter__(self):
            self._held.__enter__()
            return self

        def __exit__(self, *error):
            self._held.__exit__(*error)

        def encrypt(self, *_):
            (self._data / "done").touch()

    found = run(replace(parts, hold_store=Careless), "encryption")["encryption"]
    assert (found.verdict, found.problem) == (Verdict.FAILS, "an encrypted store still shows its patient")


def test_a_report_without_its_name_is_found(parts):
    def forgetful(record, film, letterhead, out, printed_at, earlier=()):
        anonymous = replace(record, patient=replace(record.patient, name="A"))
        parts.write_report(anonymous, film, letterhead, out, printed_at, earlier)

    assert run(replace(parts, write_report=forgetful), "print")["print"].verdict is Verdict.FAILS


@pytest.mark.parametrize("kind", [socket.AF_INET, socket.AF_INET6])
def test_a_socket_opened_on_the_way_is_found(parts, kind):
    def calls_home(path, cancel, source=None):
        socket.socket(kind).close()
        return parts.decode(path, cancel, source)

    found = run(replace(parts, decode=calls_home), "pictures", "network")["network"]
    assert found.verdict is Verdict.FAILS
    assert run(parts, "pictures", "network")["network"].verdict is Verdict.WORKS


def test_a_socket_that_a_process_holds_is_found(parts):
    kept: list[socket.socket] = []

    def calls_home(path, cancel, source=None):
        if not kept:
            opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            opened.bind(("127.0.0.1", 0))
            opened.listen()
            kept.append(opened)
        return parts.decode(path, cancel, source)

    found = run(replace(parts, decode=calls_home), "pictures", "network")["network"]
    kept[0].close()
    assert found.verdict is Verdict.FAILS
    assert int(found.problem.split()[0]) > 1  # heard when it was opened, and seen while it was held


def test_nothing_of_the_clinic_is_touched(parts):
    with app.open_locked_store(app.find_paths().data) as store:
        store.audit("Hana", "begin")
    root = app.find_paths().data.parent

    def state() -> dict[str, tuple[str, int]]:
        files = [file for file in root.rglob("*") if file.is_file()]
        return {str(file): (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns) for file in files}

    before = state()
    assert before
    run(parts, "scores", "print", *KEPT, "data", "network")
    assert state() == before


def test_a_clinics_letterhead_stays_off_the_papers(parts):
    seen = []

    def looking(record, film, letterhead, out, printed_at, earlier=()):
        seen.append(letterhead.clinic_name)
        parts.write_report(record, film, letterhead, out, printed_at, earlier)

    run(replace(parts, write_report=looking, letterhead=replace(parts.letterhead, clinic_name="Kebele")), "print", "record")
    assert set(seen) == {"Self-test", ""}


def test_no_folder_of_this_computer_comes_out(parts, tmp_path):
    def broken(path, cancel, source=None):
        raise OSError(f"cannot read {Path.home()}/x and {tmp_path}")

    home = replace(parts, decode=broken, data_folder=tmp_path)
    problem = run(home, "dicom")["dicom"].problem
    assert str(tmp_path) not in problem
    assert str(Path.home()) + "/" not in problem


def test_off_the_main_thread_nothing_is_drawn(parts):
    found: list[dict[str, Checked]] = []
    thread = threading.Thread(target=lambda: found.append(run(parts, "canvas", with_window=False)))
    thread.start()
    thread.join()
    assert found[0]["canvas"].verdict is Verdict.NOT_TRIED


def test_it_can_be_cancelled_between_checks(parts):
    cancel, told = CancelToken(), []

    def tell(checked: Checked) -> None:
        told.append(checked.check)
        cancel.cancel()

    with pytest.raises(Cancelled):
        run_checks(parts, tell, cancel)
    assert told == ["dicom"]


def test_a_window_that_does_not_come_fails_and_drawing_is_not_tried(parts):
    found = run(replace(parts, program=["/bin/false"]), "window", "canvas")
    assert "the program ended with 1" in found["window"].problem
    assert found["canvas"].verdict is Verdict.NOT_TRIED


def test_what_a_check_stands_on_is_run_as_well():
    assert wanted_checks(["backup"]) == ["model", "scores", "record", "backup"]
    assert wanted_checks(ALL_CHECKS) == [*CHECKS, "network"]


def test_nothing_checked_is_not_works():
    assert not SelfTestReport("0.1.0", {}, ()).works
