"""The part of a document that one command writes: shown, and kept in the place of the part that stood there before."""

from __future__ import annotations

from pathlib import Path

_LEVEL = "## "


def keep_section(section: str, out: Path | None) -> None:
    """Print the section, whose first line is its heading, and put it into the document where one is named."""
    print(section)
    if out is not None:
        put_section(out, section)


def put_section(file: Path, section: str) -> None:
    """Write the section in place of the one with its heading, else at the end; all else of the file stays as it is."""
    heading = section.splitlines()[0]
    if not heading.startswith(_LEVEL):
        raise ValueError(f"no heading of a section: {heading}")
    parts = _split(file.read_text(encoding="utf-8")) if file.exists() else []
    places = [number for number, part in enumerate(parts) if part.splitlines()[0] == heading]
    if places:
        parts[places[0]] = section
    else:
        parts.append(section)
    file.write_text("\n\n".join(part.strip("\n") for part in parts) + "\n", encoding="utf-8")


def _split(text: str) -> list[str]:
    """What stands before the first section, where there is something, and the sections."""
    parts: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith(_LEVEL):
            parts.append([])
        parts[-1].append(line)
    whole = ["\n".join(part).strip("\n") for part in parts]
    return [part for part in whole if part]
