"""The protocols by which the window and the workflow know their adapters; `app` hands the adapters over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from pneumo_desktop.domain.account import Account, Role
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.found import FoundFilm, SearchStep
from pneumo_desktop.domain.likeness import Known
from pneumo_desktop.domain.listing import EVERYTHING, FilmGroup, ListedRecord, RecordFilter
from pneumo_desktop.domain.patient import Patient, PatientDraft
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import HeatMap, ModelIdentity, Prediction, Thresholds
from pneumo_desktop.domain.record import EarlierExam, Record, RecordSummary
from pneumo_desktop.domain.tags import TagLine


class DecodeFilm(Protocol):
    """Reads a film from a file."""

    def __call__(self, path: Path, cancel: CancelToken, source: bytes | None = None) -> Film:
        """The film in the file at `path`, known by its content; raises PneumoError("film. ...").

        Where the file's bytes are at hand they are `source`, and `path` only names the film.
        """


class ListTags(Protocol):
    """Lists what a film's own file says of it."""

    def __call__(self, film: Film) -> Sequence[TagLine]:
        """Every element of the header of a DICOM file, or what is known of another; raises PneumoError("film. ...")."""


class JudgeQuality(Protocol):
    """Judges a film before the network sees it."""

    def __call__(self, film: Film) -> Quality:
        """What can be said of the film's fitness without the network."""


@dataclass(frozen=True)
class DeviceInUse:
    """`setting` is what was asked for (auto, cpu, cuda), `name` what runs ("CPU", "NVIDIA ..."), `note` a code or None."""

    setting: str
    name: str
    note: str | None = None


class Classifier(Protocol):
    """A loaded model. Its methods are called from one worker thread at a time."""

    @property
    def model(self) -> ModelIdentity: ...

    @property
    def thresholds(self) -> Thresholds: ...

    @property
    def device(self) -> DeviceInUse:
        """What the next prediction runs on; changes when a device fails in mid-run."""

    def predict(self, film: Film, cancel: CancelToken) -> tuple[Prediction, HeatMap, Quality]:
        """Prediction, heat map and what the network's own gate thinks of the film; raises PneumoError("model. ...")."""


class LoadClassifier(Protocol):
    """Loads the bundled model."""

    def __call__(self, device_setting: str, cancel: CancelToken) -> Classifier:
        """Load the bundled model, which may take seconds; raises PneumoError("model. ...")."""


PAPERS = ("A4", "Letter")


@dataclass(frozen=True)
class Letterhead:
    """How the clinic's reports look: what stands on top and at the foot, on which paper, in which language.

    `logo` is a path to a raster image or None, `paper` one of PAPERS, `language` a BCP 47 tag.
    """

    clinic_name: str = ""
    clinic_address: str = ""
    logo: Path | None = None
    clinic_phone: str = ""
    footer: str = ""
    paper: str = "A4"
    language: str = "en"


class WriteReport(Protocol):
    """Prints a record as a PDF."""

    def __call__(
        self,
        record: Record,
        film: Film,
        letterhead: Letterhead,
        out: Path | BinaryIO,
        printed_at: datetime,
        earlier: Sequence[EarlierExam] = (),
    ) -> None:
        """Write the PDF of `record` to `out` (a file is created or overwritten); raises PneumoError("report. ...").

        `earlier` are the earlier exams to compare with, newest first.
        """


class MakeReport(Protocol):
    """Prints a record as a PDF that is not kept, to be looked at."""

    def __call__(
        self, record: Record, film: Film, letterhead: Letterhead, printed_at: datetime, earlier: Sequence[EarlierExam] = ()
    ) -> bytes:
        """The PDF of `record`; raises PneumoError("report. ...")."""


class JoinReports(Protocol):
    """Makes one PDF of several."""

    def __call__(self, reports: Sequence[tuple[str, bytes]], title: str, language: str) -> bytes:
        """All pages in order, with a bookmark for each (name, PDF); raises PneumoError("report.not_joined", number=name)."""


class Accounts(Protocol):
    """Who may sign in. Safe to call from any thread; hashing a password takes half a second. Raises PneumoError("store. ...").

    Without any account nobody signs in and everybody may do everything, as in a clinic of one person.
    """

    def all(self) -> Sequence[Account]:
        """Every account, closed ones too."""

    def sign_in(self, name: str, password: str) -> Account:
        """The open account of that name and password.

        Raises PneumoError("account.wrong"), and ("account.wait", wait_s=...) where the next try has to wait.
        """

    def add(self, name: str, password: str, role: Role, profession: str = "") -> Account:
        """A new account; the first is an administrator's, whatever `role` says.

        Raises PneumoError "account.name_missing", "account.name_too_long", "account.name_taken", "account.password_short" or
        "account.password_long".
        """

    def change_password(self, account_id: str, old: str, new: str) -> None:
        """Raises PneumoError as `sign_in` and `add` do."""

    def reset_password(self, account_id: str, new: str) -> None:
        """A new password without the old one, which only an administrator may give."""

    def change(self, account: Account) -> None:
        """Take over role, profession and whether it is closed; raises PneumoError("account.last_administrator")."""


