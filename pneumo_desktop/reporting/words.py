"""The report's words in one language, read from `resources/words`; nothing in `reporting` holds text of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache

from pneumo_desktop.domain.clinic_thresholds import clinic_day
from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient
from pneumo_desktop.domain.quality import is_set_aside
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.imci_sentences import ImciWords
from pneumo_desktop.sentences import SOURCE_LANGUAGE, Sentences, load_sentences, plural_form


@dataclass(frozen=True)
class Words:
    """One language: `words("score")` is a sentence of the report, with its names filled in where they are given."""

    sentences: Sentences

    @property
    def language(self) -> str:
        """BCP 47 tag."""
        return self.sentences.tag

    @property
    def right_to_left(self) -> bool:
        return self.sentences.right_to_left

    def __call__(self, key: str, **facts: object) -> str:
        text = self.sentences.report[key]
        return text.format(**facts) if facts else text

    def choice(self, group: str, key: str, **facts: object) -> str:
        """The words for one of several values, such as a sex; a value without words is named as it is."""
        text = str(self.sentences.choices[group].get(key, key))
        return text.format(**facts) if facts else text

    def has_choice(self, group: str, key: str) -> bool:
        """Whether a value has words."""
        return key in self.sentences.choices[group]

    @property
    def imci(self) -> ImciWords:
        """What the WHO's chart says, in the words that the screen has as well."""
        return ImciWords(self.sentences)

    def listed(self, items: Iterable[str]) -> str:
        """Items with commas between."""
        return self("list_comma").join(items)

    @property
    def limitations(self) -> tuple[str, ...]:
        """The fixed lines on what no reading can tell."""
        shared = self.sentences.shared
        return (self("supports"), shared["not_assessed"], shared["not_healthy"], self("not_cleared"))

    # --- dates and ages ------------------------------------------------------------------------------------------------

    def say_date(self, day: date) -> str:
        """A day with the month in letters, so that it cannot be mistaken."""
        return self("date_form", day=day.day, month=self._month(day.month), year=day.year)

    def say_partial_date(self, born: PartialDate) -> str:
        """A year, or month and year, and that the rest is not known."""
        if born.month is None:
            return self("month_not_known", year=born.year)
        return self("day_not_known", date=self("month_form", month=self._month(born.month), year=born.year))

    def _month(self, number: int) -> str:
        return str(self.sentences.choices["months"][number - 1])

    def say_moment(self, moment: datetime) -> str:
        """Day, hour and minute."""
        return self("moment_form", date=self.say_date(moment), hour=moment.hour, minute=moment.minute)

    def say_exam(self, moment: datetime | None) -> str:
        """The exam's time; exactly midnight means that only the day is known."""
        if moment is None:
            return self("not_stated")
        return self.say_date(moment) if moment.time() == time() else self.say_moment(moment)

    def say_age(self, age: Age) -> str:
        """An age with its unit."""
        return self.count(age.unit, age.value)

    def count(self, unit: AgeUnit, n: int) -> str:
        """So many years, months, weeks or days."""
        forms: Mapping[str, str] = self.sentences.choices["ages"][unit]
        return forms[plural_form(self.sentences.plural, n)].format(n=n)

    def say_birth(self, patient: Patient) -> str:
        """Birth date, or what stands in its place, as it is repeated on every page."""
        if patient.birth_date is not None:
            return self("born", date=self.say_date(patient.birth_date))
        if patient.partial_birth is not None:
            return self("born", date=self.say_partial_date(patient.partial_birth))
        age = patient.estimated_age
        return self("estimated", age=self.say_age(age) if age else self("not_stated"))

    def say_origin(self, origin: str) -> str:
        """Where thresholds come from."""
        day = clinic_day(origin)
        return self.choice("origins", "clinic", date=self.say_date(day)) if day else self.choice("origins", origin)

    # --- the reading ---------------------------------------------------------------------------------------------------

    def say_outcome(self, outcome: Outcome, reason: str | None) -> str:
        """The outcome words; `reason` is the code of why a film was not analysed."""
        shared = self.sentences.shared
        words = str(shared["outcomes"][outcome])
        if outcome is not Outcome.NOT_ANALYSED:
            return words
        code = reason or "?"
        why = shared["reasons"].get(code) or self("unknown_reason", code=code)
        return str(shared["not_analysed_because"]).format(outcome=words, reason=why)

    def say_remark(self, code: str, codes: Collection[str] = ()) -> str:
        """What is to be known of the film, as a sentence, and what to do about it, unless a person did so by `codes`.

        A code without a sentence is named.
        """
        remark = self.sentences.shared["remarks"].get(code) or self("unknown_remark", code=code)
        return " ".join(filter(None, (remark, "" if is_set_aside(code, codes) else self.say_advice(code))))

    def say_advice(self, code: str | None) -> str:
        """What to do about a code of the gate, as a sentence; empty where there is no code or no advice."""
        return str(self.sentences.shared["advice"].get(code, ""))

    def say_correction(self, correction: Correction) -> str:
        """What a person had done to the film, as a sentence; empty for nothing."""
        if not correction:
            return ""
        degrees = 90 * correction.quarter_turns
        if not correction.quarter_turns:
            return self("film_inverted")
        return self("film_turned_and_inverted" if correction.inverted else "film_turned", degrees=degrees)


@cache
def words_of(tag: str) -> Words:
    """The words of the language nearest to `tag`."""
    return Words(load_sentences(tag))


ENGLISH = words_of(SOURCE_LANGUAGE)

__all__ = ["ENGLISH", "Words", "words_of"]
