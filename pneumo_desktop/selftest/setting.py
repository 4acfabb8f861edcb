"""What the checks share: the program's parts, a folder of their own, and what earlier checks found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pneumo_desktop.commands import CommandParts
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Fact
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Classifier
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.workflow import Prepared, ReadResult, make_record

Facts = Mapping[str, Fact]
READER = "Self-test"


class FoundWrongError(Exception):
    """A check found something wrong; the message says what, in plain English and without a path."""


class NotTriedError(Exception):
    """A check cannot be made here; the message says why."""


@dataclass
class Setting:
    """One run. `readings` are those of the sample films by name, once they were made."""

    parts: CommandParts
    folder: Path
    cancel: CancelToken = field(default_factory=CancelToken)
    with_window: bool = True
    classifier: Classifier | None = None
    readings: dict[str, tuple[Prepared, ReadResult]] = field(default_factory=dict)

    @property
    def first(self) -> tuple[Prepared, ReadResult]:
        """Film and reading that stand for any other; raises NotTriedError without a reading."""
        if not self.readings:
            raise NotTriedError("no sample film was read")
        return next(iter(self.readings.values()))

    def draft(self, name: str, number: str = "") -> Record:
        """The record of the first sample film for somebody of this name, concluded."""
        prepared, result = self.first
        person = patient(name)
        result = replace(result, reading=replace(result.reading, patient_key=person.key))
        at = self.parts.now()
        final_read = FinalRead(Agreement.AGREES, READER, name, at)
        visit, version = Visit(exam_at=at), self.parts.software_version
        return replace(make_record(person, visit, prepared.film, result, final_read, version, at), number=number)


def patient(name: str) -> Patient:
    """Nobody: a patient of the self-test."""
    return Patient("SELF-TEST-1", name, Sex.FEMALE, date(2022, 3, 31))
