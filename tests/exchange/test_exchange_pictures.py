"""The words of the result picture: an urgent referral before any outcome, in the language of the report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest
from exchange_films import decoded, jpeg_with_words
from exchange_records import full_record
from PIL import Image, features
from uharfbuzz import Blob, Face, Font

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import DangerSign, Sign, Signs
from pneumo_desktop.exchange.bundle import make_files
from pneumo_desktop.exchange.pictures import ARABIC_SIGNS, drawable_sentences, foot_lines, result_picture
from pneumo_desktop.resources import resource
from pneumo_desktop.sentences import languages, load_sentences

LETHARGIC = Signs(danger_signs={DangerSign.LETHARGIC: Sign.YES})


def unsuspicious(signs: Signs = LETHARGIC, **changes: object) -> Record:
    """A film without a pattern, of a child with a danger sign."""
    record = full_record(**changes)
    reading = replace(record.reading, outcome=Outcome.NO_PATTERN, score=0.03)
    return replace(record, reading=reading, visit=replace(record.visit, signs=signs))


def words(record: Record, language: str = "en") -> list[str]:
    return [line.text for line in foot_lines(record, load_sentences(language), str)]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "REFER URGENTLY. Because of: lethargic", "No pneumonia pattern found. Score: 3/100, uncertain: 35-65"),
        ("fr", "RÉFÉRER D'URGENCE. En raison de", "Aucun aspect de pneumonie trouvé. Score: 3/100, incertain: 35-65"),
        ("es", "REFERIR URGENTEMENTE. Debido a", "No se encontró patrón de neumonía."),
        ("pt", "REFERIR COM URGÊNCIA. Por causa de", "Nenhum padrão de pneumonia encontrado."),
        ("ar", "يُحال فورًا. بسبب", "لم يُعثر على نمط التهاب رئوي."),
    ],
)
def test_refer_urgently_stands_before_the_outcome_in_the_language_of_the_report(language: str, first: str, second: str):
    lines = words(unsuspicious(), language)
    assert lines[0].startswith(first)
    assert lines[1].startswith(second)


def test_without_a_danger_sign_the_outcome_comes_first():
    assert words(unsuspicious(Signs()))[0].startswith("No pneumonia pattern found.")
    assert words(unsuspicious(Signs(oxygen_saturation=89)))[0].startswith("REFER URGENTLY.")
    assert words(unsuspicious(Signs(oxygen_saturation=90)))[0].startswith("No pneumonia pattern found.")


def test_a_reason_is_said_in_the_language_or_as_the_window_has_it():
    record = full_record()
    refused = replace(record.reading, outcome=Outcome.NOT_ANALYSED, reason="lateral", score=None)
    assert (
        words(replace(record, reading=refused), "fr")[-2] == "Non analysé: " + load_sentences("fr").shared["reasons"]["lateral"]
    )
    assert words(replace(record, reading=replace(refused, reason="new")))[-2] == "Not analysed: new"


def test_picture_and_dicom_file_of_a_bundle_carry_it(tmp_path: Path):
    film = decoded(tmp_path, jpeg_with_words())
    record = unsuspicious(film_sha256=film.sha256)
    pdf = b"%PDF-1.7 /Lang (fr)"
    files = make_files(record, film, pdf, str, None, CancelToken())
    calm = make_files(replace(record, visit=replace(record.visit, signs=Signs())), film, pdf, str, None, CancelToken())
    stored, quiet = (pydicom.dcmread(_file(tmp_path, made["dicom/result.dcm"])) for made in (files, calm))
    assert stored.ImageComments.startswith("AI result - not a diagnosis. RÉFÉRER D'URGENCE. En raison de")
    assert quiet.ImageComments == "AI result - not a diagnosis"
    picture = np.asarray(Image.open(_file(tmp_path, files["heat_map.png"])))
    assert np.array_equal(picture, stored.pixel_array)
    assert np.array_equal(picture, result_picture(record, film, str, "fr"))
    assert picture.shape[0] > quiet.pixel_array.shape[0]
    assert not np.array_equal(picture, result_picture(record, film, str, "en"))


def _file(folder: Path, content: bytes) -> Path:
    file = folder / f"{len(list(folder.iterdir()))}.bin"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("language", languages())
def test_the_picture_has_a_letter_for_every_sign_of_its_words(language: str):
    sentences = load_sentences(language)
    name = "NotoSansArabic-Regular.ttf" if sentences.right_to_left else "NotoSans-Regular.ttf"
    font = Font(Face(Blob.from_file_path(str(resource("fonts") / name))))
    imci, shared, report = sentences.imci, sentences.shared, sentences.report
    said = [imci["urgent_because"].format(what=""), imci["urgent"].upper(), "0123456789/-:., ", *imci["rules"].values()]
    said += [*shared["outcomes"].values(), *shared["reasons"].values()]
    said += [report[key] for key in ("score", "zone_middle", "heat_caption", "heat_cold", "heat_hot", "list_comma")]
    words_drawn = "".join([*said, sentences.readme["conclusion_there"], sentences.readme["draft"]])
    drawn = words_drawn.translate(ARABIC_SIGNS) if sentences.right_to_left else words_drawn
    missing = {sign for sign in drawn if font.get_nominal_glyph(ord(sign)) is None}
    assert not missing


def test_a_computer_that_cannot_join_letters_says_it_in_english(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(features, "check", lambda feature: feature != "raqm")
    assert drawable_sentences("ar").tag == "en"
    assert drawable_sentences("fr").tag == "fr"
