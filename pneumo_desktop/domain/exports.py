"""By what the program knows its own exported files again, so that it never takes a picture of a reading for a film."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

MAKER = "Pneumo Desktop"
"""Manufacturer (0008,0070) of exported DICOM files, and key of a text chunk of exported PNG files."""
RESULT_KIND, COPY_KIND = "RESULT", "FILM_COPY"
"""Third value of Image Type (0008,0008) of a result picture and of the DICOM copy of a film."""
RESULT_MARK, COPY_MARK = "result picture", "copy of the film"
COPY_OF_KEY = "Film SHA-256"
"""Key of the text chunk that says which film a PNG shows."""
_NAMESPACE = uuid.UUID("5b0c6a36-5a3c-5c64-9d0e-4f0e6e7b3a10")


def stable_uuid(text: str) -> uuid.UUID:
    """A UUID that is always the same for the same text."""
    return uuid.uuid5(_NAMESPACE, text)


def make_uid(*parts: str) -> str:
    """A DICOM UID below 2.25 (PS3.5 B.2) that is always the same for the same words."""
    return f"2.25.{stable_uuid('/'.join(('dicom', *parts))).int}"


def film_copy_uid(film_sha256: str) -> str:
    """SOP Instance UID of the DICOM copy of a film that is none: so the copy can be told from its original."""
    return make_uid("film-copy", film_sha256)


def png_marks(film_sha256: str | None = None) -> Mapping[str, str]:
    """Text chunks of a result picture, or of a copy of the film with this hash."""
    return {MAKER: RESULT_MARK} if film_sha256 is None else {MAKER: COPY_MARK, COPY_OF_KEY: film_sha256}
