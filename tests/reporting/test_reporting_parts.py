"""Parts of the paper: clinical information, technique, comparison, versions, the code, paper sizes, grey, structure."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
import zxingcpp
from pypdf import PdfReader
from report_checks import AT, check_geometry

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.fingerprint import record_fingerprint
from pneumo_desktop.domain.patient import PartialDate, Patient, PatientDetails, PatientDraft, Sex
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import FilmQuality, WhoConclusion
from pneumo_desktop.domain.record import (
    NUMBER_ACCEPTED,
    NUMBER_SHARED,
    AmendmentReason,
    EarlierExam,
    Record,
    RecordState,
    join_amendment,
    split_amendment,
)
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, VisitKind
from pneumo_desktop.imci_sentences import say_ages, say_corrected, say_population
from pneumo_desktop.inference.model_card import find_model, read_card
from pneumo_desktop.reporting.marks import Text
from pneumo_desktop.reporting.pdf import lay_out, make_report
from pneumo_desktop.reporting.provenance import code_text
from pneumo_desktop.reporting.words import words_of
from pneumo_desktop.resources import resource
from pneumo_desktop.sentences import languages, load_sentences

MakeRecord = Callable[..., Record]

WELL = dict.fromkeys(DangerSign, Sign.NO)
LOOKED_AT = Signs(
    cough=Sign.YES,
    cough_days=4,
    difficult_breathing=Sign.NO,
    fever=Sign.YES,
    fever_days=2,
    respiratory_rate=30,
    respiratory_rate_seconds=60,
    chest_indrawing=Sign.NO,
    stridor=Sign.NO,
    wheeze=Sign.NO,
    oxygen_saturation=97,
    oxygen_support=OxygenSupport.AIR,
    temperature_c=38.4,
    weight_kg=12.1,
    height_cm=91,
    muac_mm=141,
    danger_signs=WELL,
)


def with_signs(record: Record, signs: Signs) -> Record:
    return replace(record, visit=replace(record.visit, signs=signs))


# --- clinical information ------------------------------------------------------------------------------------------------


def test_what_was_found_at_the_bedside_is_printed(film: Film, make_record: MakeRecord, print_report) -> None:
    record = with_signs(make_record(film), LOOKED_AT)
    record = replace(record, visit=replace(record.visit, kind=VisitKind.FOLLOW_UP))
    text = print_report(record, film).text()
    for expected in [
        "Follow-up visit",
        "Cough Yes, for 4 days",
        "Fever Yes, for 2 days",
        "30 (counted over 60 s)",
        "97 % on air",
        "38.4 °C",
        "12.1 kg",
        "91 cm",
        "141 mm",
        "Cough or cold",
        "By signs alone, never by the film. Source: WHO IMCI chart booklet, March 2014.",
    ]:
        assert expected in text, expected
    assert "REFER URGENTLY" not in text
    assert "cannot be excluded" not in text


@pytest.mark.parametrize("score", [0.01, 0.5, 0.93, None])
@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"danger_signs": {**WELL, DangerSign.LETHARGIC: Sign.YES}}, "lethargic or unconscious"),
        ({"oxygen_saturation": 89}, "oxygen saturation below 90 %"),
    ],
)
def test_urgent_referral_is_printed_whatever_the_score(
    film: Film, make_record: MakeRecord, print_report, score: float | None, changes: dict, why: str
) -> None:
    text = print_report(with_signs(make_record(film, score=score), replace(LOOKED_AT, **changes)), film).text()
    assert f"Because of: {why}. This holds whatever the score of the program says." in text
    box, beside = text.index("REFER URGENTLY"), text.index(f"REFER URGENTLY: {why}")
    assert box < text.index("Conclusion of the reader") < text.index("Reading by the program") < beside


def test_what_nobody_measured_cannot_be_excluded(film: Film, make_record: MakeRecord, print_report) -> None:
    signs = Signs(cough=Sign.YES)
    text = print_report(with_signs(make_record(film), signs), film).text()
    assert "Oxygen saturation Not measured, cannot be excluded" in text
    assert "Breaths a minute Not measured, cannot be excluded" in text
    assert "Chest indrawing Not assessed, cannot be excluded" in text
    assert "No class: not everything that the chart asks for was looked at." in text
    assert "Not assessed: not able to drink or breastfeed, vomits everything" in text
    unable = print_report(with_signs(make_record(film), replace(signs, respiratory_rate_unable=True)), film).text()
    assert "Could not be counted, cannot be excluded" in unable


def test_without_any_sign_one_line_says_so(film: Film, make_record: MakeRecord, print_report) -> None:
    text = print_report(make_record(film), film).text()
    assert "No signs at the bedside were recorded: none of them can be excluded." in text
    assert "Not classified: cough and difficult breathing were not assessed." in text


def test_an_adult_has_no_class_but_is_referred_all_the_same(film: Film, make_record: MakeRecord, print_report) -> None:
    adult = Patient("7", "Asha", Sex.FEMALE, date(1980, 1, 1))
    text = print_report(with_signs(make_record(film, adult), replace(LOOKED_AT, oxygen_saturation=85)), film).text()
    assert "WHO/IMCI" not in text
    assert "REFER URGENTLY" in text


def test_an_age_that_may_be_one_of_the_chart_is_told_on_paper(film: Film, make_record: MakeRecord, print_report) -> None:
    patient = Patient("K-1", "Almaz", Sex.FEMALE, partial_birth=PartialDate(2021))  # 59 months are possible
    record = make_record(film, patient)
    record = replace(record, visit=replace(record.visit, signs=Signs(stridor=Sign.YES)))
    text = print_report(record, film).text()
    assert "REFER URGENTLY" in text
    assert "The age is not known well enough to tell which limits count." in text


@pytest.mark.parametrize(("ages", "told"), [(((1, 5),), False), (((6, 12),), True), ((), False)])
def test_an_age_outside_the_models_is_told(film: Film, make_record: MakeRecord, print_report, ages, told: bool) -> None:
    record = make_record(film)
    model = replace(record.reading.model, ages_years=ages)
    text = print_report(replace(record, reading=replace(record.reading, model=model)), film).text()
    sentence = (
        "The model was trained on ages of 6 to 12 years. It has seen few or no patients of this age: do not rely on the score."
    )
    assert (sentence in text) is told


@pytest.mark.parametrize(("tag", "said"), [("fr", "de 1 à 5 ans"), ("es", "de 1 a 5 años"), ("ar", "أطفال من سنة إلى 5 سنوات")])
def test_whom_the_model_was_trained_on_is_said_in_the_language_of_the_report(
    make_record: MakeRecord, film: Film, tag, said
) -> None:
    model = replace(make_record(film).reading.model, id="lite0-kermany-nih-3", ages_years=((1, 5),))
    words = words_of(tag)
    assert said in say_population(model, words.sentences)
    assert "children" not in say_population(model, words.sentences)
    other = say_population(replace(model, id="another", trained_on="children of a town"), words.sentences)
    assert other.startswith(say_ages(((1, 5),), words.sentences))
    assert "children of a town" in other


def test_the_bundled_model_is_described_in_every_language() -> None:
    card = read_card(find_model(resource("models")))
    for tag in languages():
        assert card.identity.id in load_sentences(tag).choices["populations"], tag
    assert load_sentences("en").choices["populations"][card.identity.id] == card.identity.trained_on


# --- patient, technique, comparison, conclusion --------------------------------------------------------------------------


def test_partial_birth_details_and_an_unknown_person(film: Film, make_record: MakeRecord, print_report) -> None:
    details = PatientDetails("Nakato", "CM123", "Bunagana", "Rose", "+256 1", "mother")
    patient = Patient("NN-4", "Unknown", Sex.UNKNOWN, None, None, PartialDate(2023, 3), True, details)
    text = print_report(make_record(film, patient), film).text()
    for expected in [
        "Mar 2023 (day not known)",
        "about 44 months",
        "CM123",
        "Bunagana",
        "Rose, mother, +256 1",
        "not known by name",
    ]:
        assert expected in text, expected
    assert text.count("born Mar 2023 (day not known)") == 2


def test_what_is_to_be_known_of_the_number_is_printed_beside_it(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film)
    assert "own check" not in print_report(record, film).text()
    text = print_report(replace(record, notes=(NUMBER_ACCEPTED, NUMBER_SHARED)), film).text()
    assert "does not pass the clinic's own check and was accepted as it is." in text
    assert "used for more than one person" in text


def test_a_part_of_a_birth_date_that_the_film_denies_is_printed(film: Film, make_record: MakeRecord, print_report) -> None:
    header = replace(film.facts, patient=PatientDraft(birth_date=date(2019, 5, 1)))
    typed = Patient("K-1", "Almaz", Sex.FEMALE, partial_birth=PartialDate(2023, 3))
    text = print_report(replace(make_record(film, typed), film_facts=header), film).text()
    assert "another birth date" in text


def test_technique_says_how_the_film_was_made(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film)
    facts = replace(film.facts, modality="DX", acquired_at=datetime(2026, 11, 21, 9, 10))
    shown = replace(film, facts=facts)
    final = replace(record.final_read, film_quality=FilmQuality.SUBOPTIMAL)
    text = print_report(replace(record, film_facts=facts, final_read=final), shown).text()
    for expected in ["Digital radiograph (DX)", "21 Nov 2026, 09:10", "Film quality Suboptimal", "JPEG, 300 x 200 px, 8 bit"]:
        assert expected in text, expected
    assert "Not stated in the file (JPEG)" in print_report(record, film).text()


def test_earlier_exams_are_compared_with_and_none_is_said(film: Film, make_record: MakeRecord) -> None:
    record = make_record(film)
    assert "No earlier exam of this clinic number is on this computer." in text_of(make_report(record, film, Letterhead(), AT))
    earlier = [EarlierExam(f"P-2026-00010{n}", datetime(2026, 1, 9 - n), f"Conclusion {n}.") for n in range(6)]
    earlier[1] = EarlierExam("P-2026-000101", datetime(2026, 1, 8), "", other_name=True)
    text = text_of(make_report(record, film, Letterhead(), AT, earlier))
    assert "9 Jan 2026, report P-2026-000100: Conclusion 0." in text
    assert "no final read (kept under another name)" in text
    assert "Conclusion 3." in text
    assert "Conclusion 4." not in text
    assert "Older ones on this computer: 2." in text


def text_of(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    text = " ".join(document[index].get_textpage().get_text_range() for index in range(len(document)))
    document.close()
    return " ".join(text.split())


def test_the_conclusion_has_findings_and_impression(film: Film, make_record: MakeRecord, print_report) -> None:
    record = make_record(film)
    final = replace(record.final_read, who_conclusion=WhoConclusion.PRIMARY_END_POINT, read_first=True, role="clinical officer")
    text = print_report(replace(record, final_read=final), film).text()
    assert "Impression Primary end-point pneumonia (consolidation or pleural effusion)" in text
    assert "concluded before the program's reading was shown" in text
    assert "Dr. Miriam Okello, clinical officer" in text
    assert "Findings, impression" in print_report(record, film).text()


def test_an_amended_report_says_why_and_a_merged_one_from_whom(film: Film, make_record: MakeRecord, print_report) -> None:
    before = Patient("NN-4", "Unknown", Sex.UNKNOWN, date(2023, 1, 1))
    record = make_record(film, state=RecordState.AMENDED, version=2, amendment_reason="Side.", merged_from=before)
    text = print_report(record, film).text()
    assert "Reason for the change: Side." in text
    assert "Kept until a merge under clinic number NN-4, name Unknown." in text


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_a_corrected_report_says_so_with_what_it_changes(
    film: Film, make_record: MakeRecord, print_report, language: str
) -> None:
    """Fast for a child of two years, and not for one of ten months: the class of before is not gone without a word."""
    first = make_record(film, state=RecordState.AMENDED, version=2)
    signs = Signs(cough=Sign.YES, respiratory_rate=45)
    before, now = (replace(first.patient, birth_date=first.day - timedelta(days=days)) for days in (800, 300))
    changed = {"patient": now, "corrected_from": before, "visit": replace(first.visit, signs=signs)}
    record = replace(first, **changed, reading=replace(first.reading, patient_key=now.key))
    sentences = load_sentences(language)
    told = say_corrected(record, sentences)
    assert len(told) >= 2
    text = " ".join(print_report(record, film, Letterhead(language=language)).text().split())
    for sentence in told:
        assert " ".join(sentence.split()) in text
    assert sentences.imci["classes"]["pneumonia"] in told[1]
    plain = print_report(replace(record, corrected_from=None), film, Letterhead(language=language)).text()
    assert sentences.report["details_corrected"].split(":")[0] not in " ".join(plain.split())


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_a_chosen_reason_is_printed_in_the_language_of_the_report(
    film: Film, make_record: MakeRecord, print_report, language: str
) -> None:
    """Chosen in a window of any language; only the person's own words stay as they were written."""
    kept = join_amendment(AmendmentReason.FINAL_READ, "skin fold")
    record = make_record(film, state=RecordState.AMENDED, version=2, amendment_reason=kept)
    chosen = load_sentences(language).choices["amendment_reasons"]["final_read"]
    text = " ".join(print_report(record, film, Letterhead(language=language)).text().split())
    assert f"{chosen}: skin fold" in text
    assert "amended." not in text


