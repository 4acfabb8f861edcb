from __future__ import annotations

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import pneumo_desktop
from pneumo_desktop import workflow
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import PatientDraft, check_patient
from pneumo_desktop.domain.quality import READ_ANYWAY
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.sentences import load_sentences
from pneumo_desktop.ui import messages

SOURCE = Path(pneumo_desktop.__file__).parent
ENGLISH = load_sentences("en")
FACTS = {"file", "folder", "width_px", "height_px", "name", "part", "checks", "megabytes", "version"}


@cache
def sources() -> dict[Path, ast.Module]:
    """Every module that may name a code; the sentences themselves are no source of one."""
    tables = ("messages", "film_messages", "keeping_messages", "pack_messages", "paper_messages", "person_messages")
    sentences = tuple(SOURCE / "ui" / f"{name}.py" for name in (*tables, "start_messages"))
    files = [file for file in SOURCE.rglob("*.py") if file not in sentences]
    return {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}


def strings_in(node: ast.AST | None) -> set[str]:
    parts = ast.walk(node) if node is not None else ()
    return {part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}


@cache
def codes_in_source() -> set[str]:
    """Codes with a part before the point, of failures and of fields."""
    shape = re.compile(
        r"(?:film|model|store|report|settings|patient|export|visit|final|import|bundle|backup|restore|erase|audit|account|pack|start|self_test|help)"
        r"\.[a-z_0-9]+"
    )
    found = {text for tree in sources().values() for text in strings_in(tree) if shape.fullmatch(text)}
    for draft in (PatientDraft(), PatientDraft(number="1" * 999, name="x" * 999)):  # these codes are put together
        found |= set(check_patient(draft, date(2026, 11, 21)).values())
    return {code for code in found if not code.endswith((".json", ".db", ".pdf", ".sql", ".log", ".png", ".journal"))}


@cache
def short_codes_in_source() -> set[str]:
    """Codes of quality, of notes of a film, and of notes of the device: found where they are made."""
    found = {workflow.GATE_FAILED, READ_ANYWAY}
    for file, tree in sources().items():
        if file.parent not in (SOURCE / "imaging", SOURCE / "inference"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Dict) and file == SOURCE / "imaging" / "quality.py":
                found |= {text for key in node.keys for text in strings_in(key)}
            elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if {getattr(target, "id", None) for target in targets} & {"notes", "GATE_CLASSES", "codes", "NOT_A_CHEST_FILM"}:
                    found |= strings_in(node.value)
            elif isinstance(node, ast.keyword) and node.arg == "notes":
                found |= strings_in(node.value)
            elif isinstance(node, ast.FunctionDef) and node.name.endswith("_notes"):
                found |= {text for part in ast.walk(node) if isinstance(part, ast.Return) for text in strings_in(part)}
            elif isinstance(node, ast.Call) and getattr(node.func, "id", None) == "DeviceInUse":
                found |= {text for argument in node.args[2:] for text in codes_chosen(argument)}
    return found


def codes_chosen(argument: ast.expr) -> set[str]:
    return strings_in(argument.body) | strings_in(argument.orelse) if isinstance(argument, ast.IfExp) else strings_in(argument)


def test_the_source_names_codes_at_all() -> None:
    assert len(codes_in_source()) > 30
    assert {"visit.exam_at_invalid", "final.words_missing", "final.reader_missing"} <= codes_in_source()
    wanted = {"gate_failed", "low_contrast", "rotated", "exif_turned", "first_frame_only", "colour_strong", "cuda_disagrees"}
    assert wanted <= short_codes_in_source()


@pytest.mark.parametrize("code", sorted(codes_in_source() | short_codes_in_source()))
def test_every_code_in_the_source_has_its_own_sentence(code: str) -> None:
    assert messages.has_sentence(code)


@pytest.mark.parametrize("code", sorted({*messages.ERRORS, *messages.PATIENT, *messages.DEVICE, *ENGLISH.shared["remarks"]}))
def test_every_sentence_has_something_that_gives_its_code(code: str) -> None:
    assert code in codes_in_source() | short_codes_in_source()


@pytest.mark.parametrize("code", sorted(messages.ERRORS))
def test_sentences_of_errors_read_well_with_and_without_facts(code: str) -> None:
    template = messages.ERRORS[code]
    named = set(re.findall(r"{(\w+)}", template))
    assert named <= FACTS
    facts = {
        "file": "a{b}.dcm",
        "folder": "/f",
        "width_px": 30000,
        "height_px": 20000,
        "name": "JPEG XL",
        "part": "films/ab/c",
        "checks": "predict, print",
        "megabytes": 512,
        "version": "1.2",
    }
    full = messages.sentence_for(PneumoError(code, **facts))
    bare = messages.sentence_for(PneumoError(code))
    for name in named:
        assert str(facts[name]) in full
    assert bare.endswith((".", "?"))
    assert bare[0].isupper()
    assert "{" not in bare


def test_no_two_errors_share_a_sentence() -> None:
    assert len(set(messages.ERRORS.values())) == len(messages.ERRORS)


def test_the_sentence_of_a_cut_off_file() -> None:
    said = messages.sentence_for(PneumoError("film.truncated", file="x.dcm"))
    assert said == (
        "x.dcm ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again."
    )


def test_an_unknown_code_is_named_in_a_general_sentence() -> None:
    assert "film.from_the_future" in messages.sentence_for(PneumoError("film.from_the_future"))


def test_outcome_words_are_those_of_the_design() -> None:
    assert messages.outcome_words(Outcome.SUGGESTS_PNEUMONIA) == "Findings suggest pneumonia"
    assert messages.outcome_words(Outcome.UNCERTAIN) == "Uncertain: needs a human reading"
    assert messages.outcome_words(Outcome.NO_PATTERN) == "No pneumonia pattern found"
    assert messages.outcome_words(Outcome.NOT_ANALYSED, "lateral").startswith("Not analysed: this looks like")


def words_on_the_screen() -> set[str]:
    """Every text that is marked for translation."""
    found = set()
    for file, tree in sources().items() | {(None, ast.parse((SOURCE / "ui" / "messages.py").read_text(encoding="utf-8")))}:
        if file is None or file.parent == SOURCE / "ui":
            calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
            marked = [call for call in calls if re.fullmatch(r"_?tr|translate|QT_TRANSLATE_NOOP", name_of(call.func))]
            found |= {text for call in marked for argument in call.args for text in strings_in(argument)}
    return found | {
        text for group in ENGLISH.shared.values() for text in (group.values() if isinstance(group, dict) else [group])
    }


def name_of(function: ast.expr) -> str:
    return str(getattr(function, "attr", None) or getattr(function, "id", ""))


def test_words_that_are_never_used() -> None:
    said = words_on_the_screen()
    assert {"Analyse again", "Findings suggest pneumonia", "Cancel"} <= said
    assert any("does not name a disease" in sentence for sentence in said)
    for sentence in said:
        assert not re.search(r"diagnos|severity|normal film", sentence, re.IGNORECASE), sentence
