"""What the program checks of itself: decode, predict, draw, print and store, in a temporary folder."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.commands import EXIT_FAILED, EXIT_OK, CommandParts, make_dicom
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.display import fitted_size, heat_map_rgba, to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Classifier
from pneumo_desktop.domain.reading import Agreement, FinalRead
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.resources import resource
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.workflow import Prepared, ReadResult, finish, make_record, prepare, read

SCORE_TOLERANCE = 0.002
"""Processors round differently; a wrong weight, resize or grey scale moves a score far more."""
NAMES = ("Mary Example", "مريم حسن", "मरियम शर्मा", "ማርያም ተስፋዬ", "王小明")
_RASTER_FORMATS = (("PNG", "png"), ("JPEG", "jpeg"), ("TIFF", "tiff"), ("BMP", "bmp"))


@dataclass
class SelfTest:
    """The checks in order; what one finds is there for the next."""

    parts: CommandParts
    folder: Path
    classifier: Classifier | None = None
    readings: list[tuple[Prepared, ReadResult]] = field(default_factory=list)

    @property
    def checks(self) -> tuple[tuple[str, Callable[[], str]], ...]:
        return (
            ("decode", self.check_decode),
            ("model", self.check_model),
            ("predict", self.check_predict),
            ("draw", self.check_draw),
            ("print", self.check_print),
            ("store", self.check_store),
            ("data", self.check_data_folder),
        )

    def check_decode(self) -> str:
        """Sample films, and one picture in every raster format and as DICOM in both photometric senses."""
        pattern = np.tile(np.linspace(0, 255, 256, dtype=np.uint8), (256, 1))
        for name, suffix in _RASTER_FORMATS:
            file = self.folder / f"pattern.{suffix}"
            Image.fromarray(pattern).save(file, name)
            self._compare(file, pattern, 4 if name == "JPEG" else 0)
        for inverted in (False, True):
            file = self.folder / "pattern.dcm"
            file.write_bytes(make_dicom(pattern, inverted))
            self._compare(file, pattern, 0)
        return f"{', '.join(name for name, _ in _RASTER_FORMATS)}, DICOM MONOCHROME1 and 2"

    def _compare(self, file: Path, pattern: NDArray[np.uint8], tolerance: int) -> None:
        shown = to_gray8(self.parts.decode(file, CancelToken()))
        worst = int(np.abs(shown.astype(int) - pattern).max())
        if worst > tolerance:
            raise ValueError(f"{file.suffix} is shown wrongly: grey values differ by {worst}")

    def check_model(self) -> str:
        self.classifier = self.parts.load_classifier(self.parts.device, CancelToken())
        model, device = self.classifier.model, self.classifier.device
        return f"{model.name} {model.version}, {model.sha256[:12]}, on {device.name}"

    def check_predict(self) -> str:
        """Every sample film gets the score that the card expects."""
        if self.classifier is None:
            raise ValueError("no model")
        expected = self.parts.expected_scores()
        films = sorted(resource("samples").glob("*.jpeg"))
        if not films or {film.name for film in films} != set(expected):
            raise ValueError("the sample films are not those of the card")
        words = []
        for film in films:
            prepared = prepare(film, self.parts.decode, self.parts.judge, CancelToken(), no_progress)
            result = read(prepared, _patient(0), self.classifier, CancelToken(), no_progress, self.parts.now)
            score = result.reading.score
            if score is None or abs(score - expected[film.name]) > SCORE_TOLERANCE:
                raise ValueError(f"{film.name}: score {score}, expected {expected[film.name]:.4f}")
            self.readings.append((prepared, result))
            words.append(f"{score:.3f}")
        return f"{len(films)} films, scores {' '.join(words)} as on the card"

    def check_draw(self) -> str:
        """The heat map has the film's aspect and colours something on a film that suggests pneumonia."""
        for prepared, result in self.readings:
            if result.heat_map is not None and result.reading.score is not None and result.reading.score > 0.9:
                size = fitted_size(prepared.film.width_px, prepared.film.height_px, 512)
                layer = heat_map_rgba(result.heat_map, *size)
                if not layer[..., 3].any():
                    raise ValueError("the heat map is empty")
                film = prepared.film
                return f"heat map {layer.shape[1]} x {layer.shape[0]} for a film of {film.width_px} x {film.height_px}"
        raise ValueError("no sample film suggests pneumonia")

    def check_print(self) -> str:
        """A report in every bundled script."""
        sizes = []
        for i in range(len(NAMES)):
            out = self.folder / f"report{i}.pdf"
            self.parts.write_report(
                self._draft(i, f"SELF-TEST-{i}"), self.readings[0][0].film, self.parts.letterhead, out, self.parts.now()
            )
            data = out.read_bytes()
            if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
                raise ValueError("the report is no PDF")
            sizes.append(len(data))
        return f"{len(NAMES)} reports in {len(NAMES)} scripts, {sum(sizes) // len(sizes) // 1024} KiB each"

    def check_store(self) -> str:
        """A record comes back as it was saved, with film and report."""
        with self.parts.open_store(self.folder / "data") as store:
            prepared = self.readings[0][0]
            draft = self._draft(2, "")
            saved = finish(draft, prepared.film, store, self.parts.write_report, self.parts.letterhead, self.parts.now())
        with self.parts.open_store(self.folder / "data") as store:
            back = store.load(saved.id)
            if (back.patient, back.reading.score, back.number) != (draft.patient, draft.reading.score, saved.number):
                raise ValueError("the record came back changed")
            film, report = store.read_film(back.film_sha256), store.read_report(back)
            return f"record {back.number} came back with film ({len(film)} bytes) and report ({len(report)})"

    def check_data_folder(self) -> str:
        """The clinic's own records can be opened, or are open in the window."""
        try:
            with self.parts.open_store(None) as store:
                return f"{store.count()} records in {self.parts.data_folder}"
        except PneumoError as error:
            if error.code == "store.locked":
                return f"encrypted, not opened without its passphrase: {self.parts.data_folder}"
            if error.code != "store.in_use":
                raise
            return f"in use by a window: {self.parts.data_folder}"

    def _draft(self, i: int, number: str) -> Record:
        """The record of the first sample film for the person with the i-th name."""
        prepared, result = self.readings[0]
        patient = _patient(i)
        result = replace(result, reading=replace(result.reading, patient_key=patient.key))
        at = self.parts.now()
        final_read = FinalRead(Agreement.AGREES, "Self-test", NAMES[i], at)
        draft = make_record(patient, Visit(exam_at=at), prepared.film, result, final_read, self.parts.software_version, at)
        return replace(draft, number=number)


def _patient(i: int) -> Patient:
    return Patient(f"TEST-{i}", NAMES[i], Sex.FEMALE, date(2022, 3, 31))


def run_self_test(parts: CommandParts) -> int:
    """Print one table of what works; exit code 0 only if everything does."""
    works = True
    print(f"Pneumo Desktop {parts.software_version}: self-test")
    with tempfile.TemporaryDirectory(prefix="pneumo-self-test-") as folder:
        test = SelfTest(parts, Path(folder))
        for name, check in test.checks:
            started = perf_counter()
            try:
                verdict, words = "works", check()
            except PneumoError as error:
                verdict, words = "FAILS", sentence_for(error)
            except Exception as error:
                where = traceback.extract_tb(error.__traceback__)[-1]
                verdict, words = "FAILS", f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
            works = works and verdict == "works"
            print(f"  {name:8s}  {verdict}  {1000 * (perf_counter() - started):6.0f} ms  {words}", flush=True)
    print("Everything works." if works else "Not everything works: do not use this copy for patients.")
    return EXIT_OK if works else EXIT_FAILED
