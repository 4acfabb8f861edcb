"""Every way of storing a film that is promised, decoded and held against the picture that it must show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.transfer_syntaxes import READ_BY
from pneumo_desktop.resources import resource
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, Setting

PICTURES = ("BMP", "JPEG", "JPEG 2000", "PNG", "TIFF", "WebP")


def check_dicom(setting: Setting) -> Facts:
    """A film of every transfer syntax."""
    films = [film for film in _listed() if film["kind"] not in PICTURES]
    shown = [_compare(setting, film) for film in films]
    missing = {str(syntax) for syntax in READ_BY} - set(shown)
    if missing:
        raise FoundWrongError(f"no film of {', '.join(sorted(missing))}")
    return {"films": len(films), "syntaxes": len(READ_BY)}


def check_pictures(setting: Setting) -> Facts:
    """A picture of every other format."""
    films = [film for film in _listed() if film["kind"] in PICTURES]
    for film in films:
        _compare(setting, film)
    missing = set(PICTURES) - {film["kind"] for film in films}
    if missing:
        raise FoundWrongError(f"no picture of {', '.join(sorted(missing))}")
    return {"films": len(films), "formats": ", ".join(PICTURES)}


def check_damaged(setting: Setting) -> Facts:
    """Half a film is refused with its reason, and the next one is decoded all the same."""
    whole = resource("selftest", "dicom_jpeg_lossless_selection_1.film").read_bytes()
    half = setting.folder / "half.dcm"
    half.write_bytes(whole[: len(whole) // 2])
    try:
        setting.parts.decode(half, setting.cancel)
    except PneumoError as error:
        if error.code != "film.truncated":
            raise
    else:
        raise FoundWrongError("half a film was shown as a whole one")
    film = next(film for film in _listed() if film["file"] == "dicom_jpeg_lossless_selection_1.film")
    _compare(setting, film)
    return {}


def _listed() -> list[dict[str, Any]]:
    films: list[dict[str, Any]] = json.loads(resource("selftest", "films.json").read_text(encoding="utf-8"))
    return films


def _compare(setting: Setting, listed: dict[str, Any]) -> str:
    """What kind of film it really is, after it was found to show what it must."""
    file = resource("selftest", listed["file"])
    with Image.open(resource("selftest", listed["shows"])) as picture:
        expected = np.asarray(picture.convert("L"), np.int16)
    name = Path(listed["file"]).stem
    try:
        film = setting.parts.decode(file, setting.cancel)
    except PneumoError as error:
        raise FoundWrongError(f"{name}: {error.code}") from error
    shown = to_gray8(film).astype(np.int16)
    if shown.shape != expected.shape:
        raise FoundWrongError(f"{name}: shown with {shown.shape[1]} x {shown.shape[0]} pixels")
    worst = int(np.abs(shown - expected).max())
    if worst > listed["tolerance"]:
        raise FoundWrongError(f"{name}: grey values are off by up to {worst}")
    kind = film.facts.transfer_syntax or film.facts.file_format
    if kind != listed["kind"]:
        raise FoundWrongError(f"{name}: taken for {kind}")
    return str(kind)