class RecordStore(Protocol):
    """Everything kept on this computer. Safe to call from any thread; every call is one transaction."""

    actor: str
    """Who works with the program, as the audit will name them; the name of the computer's account until somebody logs in."""

    def audit(self, who: str, what: str, record: str = "", detail: Mapping[str, str | int] | None = None) -> None:
        """Add a line to the audit: `what` is an `Act` or another plain word, `record` the id of a record or empty.

        `detail` holds numbers, times and hashes, never words.

        Saving and amending, backup, restore and erasure write their own lines. Raises ValueError for words that do not
        belong there, PneumoError("store. ...").
        """

    def next_number(self, year: int, record_id: str = "") -> str:
        """A report number that no other record has or will get, even if this one is never saved.

        The same number again for the same `record_id`, until it is saved: a save that failed and is repeated takes no other.
        """

    def save(self, record: Record, film: Film, report: Path | bytes) -> Record:
        """Keep a version for good: original film and report are moved or copied in, then one transaction.

        Returns the record with `report_file` and `report_sha256` set. When this returns, nothing of it can be lost by a
        crash or a power cut. `report` is a finished PDF, or a file of one in `self.scratch`, which is consumed. Raises
        PneumoError("store. ...").
        """

    @property
    def scratch(self) -> Path:
        """A folder for readable files that are wanted for a while; emptied at the next start. Of an encrypted store it is
        in memory where the system has such a place, so nothing large belongs there, and a report goes to `save` as bytes.
        """

    @property
    def accounts(self) -> Accounts:
        """Who may sign in here."""

    def search(self, text: str, limit: int = 200, offset: int = 0, only: RecordFilter = EVERYTHING) -> Sequence[RecordSummary]:
        """Newest first; every word of `text` stands in number, clinic number or name, without regard to case and accents.

        A month or a day (2026-03, 2026-03-14) may be the exam's instead. "" is all, of what `only` lets through.
        """

    def count(self, text: str = "", only: RecordFilter = EVERYTHING) -> int: ...

    def film_groups(self, since: date | None = None, until: date | None = None) -> Sequence[FilmGroup]:
        """The newest versions of a period, by the exam's day, counted by what is the same about them."""

    def listed(self, only: RecordFilter = EVERYTHING) -> Sequence[ListedRecord]:
        """The newest versions of all records that `only` lets through, oldest first."""

    def readers(self) -> Sequence[str]:
        """Everybody who signed a newest version, by name."""

    def load(self, record_id: str, version: int | None = None) -> Record:
        """One version, the newest if None; raises PneumoError("store.not_found")."""

    def versions(self, record_id: str) -> Sequence[int]: ...

    def read_film(self, film_sha256: str) -> bytes:
        """The kept original, verified against its hash; raises PneumoError("store.film_missing" or "store.film_changed")."""

    def read_report(self, record: Record) -> bytes:
        """The kept PDF, verified against its hash; raises PneumoError("store.report_missing" or "store.report_changed")."""

    def film_path(self, film_sha256: str) -> Path:
        """The file of a kept original, as `read_film`; an encrypted store has none and raises PneumoError("store.sealed")."""

    def report_path(self, record: Record) -> Path:
        """The file of a kept PDF, as `read_report`; an encrypted store has none and raises PneumoError("store.sealed")."""

    def find_patient(self, number: str) -> Patient | None:
        """The newest patient saved under this clinic number; here and below numbers compare as `number_key` says."""

    def records_of(self, number: str) -> Sequence[Record]:
        """The newest version of every record whose patient has this clinic number, last saved first."""

    def next_patient_number(self, scheme: NumberScheme) -> str:
        """A clinic number of a CHECKED scheme that stands in no record and was never given before."""

    def known_under(self, number: str) -> Sequence[Known]:
        """Every patient, as entered, whose records stand under this clinic number now; the newest first."""

    def patients_like(self, draft: PatientDraft, day: date, limit: int = 3) -> Sequence[Known]:
        """Patients under other numbers whose name is like the draft's, in any script, and whose birth date is near."""

    def records_under(self, number: str) -> Sequence[RecordSummary]:
        """Records that stand under this clinic number now, newest first."""

    def close(self) -> None: ...


@dataclass(frozen=True)
class Rectangle:
    """A part of a film in pixels of the film as it is shown, from its top left corner."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, eq=False)
class BundleOrder:
    """What is to be written for a referral: one version of a record with its film, as it was read, and its kept PDF.

    `folder` is where the bundle is to lie, as a folder or a ZIP of its own. A de-identified bundle names nobody;
    `blacked_out` are then the places where a person found writing in the film.
    """

    record: Record
    film: Film
    report: bytes
    folder: Path
    zipped: bool = False
    deidentified: bool = False
    blacked_out: tuple[Rectangle, ...] = ()


class WriteBundle(Protocol):
    """Writes a referral bundle."""

    def __call__(self, order: BundleOrder, cancel: CancelToken, progress: Progress) -> Path:
        """The new folder or ZIP, whole or not there at all; raises PneumoError("bundle. ...") and Cancelled."""


class FindFilms(Protocol):
    """Finds the films in folders, CDs, ZIPs and single files."""

    def __call__(self, places: Sequence[Path], scratch: Path, cancel: CancelToken) -> Iterator[SearchStep]:
        """Search `places`; failures are yielded as films with an error, only Cancelled is raised.

        Copies out of ZIPs are written to the folder `scratch`, named COPY_PREFIX and a number; who called removes them.
        """


class WatchedFolder(Protocol):
    """A folder under watch; `look` is called from one thread at a time."""

    def look(self, cancel: CancelToken) -> Sequence[FoundFilm]:
        """Films that appeared since the first look and are complete, each once; raises PneumoError("import. ...")."""


class WatchFolder(Protocol):
    """Begins to watch a folder."""

    def __call__(self, folder: Path) -> WatchedFolder: ...
