"""Stand-ins for every adapter: quick, in memory, and as slow or as broken as a test wants them."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

import numpy as np
from rapidfuzz import fuzz

from pneumo_desktop.domain.account import Account, Role, check_account_name, check_password
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction, Film, FilmFacts, Window
from pneumo_desktop.domain.found import FoundFilm, SearchStep
from pneumo_desktop.domain.imci import classify
from pneumo_desktop.domain.likeness import Known, born_between, last_seen, near_in_age
from pneumo_desktop.domain.listing import EVERYTHING, AgeBand, FilmGroup, ListedRecord, RecordFilter
from pneumo_desktop.domain.patient import Patient, PatientDraft, number_key
from pneumo_desktop.domain.ports import Classifier, DeviceInUse, Letterhead
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import FilmQuality, HeatMap, ModelIdentity, Prediction, Thresholds, WhoConclusion
from pneumo_desktop.domain.record import EarlierExam, Record, RecordSummary
from pneumo_desktop.storage.patients import ALIKE, has_a_name_more, may_be_the_longer_name, plain_name
from pneumo_desktop.storage.search_text import patient_key
from pneumo_desktop.storage.spelling import loosen

NOW = datetime(2026, 11, 21, 10, 30)
MODEL = ModelIdentity("fake-1", "Fake network", "1.0", "2026-11-01", "ab" * 32, "made-up films", card_sha256="ba" * 32)
THRESHOLDS = Thresholds(0.35, 0.65)
PATIENCE_S = 20.0

# One empty A4 page, as small as a PDF can be. Entries of the table are 20 bytes, blank and newline included.
MINIMAL_PDF = b"\n".join(
    [
        b"%PDF-1.4",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
        b"xref",
        b"0 4",
        b"0000000000 65535 f ",
        b"0000000009 00000 n ",
        b"0000000052 00000 n ",
        b"0000000101 00000 n ",
        b"trailer<</Size 4/Root 1 0 R>>",
        b"startxref",
        b"164",
        b"%%EOF",
        b"",
    ]
)


def make_film(seed: int = 0, patient: PatientDraft | None = None, **facts: object) -> Film:
    """A small grey film, another one for every seed."""
    pixels = np.random.default_rng(seed).integers(40, 200, (60, 48), dtype=np.uint8)
    pixels.setflags(write=False)
    source = pixels.tobytes()
    described = FilmFacts("PNG", 48, 60, 8, patient=patient or PatientDraft(), **facts)  # type: ignore[arg-type]
    return Film(pixels, (Window(128.0, 256.0),), described, hashlib.sha256(source).hexdigest(), source)


class Gate:
    """Holds a working thread until the test opens it; a cancelled job goes on at once."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self.reached = threading.Event()

    def open(self) -> None:
        self._open.set()

    def wait(self, cancel: CancelToken | None = None) -> None:
        self.reached.set()
        for _ in range(int(PATIENCE_S / 0.005)):
            if self._open.wait(0.005):
                break
            if cancel is not None:
                cancel.check()
        else:
            raise AssertionError("nobody opened the gate")


@dataclass
class FakeDecoder:
    """Films by file name; a PneumoError among them is raised. `gate` holds every decode."""

    films: dict[str, Film | Exception] = field(default_factory=dict)
    gate: Gate | None = None
    opened: list[str] = field(default_factory=list)

    def __call__(self, path: Path, cancel: CancelToken, source: bytes | None = None) -> Film:
        self.opened.append(path.name)
        if self.gate is not None:
            self.gate.wait(cancel)
        film = self.films.get(path.name)
        if film is None:
            raise PneumoError("film.missing", file=path.name)
        if isinstance(film, Exception):
            raise film
        return film