@pytest.mark.parametrize("kept", ["Side.", "amended.nothing: x", "A second person read the film: x", "amended.final_read", ""])
def test_a_reason_in_words_alone_stays_as_it_was_kept(kept: str) -> None:
    assert split_amendment(kept) == (None, kept)
    assert split_amendment(join_amendment(AmendmentReason.OTHER, kept)) == (AmendmentReason.OTHER, kept)


# --- the code ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dpi", [150, 300])
def test_the_code_is_read_back_by_another_program(film: Film, make_record: MakeRecord, print_report, dpi: int) -> None:
    record = make_record(film)
    document = print_report(record, film).document()
    page = np.asarray(document[1].render(scale=dpi / 72).to_pil().convert("L"))
    (code,) = zxingcpp.read_barcodes(page)
    assert code.text == code_text(record)
    lines = code.text.split("\n")
    assert lines[1:] == ["P-2026-000123 v1 final", "suggests_pneumonia", f"sha256:{record_fingerprint(record)}"]
    assert record_fingerprint(record)[:12] in document[1].get_textpage().get_text_range()
    for secret in ("Nakato", "KDH-20931", "2023"):
        assert secret not in code.text
    document.close()


def test_the_hash_follows_every_fact_but_not_the_keeping(film: Film, make_record: MakeRecord) -> None:
    record = make_record(film)
    same = replace(record, report_file="a.pdf", report_sha256="0" * 64)
    assert record_fingerprint(same) == record_fingerprint(record)
    others = [
        replace(record, version=2),
        replace(record, patient=replace(record.patient, name="X")),
        replace(record, visit=replace(record.visit, signs=Signs(cough=Sign.YES))),
        replace(record, final_read=replace(record.final_read, conclusion="Other.")),
        replace(record, reading=replace(record.reading, score=0.94)),
        replace(record, heat_map=None),
    ]
    assert len({record_fingerprint(one) for one in (record, *others)}) == 7


