"""The documents for those who install and use the program: whole, shipped, and true where a test can tell."""

from __future__ import annotations

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from pneumo_desktop.resources import resource

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "packaging"))
from guide import DOCUMENTS  # noqa: E402
from guide_words import WORDS  # noqa: E402

RISKS = (ROOT / "docs" / "risks.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in RISKS.splitlines() if line.startswith("| ")]
HAZARDS = [row for row in ROWS if row[0] != "hazard"]


@cache
def names_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


@pytest.mark.parametrize("row", HAZARDS, ids=lambda row: row[0][:50])
def test_every_risk_names_what_is_done_and_a_test_that_is_there(row: list[str]):
    assert len(row) == 4
    assert all(row)
    found = re.fullmatch(r"`(tests/[a-z_0-9/]+\.py)::(test_\w+)`", row[3])
    assert found, row[3]
    assert (ROOT / found[1]).is_file(), found[1]
    assert found[2] in names_in(found[1])


def test_the_great_hazards_are_all_there():
    for word in (
        "patient",
        "healthy",
        "ages",
        "inverted",
        "power cut",
        "clock",
        "heat map",
        "Left and right",
        "weights",
        "network",
    ):
        assert word in RISKS, word
    assert len(HAZARDS) >= 30


@pytest.mark.parametrize("in_docs", sorted(DOCUMENTS))
def test_what_is_shipped_is_what_is_in_docs(in_docs: str):
    assert resource("documents", DOCUMENTS[in_docs]).read_bytes() == (ROOT / "docs" / in_docs).read_bytes()


def _shape(text: str) -> list[str]:
    """How a document begins each line that is not the rest of another, with the numbers and codes in what it says there."""
    whole = re.sub(r"\n(?![#\n-])", " ", text)
    lines = [line for line in whole.splitlines() if line]
    return [
        f"{line.split()[0] if line[0] in '#-' else ''} {sorted(set(re.findall(r'[0-9]+|`.+?`|SSE|JPEG XL', line)))}"
        for line in lines
    ]


@pytest.mark.parametrize("tag", ["es", "fr", "pt"])
def test_the_known_limits_are_told_whole_in_every_language_of_the_window(tag: str):
    english = (ROOT / "docs" / "known_limits.md").read_text(encoding="utf-8")
    told = (ROOT / "docs" / f"known_limits_{tag}.md").read_text(encoding="utf-8")
    assert _shape(told) == _shape(english)


@pytest.mark.parametrize("tag", sorted(WORDS))
def test_the_guide_has_two_pages_with_all_its_words(tag: str):
    reader = PdfReader(resource("guide", f"quick_guide_{tag}.pdf"))
    assert len(reader.pages) == 2
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    words = WORDS[tag]
    titles = [
        words[name]
        for name in ("title", "steps_title", "outcomes_title", "refused_title", "care_title", "update_title", "keys_title")
    ]
    titles += [title for _, title, _ in words["steps"] if "{" not in title]
    parts = [part.strip() for line in (*words["update"], words["update_back"]) for part in re.split(r"{\w+}", line)]
    for title in (*titles, words["warning"], words["not_seen"], *words["outcomes"], *parts):
        assert title in text, title
    assert [len(page.images) for page in reader.pages] == [2, 6]  # the sign; the window; three outcomes, a film, an update


@pytest.mark.parametrize("tag", sorted(WORDS))
def test_every_language_of_the_guide_says_the_same_things(tag: str):
    english, words = WORDS["en"], WORDS[tag]
    assert set(words) == set(english)
    assert [step for step, _, _ in words["steps"]] == [step for step, _, _ in english["steps"]]
    places = re.compile(r"{\w+}")
    for name in ("care", "steps", "update", "update_back", "more", "foot"):
        assert sorted(places.findall(str(words[name]))) == sorted(places.findall(str(english[name])))
    for name in ("outcomes", "refused", "care", "update", "keys"):
        assert len(words[name]) == len(english[name])


def test_the_guide_names_only_keys_that_there_are(qapp):
    from PySide6.QtWidgets import QMainWindow

    from pneumo_desktop.ui.actions import Actions

    window = QMainWindow()
    keys = {key.toString() for action in Actions(window).all for key in action.shortcuts()}
    for key, _ in WORDS["en"]["keys"]:
        if key not in ("0 to 5", "+  -  ="):
            assert key in keys, key
    assert {"+", "-", "=", "0", "5"} <= keys
