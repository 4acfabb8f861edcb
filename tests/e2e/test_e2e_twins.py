"""One real film stored in every way gets one score, from the real model."""

import numpy as np
import pytest
from film_twins import TWINS
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.imaging.isolated import IsolatedDecoder
from pneumo_desktop.inference.classifier import load_classifier
from pneumo_desktop.inference.model_card import find_model
from pneumo_desktop.resources import resource

SCORE_TOLERANCE = 0.01
LOSSY_TOLERANCE = 0.03
"""Lossy compression changes the pixels themselves by a few greys; measured .022 at the most on the films below."""
SIDE_PX = 480


@pytest.fixture(scope="module")
def classifier():
    return load_classifier(find_model(resource("models")), "cpu", CancelToken())


@pytest.fixture(scope="module")
def decode():
    decoder = IsolatedDecoder()
    yield decoder
    decoder.close()


def twelve_bits(name: str) -> np.ndarray:
    """A sample film in 12 bits, both ends of the scale present, small enough to be stored fifty times in a test."""
    with Image.open(resource("samples", name)) as image:
        image = image.convert("L")
        image.thumbnail((SIDE_PX, SIDE_PX), Image.Resampling.LANCZOS)
        values = np.rint(np.asarray(image) / 255 * 4095).astype(np.uint16)
    values[0, :2] = 0, 4095
    return values


@pytest.mark.parametrize("sample", ["child_bacterial_pneumonia.jpeg", "child_normal.jpeg"])
def test_twins_score_alike(tmp_path, classifier, decode, sample):
    values = twelve_bits(sample)
    scores: dict[str, float] = {}
    by_display: dict[bytes, float] = {}  # the network sees nothing of a film but what is shown: no need to ask it twice
    for name, twin in TWINS.items():
        path = tmp_path / "film"
        path.write_bytes(twin.make(values))
        film = decode(path, CancelToken())
        shown = to_gray8(film).tobytes()
        if shown not in by_display:
            by_display[shown] = classifier.predict(film, CancelToken())[0].score
        scores[name] = by_display[shown]
    reference = scores["dicom monochrome2"]
    apart = {
        name: score
        for name, score in scores.items()
        if abs(score - reference) > (LOSSY_TOLERANCE if TWINS[name].tolerance > 1 else SCORE_TOLERANCE)
    }
    assert not apart, f"{apart}, not {reference}"


def test_the_two_films_are_told_apart(tmp_path, classifier, decode):
    """Else equal scores would say nothing."""
    scores = []
    for sample in ("child_bacterial_pneumonia.jpeg", "child_normal.jpeg"):
        path = tmp_path / "film"
        path.write_bytes(TWINS["dicom monochrome2"].make(twelve_bits(sample)))
        scores.append(classifier.predict(decode(path, CancelToken()), CancelToken())[0].score)
    assert scores[0] > scores[1] + 0.5