# --- paper ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_language_on_every_paper_has_nothing_over_each_other(
    film: Film, make_record: MakeRecord, paper: str, language: str
) -> None:
    danger = replace(LOOKED_AT, oxygen_saturation=85, wheeze=Sign.NOT_ASSESSED)
    record = with_signs(make_record(film, score=0.5), danger)
    record = replace(record, state=RecordState.AMENDED, version=2, amendment_reason="x")
    letterhead = Letterhead("Clinic", "Street\nTown", None, "+256", "Open day and night", paper, language)
    assert check_geometry(record, film, letterhead) == 2


def test_letter_is_letter_and_a4_is_a4(film: Film, make_record: MakeRecord) -> None:
    sizes = {}
    for paper in ("A4", "Letter"):
        box = PdfReader(io.BytesIO(make_report(make_record(film), film, Letterhead(paper=paper), AT))).pages[0].mediabox
        sizes[paper] = (round(float(box.width)), round(float(box.height)))
    assert sizes == {"A4": (595, 842), "Letter": (612, 792)}


def test_phone_and_foot_line_are_printed(film: Film, make_record: MakeRecord, print_report) -> None:
    printed = print_report(make_record(film), film, Letterhead("Clinic", "", None, "+256 486", "Open day and night"))
    first, second = printed.pdfium_pages()
    assert "+256 486" in first
    assert "Open day and night" in first
    assert "Open day and night" in second


