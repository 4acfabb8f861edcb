"""Agreement from words, who sees what first, accounts' rules, periods and counts."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from pneumo_desktop.domain.account import (
    LONGEST_WAIT_S,
    Account,
    Right,
    Role,
    account_key,
    check_account_name,
    check_password,
    password_bytes,
    wait_after,
)
from pneumo_desktop.domain.agreement import agreement_of_words, is_hidden
from pneumo_desktop.domain.listing import AgeBand, FilmGroup, Period, Share, count_figures, days_of, is_date_word
from pneumo_desktop.domain.reading import Agreement, FilmQuality, Impression, Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState

PEP, OTHER, NONE, OWN = (
    WhoConclusion.PRIMARY_END_POINT,
    WhoConclusion.OTHER_INFILTRATE,
    WhoConclusion.NO_FINDING,
    WhoConclusion.NOT_STATED,
)


@pytest.mark.parametrize(
    ("outcome", "who", "agreement"),
    [
        (Outcome.SUGGESTS_PNEUMONIA, PEP, Agreement.AGREES),
        (Outcome.SUGGESTS_PNEUMONIA, OTHER, Agreement.PARTLY),
        (Outcome.SUGGESTS_PNEUMONIA, NONE, Agreement.DISAGREES),
        (Outcome.SUGGESTS_PNEUMONIA, OWN, None),
        (Outcome.NO_PATTERN, PEP, Agreement.DISAGREES),
        (Outcome.NO_PATTERN, OTHER, Agreement.PARTLY),
        (Outcome.NO_PATTERN, NONE, Agreement.AGREES),
        (Outcome.NO_PATTERN, OWN, None),
        *((Outcome.UNCERTAIN, who, Agreement.PARTLY) for who in (PEP, OTHER, NONE, OWN)),
        *((Outcome.NOT_ANALYSED, who, Agreement.NOT_COMPARABLE) for who in (PEP, OTHER, NONE, OWN)),
    ],
)
def test_agreement_follows_from_the_words(outcome, who, agreement) -> None:
    assert agreement_of_words(outcome, FilmQuality.ADEQUATE, who) is agreement
    assert agreement_of_words(outcome, FilmQuality.UNINTERPRETABLE, who) is Agreement.NOT_COMPARABLE


def test_a_reading_is_hidden_only_until_somebody_has_said_something() -> None:
    said = Impression("Hana", datetime(2026, 11, 21))
    found = Outcome.NO_PATTERN
    assert is_hidden(True, found, None, None)
    assert is_hidden(True, found, RecordState.DRAFT, None)
    assert not is_hidden(True, found, RecordState.DRAFT, said)
    assert not is_hidden(True, found, RecordState.FINAL, None)
    assert not is_hidden(True, Outcome.NOT_ANALYSED, None, None)
    assert not is_hidden(False, found, None, None)


def test_wrong_passwords_wait_longer_and_never_for_good() -> None:
    waits = [wait_after(failures) for failures in range(12)]
    assert waits[:3] == [0, 0, 0]
    assert waits[3:7] == [2, 4, 8, 16]
    assert waits == sorted(waits)
    assert wait_after(10**9) == LONGEST_WAIT_S


def test_rights_are_the_administrators_and_end_with_the_account() -> None:
    for right in Right:
        assert Account("1", "A", Role.ADMINISTRATOR).may(right)
        assert not Account("1", "A", Role.READER).may(right)
        assert not Account("1", "A", Role.ADMINISTRATOR, closed=True).may(right)


def test_names_and_passwords_in_every_script() -> None:
    assert check_account_name("  ") == "account.name_missing"
    assert check_account_name("x" * 81) == "account.name_too_long"
    assert check_account_name("ማርያም") is None
    assert account_key(" Ngozi  OKEKE ") == account_key("ngozi okeke")
    assert check_password("1234567") == "account.password_short"
    assert check_password("ፀሐይ ፀሐይ ፀሐይ") is None
    assert check_password("x" * 1025) == "account.password_long"
    assert password_bytes("é") == password_bytes("e\u0301")


def test_periods_seen_from_a_day() -> None:
    today = date(2026, 3, 1)
    assert days_of(Period.TODAY, today) == (today, today)
    assert days_of(Period.LAST_7_DAYS, today) == (date(2026, 2, 23), today)
    assert days_of(Period.LAST_MONTH, today) == (date(2026, 2, 1), date(2026, 2, 28))
    assert days_of(Period.LAST_MONTH, date(2026, 1, 31)) == (date(2025, 12, 1), date(2025, 12, 31))
    assert days_of(Period.THIS_YEAR, today) == (date(2026, 1, 1), today)
    assert days_of(Period.ANY, today) == (None, None)


def test_months_and_days_are_told_from_other_words() -> None:
    assert [is_date_word(word) for word in ("2026-03", "2026-03-14", "2026", "p-2026-03", "2026-3")] == [True, True] + [
        False
    ] * 3


def group(films: int, outcome: Outcome, who: WhoConclusion = OWN, agreement: Agreement | None = None, **more) -> FilmGroup:
    state = RecordState.FINAL if agreement else RecordState.DRAFT
    facts = {"reason": "", "read_anyway": False, "age_band": AgeBand.NOT_KNOWN, **more}
    return FilmGroup(outcome, state, FilmQuality.ADEQUATE, who, agreement, films=films, **facts)


def test_figures_say_of_what_they_are_a_share() -> None:
    figures = count_figures(
        [
            group(5, Outcome.SUGGESTS_PNEUMONIA, PEP, Agreement.AGREES),
            group(3, Outcome.SUGGESTS_PNEUMONIA, NONE, Agreement.DISAGREES, read_anyway=True),
            group(2, Outcome.NO_PATTERN),
            group(4, Outcome.NOT_ANALYSED, OWN, Agreement.NOT_COMPARABLE, reason="lateral"),
            group(1, Outcome.NOT_ANALYSED, reason="rotated"),
        ]
    )
    assert (figures.films, figures.drafts, figures.read_anyway) == (15, 3, 3)
    assert figures.program_positive == Share(8, 10)
    assert figures.person_positive == Share(5, 8)
    assert figures.agreed == Share(5, 8)
    assert figures.refusals == {"lateral": 4, "rotated": 1}
    assert figures.conclusions[OWN] == 4
    assert Share(0, 0).per_cent is None