@dataclass
class FakeFinder:
    """Yields `steps` for any place, waiting at `gate` before step `held_at`; names without suffix are folders."""

    steps: list[SearchStep] = field(default_factory=list)
    gate: Gate | None = None
    held_at: int = 0
    error: Exception | None = None
    searched: list[tuple[Path, ...]] = field(default_factory=list)

    def __call__(self, places: Sequence[Path], scratch: Path, cancel: CancelToken) -> Iterator[SearchStep]:
        self.searched.append(tuple(places))
        for number, step in enumerate(self.steps):
            cancel.check()
            if self.gate is not None and number == self.held_at:
                self.gate.wait(cancel)
            yield step
        if self.error is not None:
            raise self.error

    def holds(self, path: Path) -> bool:
        return path.suffix in ("", ".zip")


@dataclass
class FakeWatch:
    """A watched folder: each look brings the next of `looks`, and nothing after the last."""

    looks: list[list[FoundFilm] | PneumoError] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    looked: int = 0

    def __call__(self, folder: Path) -> FakeWatch:
        self.folders.append(folder)
        return self

    def look(self, cancel: CancelToken) -> list[FoundFilm]:
        self.looked += 1
        brought = self.looks.pop(0) if self.looks else []
        if isinstance(brought, PneumoError):
            raise brought
        return brought


@dataclass
class FakeJudge:
    """Says `quality` of every film, or raises `error`; waits at `gate`."""

    quality: Quality = field(default_factory=Quality)
    error: Exception | None = None
    gate: Gate | None = None
    judged: list[Film] = field(default_factory=list)

    def __call__(self, film: Film) -> Quality:
        self.judged.append(film)
        if self.gate is not None:
            self.gate.wait()
        if self.error is not None:
            raise self.error
        return self.quality


@dataclass
class FakeClassifier:
    """Gives `score`. With `gate` it waits there; with `stubborn` it does not look at the cancel token meanwhile.

    With `wrong_by` its gate refuses every film that is not put right by it, and says what is still to be done.
    """

    score: float = 0.87
    quality: Quality = field(default_factory=Quality)
    wrong_by: Correction | None = None
    pattern: Mapping[str, float] = field(default_factory=dict)
    films: list[Film] = field(default_factory=list)
    error: Exception | None = None
    gate: Gate | None = None
    stubborn: bool = False
    model: ModelIdentity = MODEL
    thresholds: Thresholds = THRESHOLDS
    device: DeviceInUse = field(default_factory=lambda: DeviceInUse("auto", "CPU"))
    calls: int = 0
    threads: set[str] = field(default_factory=set)

    def predict(self, film: Film, cancel: CancelToken) -> tuple[Prediction, HeatMap, Quality]:
        self.calls += 1
        self.films.append(film)
        self.threads.add(threading.current_thread().name)
        if self.gate is not None:
            self.gate.wait(None if self.stubborn else cancel)
        if self.error is not None:
            raise self.error
        grid = np.zeros((7, 7), dtype=np.float32)
        grid[3:6, 1:3] = 0.9
        kinds = {"pneumonia": self.score, "no_pneumonia": 1.0 - self.score}
        return Prediction(self.score, kinds, self.pattern), HeatMap(grid), self._judge(film)

    def _judge(self, film: Film) -> Quality:
        if self.wrong_by is None:
            return self.quality
        done, whole = film.facts.correction, self.wrong_by
        left = Correction((whole.quarter_turns - done.quarter_turns) % 4, whole.inverted != done.inverted)
        code = "rotated" if left.quarter_turns else "inverted"
        return Quality((code,), code, left) if left else self.quality


@dataclass
class FakeLoader:
    """Loads `classifier`, or raises `error` as long as there is one."""

    classifier: FakeClassifier = field(default_factory=FakeClassifier)
    error: Exception | None = None
    gate: Gate | None = None
    settings: list[str] = field(default_factory=list)

    def __call__(self, device_setting: str, cancel: CancelToken) -> Classifier:
        self.settings.append(device_setting)
        if self.gate is not None:
            self.gate.wait(cancel)
        if self.error is not None:
            raise self.error
        return self.classifier