def test_colours_are_on_the_map_alone_so_that_grey_paper_says_the_same(film: Film, make_record: MakeRecord) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(make_report(with_signs(make_record(film), LOOKED_AT), film, Letterhead("Clinic"), AT))
    coloured = []
    for index in range(len(document)):
        pixels = np.asarray(document[index].render(scale=1).to_pil().convert("RGB")).astype(int)
        coloured.append(pixels.max(2) - pixels.min(2) > 24)
    assert not coloured[0].any()
    rows, columns = np.nonzero(coloured[1])
    assert rows.size > 500
    assert columns.min() > 290, "left of the map"
    document.close()


def test_the_colours_of_the_legend_grow_from_less_to_more_in_every_language(film: Film, make_record: MakeRecord) -> None:
    for language in ("en", "ar"):
        words = words_of(language)
        pages = lay_out(make_record(film), film, Letterhead(language=language), AT, words)
        found = {mark.line.text: mark.x for page in pages for _, mark in page if isinstance(mark, Text)}
        assert found[words("heat_cold")] < found[words("heat_hot")]


def test_temperature_and_weight_that_were_not_measured_say_so(film: Film, make_record: MakeRecord, print_report) -> None:
    """Wherever the signs are printed: a gap would be taken for a value that was fine."""
    signs = replace(LOOKED_AT, temperature_c=None, weight_kg=None)
    for language in ("en", "fr", "es", "pt"):
        words = words_of(language)
        text = print_report(with_signs(make_record(film), signs), film, Letterhead(language=language)).text()
        for key in ("temperature", "weight"):
            assert f"{words(key)} {words('without_value')}" in text
    assert "38.4 °C" in print_report(with_signs(make_record(film), LOOKED_AT), film).text()


# --- structure -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ar"])
def test_order_language_and_pictures_are_there_for_programs_that_read_aloud(
    film: Film, make_record: MakeRecord, language: str
) -> None:
    root = PdfReader(io.BytesIO(make_report(make_record(film), film, Letterhead(language=language), AT))).root_object
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    elements = [item.get_object() for item in root["/StructTreeRoot"]["/K"]["/K"]]
    roles = [str(element["/S"]) for element in elements]
    assert roles.count("/H1") == 1
    assert roles.count("/H2") == 8
    figures = [element for element in elements if element["/S"] == "/Figure"]
    assert len(figures) == 5
    assert all(str(figure["/Alt"]).strip() for figure in figures)


def test_every_piece_of_the_page_belongs_to_one_element(film: Film, make_record: MakeRecord) -> None:
    reader = PdfReader(io.BytesIO(make_report(make_record(film), film, Letterhead("Clinic"), AT)))
    numbers = reader.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for page in reader.pages:
        content = page.get_contents().get_data()
        marked = content.count(b"/MCID")
        owners = numbers[2 * int(page["/StructParents"]) + 1].get_object()
        assert len(owners) == marked > 10
        assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")
