"""The list of a period as CSV: every script, no formula, names only on request."""

from __future__ import annotations

import csv
import errno
from datetime import datetime
from pathlib import Path

import pytest

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.listing import ListedRecord
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient, Sex
from pneumo_desktop.domain.record import RecordState, RecordSummary
from pneumo_desktop.record_list import COLUMNS, NAMED, as_text, write_list

AT = datetime(2026, 3, 14, 9, 30)


def line(
    name: str = "Abebe", state: RecordState = RecordState.FINAL, given: bool = False, urgent: bool = False, **facts
) -> ListedRecord:
    patient = Patient("K-1", name, Sex.FEMALE, estimated_age=Age(30, AgeUnit.MONTHS))
    summary = RecordSummary(
        "id",
        "P-2026-000001",
        2,
        state,
        patient,
        "no_pattern",
        0.25,
        "Hana",
        AT,
        AT,
        AT.date(),
        "no_finding",
        "agrees",
        given,
        urgent,
    )
    values = {"film_quality": "adequate", "reason": "", "read_anyway": False, "film_sha256": "ab" * 32, "model": "m1"}
    return ListedRecord(summary, **{**values, "disagreement_reason": "skin fold", **facts})


def read(target: Path) -> list[dict[str, str]]:
    with target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_line_holds_what_the_page_says_it_does(tmp_path) -> None:
    target = tmp_path / "list.csv"
    assert write_list([line()], target, with_names=True) == 1
    assert read(target) == [
        {
            "number": "P-2026-000001",
            "version": "2",
            "state": "final",
            "day": "2026-03-14",
            "saved_at": "2026-03-14 09:30:00",
            "clinic_number": "K-1",
            "name": "Abebe",
            "sex": "female",
            "age": "30",
            "age_unit": "months",
            "refer_urgently": "no",
            "outcome": "no_pattern",
            "score": "0.2500",
            "refusal": "",
            "read_anyway": "no",
            "film_quality": "adequate",
            "who_conclusion": "no_finding",
            "agreement": "agrees",
            "disagreement_reason": "skin fold",
            "reader": "Hana",
            "impression_first": "no",
            "model": "m1",
            "film_sha256": "ab" * 32,
        }
    ]


def test_every_column_is_documented() -> None:
    page = (Path(__file__).parents[1] / "docs" / "accounts.md").read_text(encoding="utf-8")
    for column in COLUMNS:
        assert f"`{column}`" in page, column


def test_names_go_out_only_on_request(tmp_path) -> None:
    target = tmp_path / "list.csv"
    write_list([line("ማርያም", disagreement_reason="Sara has a skin fold")], target, with_names=False)
    assert "ማርያም" not in target.read_text(encoding="utf-8")
    assert "Sara" not in target.read_text(encoding="utf-8")
    assert not set(NAMED) & set(read(target)[0])


@pytest.mark.parametrize("name", ["ማርያም", "李小龙", "محمد", "सीता", 'a "quoted", name', "two\nlines", "A\ud800"])
def test_every_script_comes_back_and_spreadsheets_are_told_the_encoding(tmp_path, name) -> None:
    target = tmp_path / "list.csv"
    write_list([line(name)], target, with_names=True)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read(target)[0]["name"] == name.replace("\ud800", "?")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1"])
def test_no_name_is_a_formula(tmp_path, name) -> None:
    target = tmp_path / "list.csv"
    write_list([line(name)], target, with_names=True)
    assert read(target)[0]["name"] == "'" + name
    assert as_text([(name,)]).lstrip('"').startswith("'")


def test_a_draft_that_nobody_has_looked_at_keeps_the_reading_to_itself(tmp_path) -> None:
    target = tmp_path / "list.csv"
    lines = [line(state=RecordState.DRAFT), line(state=RecordState.DRAFT, given=True), line()]
    write_list(lines, target, with_names=False, hide_unread=True)
    assert [row["outcome"] for row in read(target)] == ["", "no_pattern", "no_pattern"]
    assert [row["score"] for row in read(target)] == ["", "0.2500", "0.2500"]


def test_who_is_to_be_referred_urgently_is_said_whatever_is_hidden(tmp_path) -> None:
    """The bedside signs say it, never the program's reading: it goes out without names and before anybody has read."""
    target = tmp_path / "list.csv"
    lines = [line(urgent=True), line(state=RecordState.DRAFT, urgent=True), line()]
    write_list(lines, target, with_names=False, hide_unread=True)
    assert [row["refer_urgently"] for row in read(target)] == ["yes", "yes", "no"]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "export.list_full"), (errno.EACCES, "export.list_no_rights"), (errno.EIO, "export.list_failed")],
)
def test_a_list_that_cannot_be_written_is_told_and_the_older_one_stays(tmp_path, monkeypatch, number, code) -> None:
    target = tmp_path / "list.csv"
    target.write_text("older")

    def fail(_fd: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("pneumo_desktop.record_list.os.fsync", fail)
    with pytest.raises(PneumoError) as caught:
        write_list([line()], target, with_names=False)
    assert caught.value.code == code
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["list.csv"]
    assert target.read_text() == "older"
