"""Draws pages of reports into docs/images: the real model, the sample films, people who do not exist.

python packaging/report_pictures.py docs/images
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pypdfium2

from pneumo_desktop import __version__, app
from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import Patient, PatientDetails, Sex
from pneumo_desktop.domain.ports import Classifier, Letterhead
from pneumo_desktop.domain.reading import Agreement, FilmQuality, FinalRead, WhoConclusion
from pneumo_desktop.domain.record import EarlierExam, Record, RecordState
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, ViewPosition, Visit, VisitKind
from pneumo_desktop.resources import resource
from pneumo_desktop.workflow import make_record, prepare, read

AT = datetime(2026, 11, 21, 10, 50)
EXAM = datetime(2026, 11, 21, 9, 15)
HEAD = Letterhead("Kebele Health Centre", "Main road\nDebre Tabor", None, "+251 58 441 0000", "Open day and night.")
SCALE = 1.6
NO_DANGER = dict.fromkeys(DangerSign, Sign.NO)
SIGNS = Signs(
    cough=Sign.YES,
    cough_days=4,
    difficult_breathing=Sign.YES,
    fever=Sign.YES,
    fever_days=2,
    respiratory_rate=34,
    respiratory_rate_seconds=60,
    chest_indrawing=Sign.NO,
    stridor=Sign.NO,
    wheeze=Sign.NO,
    oxygen_saturation=95,
    oxygen_support=OxygenSupport.AIR,
    temperature_c=38.6,
    weight_kg=12.4,
    danger_signs=NO_DANGER,
)


def read_film(name: str, patient: Patient, visit: Visit, final: FinalRead, classifier: Classifier) -> tuple[Record, Film]:
    """The record that the program makes of a sample film."""
    prepared = prepare(resource("samples", name), app.decode, app.judge, CancelToken(), no_progress)
    result = read(prepared, patient, classifier, CancelToken(), no_progress, lambda: datetime(2026, 11, 21, 10, 42))
    made = make_record(patient, visit, prepared.film, result, final, __version__, AT)
    return replace(made, id="0", number="P-2026-000123"), prepared.film


def draw(data: bytes, out: Path, name: str, pages: Sequence[int] = (0, 1), gray: bool = False) -> None:
    """Pages of a PDF as pictures."""
    document = pypdfium2.PdfDocument(data)
    for page in pages:
        if page < len(document):
            picture = document[page].render(scale=SCALE).to_pil().convert("L" if gray else "RGB")
            picture.save(out / f"{name}_{page + 1}.png", optimize=True)
            print(out / f"{name}_{page + 1}.png")
    document.close()


def final_read(words: str, conclusion: WhoConclusion) -> FinalRead:
    """What a reader concludes."""
    when = datetime(2026, 11, 21, 10, 49)
    return FinalRead(
        Agreement.OWN_WORDS, words, "Hana Bekele", when, FilmQuality.ADEQUATE, conclusion, True, "clinical officer"
    )


def draw_child_in_danger(out: Path, classifier: Classifier) -> None:
    """A child who cannot drink, with a film that shows nothing: referred whatever the score."""
    details = PatientDetails(village="Debre Tabor", caregiver_name="Meron Tesfaye", caregiver_relationship="mother")
    child = Patient("PD-0412", "Almaz Tesfaye", Sex.FEMALE, date(2023, 4, 2), details=details)
    danger = {**NO_DANGER, DangerSign.NOT_ABLE_TO_DRINK: Sign.YES}
    signs = replace(SIGNS, danger_signs=danger, oxygen_saturation=88)
    visit = Visit(EXAM, ViewPosition.AP, "Nurse Amina", "Pneumonia?", "Cough for 4 days", VisitKind.INITIAL, signs)
    final = final_read("Lungs clear, heart not enlarged.", WhoConclusion.NO_FINDING)
    record, film = read_film("child_normal_2.jpeg", child, visit, final, classifier)
    data = app.make_report(record, film, HEAD, AT)
    draw(data, out, "report_danger")
    draw(data, out, "report_danger_gray", (0,), gray=True)


def draw_amended_adult(out: Path, classifier: Classifier) -> None:
    """An adult whose report was changed, with earlier exams."""
    adult = Patient("PD-0388", "Girma Wolde", Sex.MALE, date(1971, 8, 30))
    visit = Visit(EXAM, ViewPosition.PA, "Dr. Sara Alemu", "Consolidation?", "Fever and cough for a week")
    final = final_read("Consolidation in the right lower zone. No effusion.", WhoConclusion.PRIMARY_END_POINT)
    record, film = read_film("child_bacterial_pneumonia.jpeg", adult, visit, final, classifier)
    amended = replace(record, version=2, state=RecordState.AMENDED, amendment_reason="The side was wrong: right, not left.")
    earlier = (
        EarlierExam("P-2026-000087", datetime(2026, 6, 2), "No consolidation."),
        EarlierExam("P-2025-000412", datetime(2025, 11, 19), ""),
    )
    draw(app.make_report(amended, film, HEAD, AT, earlier), out, "report_amended")


def draw_languages(out: Path, classifier: Classifier) -> None:
    """Names in other scripts, a report in Arabic, and one in Spanish on Letter paper."""
    people = (
        ("arabic", "مريم حسن عبد الله", Sex.FEMALE, "child_viral_pneumonia.jpeg", "ar", "A4"),
        ("devanagari", "आरव कृष्णमूर्ति शर्मा", Sex.MALE, "child_normal_2.jpeg", "en", "A4"),
        ("chinese", "王小明", Sex.MALE, "child_normal.jpeg", "fr", "A4"),
        ("letter", "María José Núñez", Sex.FEMALE, "child_viral_pneumonia.jpeg", "es", "Letter"),
    )
    for name, person, sex, film_name, language, paper in people:
        patient = Patient("PD-0413", person, sex, date(2022, 8, 15))
        visit = Visit(EXAM, ViewPosition.AP, "Nurse Amina", "Pneumonia?", "", VisitKind.INITIAL, SIGNS)
        final = final_read("Peribronchial thickening, no consolidation.", WhoConclusion.OTHER_INFILTRATE)
        record, film = read_film(film_name, patient, visit, final, classifier)
        draw(app.make_report(record, film, replace(HEAD, language=language, paper=paper), AT), out, f"report_{name}")


def main(out: Path) -> None:
    """All pictures into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    classifier = app.load_classifier("cpu", CancelToken())
    draw_child_in_danger(out, classifier)
    draw_amended_adult(out, classifier)
    draw_languages(out, classifier)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
