"""Updates without internet: what a pack on a stick says of itself, what is in use here, and the port that changes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.model_key import model_key
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.reading import Thresholds

PACK_SUFFIX = ".pneumo-pack"


class PackKind(StrEnum):
    """What a pack brings."""

    MODEL = "model"
    PROGRAM = "program"


@dataclass(frozen=True)
class Edition:
    """A model or a program as people name it. `made_on` is ISO 8601; `bundled` is what came with the installed program.

    `sha256`, `card_sha256` and `thresholds` are those of a model, empty and None of a program.
    """

    kind: PackKind
    name: str
    version: str
    made_on: str = ""
    bundled: bool = False
    sha256: str = ""
    thresholds: Thresholds | None = None
    card_sha256: str = ""

    @property
    def key(self) -> str:
        """Of a model what `ModelIdentity.key` is; of all programs the same."""
        return model_key(self.sha256, self.card_sha256)


@dataclass(frozen=True)
class Standing:
    """What is in use of one kind, and what one click would bring back; `before` is None where there is nothing to return to."""

    now: Edition
    before: Edition | None = None


@dataclass(frozen=True)
class UpdatePlan:
    """What a pack that was found whole and rightly signed would do. `signed_by` names the key.

    `older` is whether it is older than what is in use; `rewrites_records` whether the program in it stores records in a way
    that the one in use now cannot read, so that there is no return.
    """

    edition: Edition
    now: Edition
    signed_by: str
    unpacked_bytes: int
    older: bool = False
    in_use_already: bool = False
    rewrites_records: bool = False


class Updates(Protocol):
    """Installs packs and returns to what was before. Safe to call from any thread; raises PneumoError("pack. ...")."""

    def standing(self, kind: PackKind) -> Standing:
        """What is in use. Of a program this is what the next start will use."""

    def plan(self, file: Path, cancel: CancelToken, progress: Progress) -> UpdatePlan:
        """Check the pack whole, every byte of it, and say what it would do; nothing is changed."""

    def install(self, file: Path, allow_older: bool, cancel: CancelToken, progress: Progress) -> Standing:
        """Check, unpack beside what is in use, self-test, and only then switch.

        Whatever fails, or a crash at any moment, leaves what was in use in use.
        """

    def go_back(self, kind: PackKind) -> Standing:
        """Switch to what was in use before, after it was checked again; going back twice is where one was."""

    def witness(self, store: RecordStore) -> None:
        """Write into the audit what was switched since it was last written; each switch once."""

    def take_notices(self) -> Sequence[PneumoError]:
        """What a person must be told of falling back, each once."""

    def confirm_start(self) -> None:
        """Say that this program stands on the screen or does its work, so that the next start trusts it."""
