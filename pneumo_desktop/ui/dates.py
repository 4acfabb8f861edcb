"""Dates as people type them, understood only where they can mean one day; and dates as people read them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate

_SEPARATED = re.compile(r"(\d{1,4})[\s./\-]+(\d{1,2})[\s./\-]+(\d{1,4})")
_YEAR_MONTH = re.compile(r"(\d{4})[\s./\-]+(\d{1,2})|(\d{1,2})[\s./\-]+(\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.h](\d{2})")


class NotADateError(ValueError):
    """`code` says what is wrong with the text."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parse_date(text: str) -> date | None:
    """The day that `text` means, None if it is empty.

    Year first is always understood, with any separator or none; day and month first only where one of them is above 12
    or both are equal. Digits of any script will do. Raises NotADateError("patient.birth_date_invalid" or "..._ambiguous").
    """
    text = text.strip()
    if not text:
        return None
    if re.fullmatch(r"\d{8}", text):
        return _make(int(text[:4]), int(text[4:6]), int(text[6:]))
    match = _SEPARATED.fullmatch(text)
    if match is None:
        raise NotADateError("patient.birth_date_invalid")
    first, second, third = match.groups()
    if len(first) == 4 and len(third) <= 2:
        return _make(int(first), int(second), int(third))
    if len(third) != 4 or len(first) > 2:
        raise NotADateError("patient.birth_date_invalid")
    return _day_and_month(int(first), int(second), int(third))


def parse_birth(text: str) -> date | PartialDate | None:
    """A birth date as `parse_date` takes it, or only its year ("2019"), or year and month ("2019-04", "4/2019").

    Raises NotADateError as `parse_date` does.
    """
    words = text.strip()
    if re.fullmatch(r"\d{4}", words):
        return _make_partial(int(words), None)
    match = _YEAR_MONTH.fullmatch(words)
    if match is not None:
        year, month = (match[1], match[2]) if match[1] else (match[4], match[3])
        return _make_partial(int(year), int(month))
    return parse_date(words)


def _make_partial(year: int, month: int | None) -> PartialDate:
    if year < 1 or (month is not None and not 1 <= month <= 12):
        raise NotADateError("patient.birth_date_invalid")
    return PartialDate(year, month)


def _day_and_month(first: int, second: int, year: int) -> date:
    if first > 12 or first == second:
        return _make(year, second, first)
    if second > 12:
        return _make(year, first, second)
    raise NotADateError("patient.birth_date_ambiguous")


def _make(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADateError("patient.birth_date_invalid") from None


def parse_moment(text: str) -> datetime | None:
    """Date, and time of day where one is typed (else midnight); None if empty.

    Raises NotADateError("visit.exam_at_invalid").
    """
    words = text.strip().split()
    if not words:
        return None
    clock = time()
    if len(words) > 1 and (match := _TIME.fullmatch(words[-1])):
        try:
            clock = time(int(match[1]), int(match[2]))
        except ValueError:
            raise NotADateError("visit.exam_at_invalid") from None
        words.pop()
    try:
        day = parse_date(" ".join(words))
    except NotADateError:
        raise NotADateError("visit.exam_at_invalid") from None
    return datetime.combine(day, clock) if day else None


def typed_moment(moment: datetime | None) -> str:
    """A moment as `parse_moment` takes it; a time of exactly midnight counts as not stated."""
    if moment is None:
        return ""
    return moment.strftime("%Y-%m-%d") if moment.time() == time() else moment.strftime("%Y-%m-%d %H:%M")


def long_date(day: date) -> str:
    """A day in words, so that day and month cannot be mistaken."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def partial_words(part: PartialDate) -> str:
    """A year, or month and year, in words."""
    return QLocale().toString(QDate(part.year, part.month or 1, 1), "yyyy" if part.month is None else "MMMM yyyy")


def short_moment(moment: datetime) -> str:
    """Day and time for lists and small print; a time of exactly midnight counts as not stated."""
    if moment.time() == time():
        return QLocale().toString(QDate(moment.year, moment.month, moment.day), "d MMM yyyy")
    when = QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))
    return QLocale().toString(when, "d MMM yyyy  HH:mm")


def age_words(age: Age) -> str:
    """An age with its unit, in the right plural."""
    words = {
        AgeUnit.YEARS: lambda n: QCoreApplication.translate("Age", "%n year(s)", "", n),
        AgeUnit.MONTHS: lambda n: QCoreApplication.translate("Age", "%n month(s)", "", n),
        AgeUnit.WEEKS: lambda n: QCoreApplication.translate("Age", "%n week(s)", "", n),
        AgeUnit.DAYS: lambda n: QCoreApplication.translate("Age", "%n day(s)", "", n),
    }
    text = words[age.unit](age.value)
    # Without an English plural file the source text shows through.
    return text.replace("(s)", "" if age.value == 1 else "s")
