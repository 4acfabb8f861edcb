"""Records and films made in code, and what programs read out of a report."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from pypdf import PdfReader
from report_checks import unmarked

from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.domain.patient import Patient, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import Agreement, FinalRead, HeatMap, ModelIdentity, Outcome, Reading, Thresholds, conclude
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import ViewPosition, Visit
from pneumo_desktop.reporting.pdf import write_report
from pneumo_desktop.ui.pdf_text import read_pages

PRINTED_AT = datetime(2026, 11, 21, 10, 50, 12)
MODEL = ModelIdentity(
    "lite0-2026-11", "EfficientNet-Lite0", "1.0.0", "2026-11-20", "9f3ac0e24c59" + "0" * 52, "children of 1 to 5 years"
)
PATIENT = Patient("KDH-20931", "Émilie Nakato", Sex.FEMALE, date(2023, 3, 14))
FINAL = FinalRead(
    Agreement.OWN_WORDS, "Consolidation in the right lower zone.", "Dr. Miriam Okello", datetime(2026, 11, 21, 10, 49)
)
VISIT = Visit(datetime(2026, 11, 21, 9, 15), ViewPosition.AP, "Nurse Amina", "Pneumonia?", "Cough, SpO2 ≥ 92 %")


def build_film(width: int = 300, height: int = 200) -> Film:
    rows, columns = np.mgrid[0:height, 0:width]
    pixels = ((rows * 160) // height + (columns * 90) // width).astype(np.uint8)
    pixels.flags.writeable = False
    source = pixels.tobytes()
    facts = FilmFacts("JPEG", width, height, 8)
    return Film(pixels, (Window(127.5, 255.0),), facts, hashlib.sha256(source).hexdigest(), source)


def build_record(film: Film, patient: Patient = PATIENT, score: float | None = 0.93, **changes: object) -> Record:
    thresholds = Thresholds(0.35, 0.65)
    reading = Reading(
        film_sha256=film.sha256,
        patient_key=patient.key,
        outcome=conclude(score, thresholds) if score is not None else Outcome.NOT_ANALYSED,
        reason=None if score is not None else "lateral",
        quality=() if score is not None else ("lateral",),
        score=score,
        kinds={"pneumonia": score, "no_pneumonia": 1 - score} if score is not None else {},
        model=MODEL,
        thresholds=thresholds,
        device="CPU",
        read_at=datetime(2026, 11, 21, 10, 42, 7),
    )
    heat_map = None if score is None else HeatMap(np.outer([0.1, 0.9, 0.2], [0.1, 1.0, 0.3]).astype(np.float32))
    record = Record(
        id="5f2c7d1e-0000-4000-8000-000000000001",
        number="P-2026-000123",
        version=1,
        state=RecordState.FINAL,
        patient=patient,
        visit=VISIT,
        film_sha256=film.sha256,
        film_facts=film.facts,
        reading=reading,
        heat_map=heat_map,
        final_read=FINAL,
        saved_at=datetime(2026, 11, 21, 10, 50),
        software_version="0.1.0",
    )
    return replace(record, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Printed:
    """A written report and what several programs make of it."""

    path: Path

    @property
    def data(self) -> bytes:
        return self.path.read_bytes()

    def document(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.data)

    def pdfium_pages(self) -> list[str]:
        document = self.document()
        return [unmarked(document[index].get_textpage().get_text_range()) for index in range(len(document))]

    def poppler_pages(self) -> list[str]:
        """Skips the test where Poppler is not installed: nothing is told of what was not looked at."""
        program = shutil.which("pdftotext")
        if program is None:
            pytest.skip("pdftotext is not installed (Debian: apt-get install poppler-utils)")
        done = subprocess.run([program, "-enc", "UTF-8", str(self.path), "-"], capture_output=True, check=True, timeout=60)
        assert done.stderr == b""
        return [unmarked(page) for page in done.stdout.decode("utf-8").split("\f")[:-1]]

    def qt_pages(self) -> list[str]:
        """By the release of PDFium that Qt brings, as the preview does."""
        return [unmarked(page) for page in read_pages(self.data)]

    def pypdf_pages(self) -> list[str]:
        return [unmarked(page.extract_text()) for page in PdfReader(io.BytesIO(self.data)).pages]

    def pages(self, reader: str) -> list[str]:
        """What `reader`, one of the programs above, finds on each page."""
        pages: list[str] = getattr(self, f"{reader}_pages")()
        return pages

    def text(self) -> str:
        return " ".join(self.pdfium_pages())


@pytest.fixture
def film() -> Film:
    return build_film()


@pytest.fixture
def make_film() -> Callable[..., Film]:
    return build_film


@pytest.fixture
def make_record() -> Callable[..., Record]:
    return build_record


@pytest.fixture
def print_report(tmp_path: Path) -> Callable[..., Printed]:
    def write(record: Record, film: Film, letterhead: Letterhead | None = None, at: datetime = PRINTED_AT) -> Printed:
        out = tmp_path / "report.pdf"
        write_report(record, film, letterhead or Letterhead("Kisoro Hospital", "Hospital Road\nKisoro"), out, at)
        return Printed(out)

    return write
