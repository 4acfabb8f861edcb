"""The protocols by which the window and the workflow know their adapters; `app` hands the adapters over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.found import FoundFilm, SearchStep
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import HeatMap, ModelIdentity, Prediction, Thresholds
from pneumo_desktop.domain.record import Record, RecordSummary
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


@dataclass(frozen=True)
class Letterhead:
    """What the clinic prints on top of its reports; `logo` is a path to a raster image or None."""

    clinic_name: str = ""
    clinic_address: str = ""
    logo: Path | None = None


class WriteReport(Protocol):
    """Prints a record as a PDF."""

    def __call__(self, record: Record, film: Film, letterhead: Letterhead, out: Path | BinaryIO, printed_at: datetime) -> None:
        """Write the PDF of `record` to `out` (a file is created or overwritten); raises PneumoError("report. ...")."""


class RecordStore(Protocol):
    """Everything kept on this computer. Safe to call from any thread; every call is one transaction."""

    def next_number(self, year: int) -> str:
        """A report number that no other record has or will get, even if this one is never saved."""

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

    def search(self, text: str, limit: int = 200, offset: int = 0) -> Sequence[RecordSummary]:
        """Newest first; `text` matches number, clinic number or name, without regard to case and accents; "" is all."""

    def count(self, text: str = "") -> int: ...

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
        """The newest patient saved under this clinic number."""

    def close(self) -> None: ...


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
