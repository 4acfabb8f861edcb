"""The self-test finds what is wrong with a copy of the program, and leaves the clinic's own alone."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pneumo_desktop import app, resources, sentences
from pneumo_desktop.commands import CommandParts
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.self_test import Checked, SelfTestReport, Verdict
from pneumo_desktop.exchange import bundle
from pneumo_desktop.exchange.deidentify import Disguised
from pneumo_desktop.exchange.deidentify_dicom import actions
from pneumo_desktop.imaging import finding
from pneumo_desktop.imaging.transfer_syntaxes import READ_BY
from pneumo_desktop.inference.model_card import find_model, read_card
from pneumo_desktop.reporting import joining
from pneumo_desktop.resources import resource
from pneumo_desktop.selftest import command, documents, run_checks, screen
from pneumo_desktop.selftest import films as film_checks
from pneumo_desktop.selftest.paper import NAMES
from pneumo_desktop.selftest.table import ALL_CHECKS, CHECKS, wanted_checks
from pneumo_desktop.ui.i18n import available_languages

REAL = resources.resource_folder()
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


# --- parts that are gone


@pytest.fixture
def without(tmp_path, monkeypatch):
    """Lets the program find a copy of its resources, of which a test takes parts away."""

    def take_away(*names: str) -> None:
        copy = tmp_path / "resources"
        if not copy.exists():
            shutil.copytree(resources.resource_folder(), copy)
        for name in names:
            place = copy / name
            shutil.rmtree(place) if place.is_dir() else place.unlink()

    monkeypatch.setattr(resources, "resource_folder", lambda: folder if (folder := tmp_path / "resources").exists() else REAL)
    caches = (sentences.load_sentences, actions)
    for cache in caches:
        cache.cache_clear()
    yield take_away
    for cache in caches:
        cache.cache_clear()


@pytest.mark.parametrize(
    ("gone", "check", "problem"),
    [
        ("i18n/pneumo_fr.qm", "languages", "the window's words in fr cannot be read"),
        ("words/ar.json", "languages", "the words of ar cannot be read"),
        ("guide", "documents", "quick_guide_en.pdf is missing"),
        ("guide/quick_guide_pt.pdf", "documents", "quick_guide_pt.pdf is missing"),
        ("documents", "documents", "known_limits_en.md is missing"),
        ("documents/risks_en.md", "documents", "risks_en.md is missing"),
        ("icons", "documents", "pneumo-16.png is missing"),
        ("icons/check@2x.png", "documents", "check@2x.png is missing"),
        ("dicom", "deidentified", "bundle.program_damaged"),
    ],
)
def test_a_file_that_is_gone_is_named(parts, without, gone, check, problem):
    without(gone)
    found = run(parts, check)[check]
    assert (found.verdict, found.problem) == (Verdict.FAILS, problem)


@pytest.mark.parametrize(("file", "check"), [("guide/quick_guide_es.pdf", "documents"), ("icons/dot.png", "documents")])
def test_a_file_cut_short_is_found(parts, without, tmp_path, file, check):
    without()
    place = tmp_path / "resources" / file
    place.write_bytes((whole := place.read_bytes())[: len(whole) // 2])
    found = run(parts, check)[check]
    assert (found.verdict, found.problem) == (Verdict.FAILS, f"{place.name} cannot be opened")


@pytest.mark.parametrize(
    ("module", "check"),
    [
        ("pneumo_desktop.exchange.bundle", "bundle"),
        ("pneumo_desktop.exchange.bundle", "deidentified"),
        ("pneumo_desktop.exchange.fhir_bundle", "bundle"),
        ("pneumo_desktop.imaging.dicom_tags", "tags"),
        ("pneumo_desktop.imaging.finding", "search"),
        ("pneumo_desktop.reporting.joining", "joining"),
    ],
)
def test_a_module_that_is_gone_is_found(parts, monkeypatch, module, check):
    monkeypatch.setitem(sys.modules, module, None)
    found = run(parts, check)[check]
    assert found.verdict is Verdict.FAILS
    assert module in found.problem


@pytest.mark.parametrize(
    "package", ["exchange.deidentify", "imaging.archive", "imaging.folder_walk", "imaging.folder_index", "pypdf"]
)
def test_what_the_new_checks_stand_on_is_imported_by_them(package):
    """In a process of its own: here those modules are long imported, and a blocked one would not be noticed."""
    name = package if package == "pypdf" else f"pneumo_desktop.{package}"
    wanted = {"exchange": "exchange.bundle", "imaging": "imaging.finding", "pypdf": "reporting.joining"}[package.split(".")[0]]
    code = f"import sys; sys.modules[{name!r}] = None; import pneumo_desktop.{wanted}"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert name in ended.stderr


def test_a_zip_whose_films_are_not_found_is_told(parts, monkeypatch):
    real = finding.find_films
    monkeypatch.setattr(finding, "find_films", lambda places, *rest: real([p for p in places if p.suffix != ".zip"], *rest))
    found = run(parts, "search")["search"]
    assert (found.verdict, found.problem) == (Verdict.FAILS, "in stick.zip: 0 of 2 films were found")


def test_a_list_of_contents_that_is_not_followed_is_told(parts, monkeypatch):
    monkeypatch.setattr(finding, "read_index", lambda _index, _cancel: [])
    found = run(parts, "search")["search"]
    assert (found.verdict, found.problem) == (Verdict.FAILS, "what the list of contents of a CD names was not looked for")


def test_a_bundle_without_names_that_names_somebody_is_found(parts, monkeypatch):
    monkeypatch.setattr(bundle, "disguise_all", lambda record, film, _places, way: Disguised(record, film, way, False))
    found = run(parts, "deidentified")["deidentified"]
    assert found.verdict is Verdict.FAILS
    assert "still names somebody" in found.problem


def test_a_bundle_that_lacks_a_file_is_found(parts, monkeypatch):
    real = bundle.make_files
    monkeypatch.setattr(
        bundle, "make_files", lambda *a: {name: data for name, data in real(*a).items() if name != "heat_map.png"}
    )
    found = run(parts, "bundle")["bundle"]
    assert (found.verdict, found.problem) == (Verdict.FAILS, "of the bundle are missing or too many: heat_map.png")


def test_joined_reports_that_lost_pages_are_found(parts, monkeypatch):
    real = joining.join_reports
    monkeypatch.setattr(joining, "join_reports", lambda reports, *rest: real(reports[:1], *rest))
    assert run(parts, "joining")["joining"].verdict is Verdict.FAILS


def test_the_languages_that_are_promised_are_those_that_are_there():
    assert sorted(screen.WINDOW_LANGUAGES) == sorted(available_languages())
    assert sorted(screen.REPORT_LANGUAGES) == sorted(sentences.languages())
    assert set(documents.GUIDES) == {file.stem.removeprefix("quick_guide_") for file in resource("guide").iterdir()}
    assert set(documents.DOCUMENTS) == {file.name for file in resource("documents").iterdir()}
    assert set(documents.ICONS) <= {file.name for file in resource("icons").iterdir()}


# --- what is said at the end


@pytest.mark.parametrize(
    ("verdict", "only", "said"),
    [
        (Verdict.WORKS, ALL_CHECKS, "Everything works."),
        (Verdict.NOT_TRIED, ALL_CHECKS, "What was tried works. Not tried: window."),
        (Verdict.FAILS, ALL_CHECKS, "Not everything works: do not use this copy for patients."),
        (Verdict.WORKS, ALL_CHECKS[:-1], "What was tried works. Not tried: network."),
    ],
)
def test_everything_works_is_said_only_where_nothing_was_left_out(parts, monkeypatch, capsys, verdict, only, said):
    checks = [Checked(name, verdict if name == "window" else Verdict.WORKS, 1.0) for name in only]
    monkeypatch.setattr(command, "run_checks", lambda *_args, **_more: SelfTestReport("0.1.0", {}, tuple(checks)))
    assert command.run_self_test(parts) == (1 if verdict is Verdict.FAILS else 0)
    assert capsys.readouterr().out.splitlines()[-1] == said


def test_what_a_check_stands_on_is_run_as_well():
    assert wanted_checks(["backup"]) == ["model", "scores", "record", "backup"]
    assert wanted_checks(ALL_CHECKS) == [*CHECKS, "network"]


def test_nothing_checked_is_not_works():
    assert not SelfTestReport("0.1.0", {}, ()).works


def test_its_trial_leaves_one_line_in_the_log_of_the_clinic(tmp_path: Path):
    """A record that was saved for a try is none of the clinic's, and no backup of theirs was restored."""
    command_line = [sys.executable, "-m", "pneumo_desktop", "self-test", "--only", "backup"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PNEUMO_")}
    environment |= {"PNEUMO_DATA": str(tmp_path), "PYTHONPATH": str(Path(app.__file__).parents[1])}
    done = subprocess.run(command_line, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    (log,) = tmp_path.rglob("pneumo.log")
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert line.endswith(" self-test")
