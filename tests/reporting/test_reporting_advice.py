"""Paper says of every code of the gate what to do about it, in every language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_checks import check_geometry

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.quality import MAY_BE_OVERRIDDEN, READ_ANYWAY
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.findings import program_rows
from pneumo_desktop.reporting.marks import Text
from pneumo_desktop.reporting.words import words_of
from pneumo_desktop.sentences import languages, load_sentences

CODES = tuple(code for code in load_sentences("en").shared["remarks"] if code != READ_ANYWAY)


def refused(record: Record, reason: str, quality: tuple[str, ...]) -> Record:
    return replace(record, reading=replace(record.reading, reason=reason, quality=quality))


def printed(record: Record, tag: str) -> str:
    """Every word of the program's part, whatever its lines; the words beside a field do not break into those in it."""
    marks = [mark for row in program_rows(record, words_of(tag)) for mark in row.marks if isinstance(mark, Text)]
    label = "".join(words_of(tag)("remarks").split())
    return "".join("".join(mark.line.text for mark in marks if "".join(mark.line.text.split()) not in label).split())


@pytest.mark.parametrize("tag", languages())
def test_the_reason_of_a_refusal_and_every_remark_come_with_their_advice(film: Film, make_record, tag: str) -> None:
    record, shared = make_record(film, score=None), load_sentences(tag).shared
    for code in CODES:
        others = tuple(other for other in CODES if other != code)
        text = printed(refused(record, code, (code, *others)), tag)
        for other in others:
            assert "".join(f"{shared['remarks'][other]}{shared['advice'][other]}".split()) in text, other
        advice = "".join(shared["advice"][code].split())
        assert advice in text, code
        assert "".join(shared["remarks"][code].split()) not in text, "the reason says it already"


@pytest.mark.parametrize("tag", languages())
def test_however_much_is_to_be_said_it_fits_the_paper(film: Film, make_record, tag: str) -> None:
    record = make_record(film, score=None)
    for reason in sorted(MAY_BE_OVERRIDDEN):
        assert check_geometry(refused(record, reason, CODES), film, Letterhead(language=tag)) <= 3


@pytest.mark.parametrize("tag", languages())
@pytest.mark.parametrize("code", sorted(MAY_BE_OVERRIDDEN))
def test_a_film_read_anyway_says_so_on_paper(film: Film, make_record, tag: str, code: str) -> None:
    record = make_record(film)
    record = replace(record, reading=replace(record.reading, quality=(code, READ_ANYWAY)))
    remarks = load_sentences(tag).shared["remarks"]
    text = printed(record, tag)
    assert "".join(remarks[READ_ANYWAY].split()) in text
    assert "".join(remarks[code].split()) in text
    assert "".join(words_of(tag).say_advice(code).split()) not in text, "that is done"
    assert "".join(words_of(tag).say_advice(READ_ANYWAY).split()) in text
