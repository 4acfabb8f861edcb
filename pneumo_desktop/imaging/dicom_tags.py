"""Every element of a film's header in plain lines; of a file that is no DICOM, what is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from pydicom import DataElement, Dataset
from pydicom.multival import MultiValue
from pydicom.sequence import Sequence
from pydicom.tag import BaseTag

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.tags import TagLine
from pneumo_desktop.imaging.dicom import looks_like_dicom, read_dataset
from pneumo_desktop.imaging.dicom_header import Header
from pneumo_desktop.imaging.dicom_text import CharacterSet
from pneumo_desktop.imaging.quiet import no_warnings, silence_loggers

LONGEST_VALUE = 300
MOST_LINES = 5000
_DEEPEST = 16
_CUT = "…"


def list_tags(film: Film) -> tuple[TagLine, ...]:
    """The ListTags port: at most 5000 lines in the order of tags, values cut at 300 letters, binary ones as their length."""
    if not looks_like_dicom(film.source):
        return _known_of_file(film)
    silence_loggers()
    with no_warnings():
        dataset = _read(film.source)
        lines: list[TagLine] = []
        for part in (getattr(dataset, "file_meta", None), dataset):
            for line in _lines_of(part, 0) if part is not None else ():
                if len(lines) == MOST_LINES:
                    return (*lines, TagLine("", _CUT, "", ""))
                lines.append(line)
    return tuple(lines)


def _read(source: bytes) -> Dataset:
    try:
        return read_dataset(source)
    except PneumoError:
        raise
    except Exception as error:
        raise PneumoError("film.unreadable") from error


def _lines_of(dataset: Dataset, depth: int, around: CharacterSet | None = None) -> Iterator[TagLine]:
    header = Header(dataset, around)
    for tag in sorted(dataset.keys()):
        text = header.text_beyond_ascii(tag)
        try:
            element = dataset[tag]
            items = element.value if isinstance(element.value, Sequence) else None
            line = TagLine(_number(tag), _word(element), str(element.VR), _say_value(element, text), depth, tag.is_private)
        except Exception:  # what one damaged element raises is pydicom's affair; the others are still to be seen
            yield TagLine(_number(tag), "", "", _one_line(text or "?"), depth, tag.is_private)
            continue
        yield line
        for number, item in enumerate(items or (), 1) if depth < _DEEPEST else ():
            yield TagLine("", f"Item {number}", "", "", depth + 1, tag.is_private)
            yield from _lines_of(item, depth + 2, header.character_set)


def _number(tag: BaseTag) -> str:
    return f"({tag.group:04X},{tag.element:04X})"


def _word(element: DataElement) -> str:
    """The keyword, or for private elements what pydicom knows of them."""
    return element.keyword or str(element.name)


def _say_value(element: DataElement, text: str | None) -> str:
    """`text` is that of an element beyond ASCII."""
    if text is not None:
        return _one_line(text)
    value = element.value
    if isinstance(value, Sequence):
        return f"{len(value)} items" if len(value) != 1 else "1 item"
    if isinstance(value, bytes | bytearray):
        return f"{len(value)} bytes"
    if isinstance(value, MultiValue | list | tuple):
        return _one_line("\\".join(str(part) for part in value))
    return _one_line("" if value is None else str(value))


def _one_line(text: str) -> str:
    """Without line breaks and control letters, and not too long."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return plain if len(plain) <= LONGEST_VALUE else plain[: LONGEST_VALUE - 1] + _CUT


def _known_of_file(film: Film) -> tuple[TagLine, ...]:
    facts = film.facts
    known = {
        "FileFormat": facts.file_format,
        "Columns": facts.width_px,
        "Rows": facts.height_px,
        "BitsStored": facts.bits_stored,
        "PhotometricInterpretation": facts.photometric_interpretation,
        "LossyImageCompression": "yes" if facts.lossy else "no",
        "PixelSpacing": "\\".join(f"{mm:g}" for mm in facts.pixel_spacing_mm or ()),
        "AcquisitionDateTime": facts.acquired_at.isoformat(" ") if facts.acquired_at else "",
        "FileSize": f"{len(film.source)} bytes",
        "SHA-256": film.sha256,
    }
    return tuple(TagLine("", word, "", _one_line(str(value))) for word, value in known.items())