@dataclass
class FakeReport:
    """Writes a minimal PDF, or half of one and then raises `error`."""

    error: Exception | None = None
    written: list[tuple[Record, Letterhead, datetime]] = field(default_factory=list)

    def __call__(
        self,
        record: Record,
        film: Film,
        letterhead: Letterhead,
        out: Path | BinaryIO,
        printed_at: datetime,
        earlier: Sequence[EarlierExam] = (),
    ) -> None:
        write = out.write_bytes if isinstance(out, Path) else out.write
        if self.error is not None:
            write(MINIMAL_PDF[:40])
            raise self.error
        write(MINIMAL_PDF)
        self.written.append((record, letterhead, printed_at))


@dataclass
class FakePreview:
    """Gives a minimal PDF and remembers what it was to show."""

    error: Exception | None = None
    made: list[tuple[Record, Letterhead, datetime, tuple[EarlierExam, ...]]] = field(default_factory=list)

    def __call__(
        self, record: Record, film: Film, letterhead: Letterhead, printed_at: datetime, earlier: Sequence[EarlierExam] = ()
    ) -> bytes:
        if self.error is not None:
            raise self.error
        self.made.append((record, letterhead, printed_at, tuple(earlier)))
        return MINIMAL_PDF


class FakeStore:
    """Records in memory, films and reports as files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._records: dict[str, list[Record]] = {}
        self._last = 0
        self._serials: dict[str, int] = {}
        self._rows: dict[str, int] = {}
        self.save_gate: Gate | None = None
        self.search_gate: Gate | None = None
        self.error: Exception | None = None
        self.film_error: PneumoError | None = None
        self.searches: list[str] = []
        self.filters: list[RecordFilter] = []
        self.accounts = FakeAccounts()
        self.closed = False
        self.actor = "tester"
        self.audited: list[tuple[str, str, str]] = []
        self._given: dict[str, str] = {}
        self.scratch.mkdir(parents=True, exist_ok=True)

    @property
    def scratch(self) -> Path:
        return self._folder / "scratch"

    @property
    def saved(self) -> list[Record]:
        with self._lock:
            return [record for versions in self._records.values() for record in versions]

    def audit(self, who: str, what: str, record: str = "", detail: Mapping[str, str | int] | None = None) -> None:
        self.audited.append((who, str(what), record))

    def next_number(self, year: int, record_id: str = "") -> str:
        with self._lock:
            if record_id not in self._given:
                self._last += 1
                self._given[record_id or str(self._last)] = f"P-{year}-{self._last:06d}"
            return self._given[record_id or str(self._last)]

    def save(self, record: Record, film: Film, report: Path | bytes) -> Record:
        if self.save_gate is not None:
            self.save_gate.wait()
        if self.error is not None:
            raise self.error
        (self._folder / film.sha256).write_bytes(film.source)
        name = f"{record.number}-v{record.version}.pdf"
        content = report if isinstance(report, bytes) else report.read_bytes()
        (self._folder / name).write_bytes(content)
        if isinstance(report, Path):
            report.unlink()
        kept = replace(record, report_file=name, report_sha256=hashlib.sha256(content).hexdigest())
        with self._lock:
            self._records.setdefault(record.id, []).append(kept)
            self._rows[record.id] = sum(map(len, self._records.values()))
        return kept

    def _matching(self, text: str, only: RecordFilter = EVERYTHING) -> list[Record]:
        with self._lock:
            newest = [versions[-1] for versions in self._records.values()]
        newest = [record for record in newest if _passes(record, only)]
        wanted = text.casefold().strip()
        found = [r for r in newest if wanted in " ".join((r.number, r.patient.number, r.patient.name)).casefold()]
        return sorted(found, key=lambda record: record.number, reverse=True)

    def search(self, text: str, limit: int = 200, offset: int = 0, only: RecordFilter = EVERYTHING) -> Sequence[RecordSummary]:
        self.searches.append(text)
        self.filters.append(only)
        if self.search_gate is not None:
            self.search_gate.wait()
        if self.error is not None:
            raise self.error
        return [_summary(record) for record in self._matching(text, only)[offset : offset + limit]]

    def count(self, text: str = "", only: RecordFilter = EVERYTHING) -> int:
        return len(self._matching(text, only))

    def film_groups(self, since: date | None = None, until: date | None = None) -> Sequence[FilmGroup]:
        groups = []
        for record in self._matching("", RecordFilter(since=since, until=until)):
            final, reading = record.final_read, record.reading
            groups.append(
                FilmGroup(
                    reading.outcome,
                    record.state,
                    final.film_quality if final else FilmQuality.NOT_STATED,
                    final.who_conclusion if final else WhoConclusion.NOT_STATED,
                    final.agreement if final else None,
                    reading.reason or "",
                    "read_anyway" in reading.quality,
                    AgeBand.MONTHS_12_TO_59,
                    1,
                )
            )
        return groups

    def listed(self, only: RecordFilter = EVERYTHING) -> Sequence[ListedRecord]:
        return [
            ListedRecord(
                _summary(record),
                record.final_read.film_quality if record.final_read else "",
                record.reading.reason or "",
                "read_anyway" in record.reading.quality,
                record.film_sha256,
                record.reading.model.id if record.reading.model else "",
                record.final_read.disagreement_reason if record.final_read else "",
            )
            for record in reversed(self._matching("", only))
        ]

    def readers(self) -> Sequence[str]:
        return sorted({record.final_read.reader for record in self._matching("") if record.final_read})

    def load(self, record_id: str, version: int | None = None) -> Record:
        with self._lock:
            versions = self._records.get(record_id)
        if not versions:
            raise PneumoError("store.not_found")
        return versions[-1] if version is None else versions[version - 1]

    def versions(self, record_id: str) -> Sequence[int]:
        return [record.version for record in self._records.get(record_id, [])]

    def read_film(self, film_sha256: str) -> bytes:
        return self.film_path(film_sha256).read_bytes()

    def read_report(self, record: Record) -> bytes:
        return self.report_path(record).read_bytes()

    def film_path(self, film_sha256: str) -> Path:
        if self.film_error is not None:
            raise self.film_error
        return self._folder / film_sha256

    def report_path(self, record: Record) -> Path:
        path = self._folder / str(record.report_file)
        if not path.exists():
            raise PneumoError("store.report_missing")
        return path

    def find_patient(self, number: str) -> Patient | None:
        return next((record.patient for record in self._stand_under(number)), None)

    def records_of(self, number: str) -> Sequence[Record]:
        if self.error is not None:
            raise self.error
        return self._stand_under(number)

    def next_patient_number(self, scheme: NumberScheme) -> str:
        with self._lock:
            self._serials[scheme.prefix] = self._serials.get(scheme.prefix, 0) + 1
            return scheme.number(self._serials[scheme.prefix])

    def _newest(self) -> list[Record]:
        """Newest versions, the last saved first."""
        with self._lock:
            newest = [versions[-1] for versions in self._records.values()]
            return sorted(newest, key=lambda record: self._rows.get(record.id, 0), reverse=True)

    def _stand_under(self, number: str) -> list[Record]:
        key = patient_key(number)
        return [record for record in self._newest() if key and patient_key(record.patient.number) == key]

    def known_under(self, number: str) -> Sequence[Known]:
        return last_seen([_known(record) for record in self._stand_under(number)])

    def patients_like(self, draft: PatientDraft, day: date, limit: int = 3) -> Sequence[Known]:
        """As the store finds them, by its own measure of names: tests/storage holds the two against each other."""
        name, mine, born = plain_name(draft.name), patient_key(draft.number), born_between(draft, day)
        if len(name.replace(" ", "")) < 2:
            return ()
        people: dict[str, tuple[float, Known]] = {}
        for known in map(_known, self._newest()):
            key, share = patient_key(known.patient.number), fuzz.token_sort_ratio(name, plain_name(known.patient.name))
            near = near_in_age(born, born_between(known.patient, known.seen_on))
            more = has_a_name_more(loosen(name), loosen(plain_name(known.patient.name)))
            if not (share >= ALIKE and near) and more and may_be_the_longer_name(known, draft, day):
                share, near = share - 100.0, True  # below everybody who is alike letter by letter
            elif share < ALIKE:
                near = False
            if not known.patient.provisional and key != mine and near:
                people[key] = max(people.get(key, (-100.0, known)), (share, known), key=lambda entry: entry[0])
        likest = sorted(people.values(), key=lambda entry: entry[0], reverse=True)
        return tuple(known for _share, known in likest[:limit])

    def records_under(self, number: str) -> Sequence[RecordSummary]:
        return [_summary(record) for record in self._stand_under(number)]

    def close(self) -> None:
        self.closed = True


class FakeAccounts:
    """Accounts in memory, with their passwords in plain words; `error` is raised at the next sign-in."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[Account, str]] = {}
        self.error: PneumoError | None = None

    def all(self) -> Sequence[Account]:
        return sorted((account for account, _ in self.kept.values()), key=lambda account: account.name)

    def sign_in(self, name: str, password: str) -> Account:
        error, self.error = self.error, None
        if error is not None:
            raise error
        for account, known in self.kept.values():
            if account.name == name and known == password and not account.closed:
                return account
        raise PneumoError("account.wrong")

    def add(self, name: str, password: str, role: Role, profession: str = "") -> Account:
        code = check_account_name(name) or check_password(password)
        if code or any(account.name == name for account in self.all()):
            raise PneumoError(code or "account.name_taken")
        first = not self.kept
        account = Account(f"id{len(self.kept)}", name, Role.ADMINISTRATOR if first else role, profession)
        self.kept[account.id] = (account, password)
        return account

    def change_password(self, account_id: str, old: str, new: str) -> None:
        self.sign_in(self.kept[account_id][0].name, old)
        self.reset_password(account_id, new)

    def reset_password(self, account_id: str, new: str) -> None:
        code = check_password(new)
        if code:
            raise PneumoError(code)
        self.kept[account_id] = (self.kept[account_id][0], new)

    def change(self, account: Account) -> None:
        others = [one for one in self.all() if one.id != account.id] + [account]
        if not any(one.role is Role.ADMINISTRATOR and not one.closed for one in others):
            raise PneumoError("account.last_administrator")
        self.kept[account.id] = (account, self.kept[account.id][1])


def _passes(record: Record, only: RecordFilter) -> bool:
    day = record.day
    final = record.final_read
    return (
        (only.since is None or day >= only.since)
        and (only.until is None or day <= only.until)
        and only.outcome in (None, record.reading.outcome)
        and only.state in (None, record.state)
        and (not only.reader or (final is not None and final.reader == only.reader))
        and (not only.patient_number or number_key(record.patient.number) == number_key(only.patient_number))
        and (only.who_conclusion is None or (final is not None and final.who_conclusion is only.who_conclusion))
    )


def _known(record: Record) -> Known:
    return Known(record.patient, (record.visit.exam_at or record.saved_at).date())


def _summary(record: Record) -> RecordSummary:
    return RecordSummary(
        record.id,
        record.number,
        record.version,
        record.state,
        record.patient,
        record.reading.outcome,
        record.reading.score,
        record.final_read.reader if record.final_read else "",
        record.visit.exam_at,
        record.saved_at,
        record.day,
        record.final_read.who_conclusion if record.final_read else "",
        record.final_read.agreement if record.final_read else "",
        record.first_impression is not None,
        classify(record.patient, record.visit, record.day).urgent,
    )


Clock = Callable[[], datetime]
