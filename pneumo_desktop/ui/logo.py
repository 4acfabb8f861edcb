"""A logo that is a drawing (SVG), made a picture once, when it is chosen: reports print pictures alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSaveFile, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from pneumo_desktop.domain.errors import PneumoError

_LONGEST_PX = 1200
_MAX_BYTES = 2_000_000


def raster_logo(file: Path, folder: Path) -> Path:
    """`file` itself, or for an SVG a PNG of it in `folder`. Raises PneumoError("report.logo_unreadable", file=name)."""
    if file.suffix.lower() != ".svg":
        return file
    unreadable = PneumoError("report.logo_unreadable", file=file.name)
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise unreadable
        data = file.read_bytes()
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unreadable from error
    picture = _draw(data)
    target = folder / "logo.png"
    out = QSaveFile(str(target))
    if picture is None or not out.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise unreadable
    if not picture.save(out, "PNG") or not out.commit():  # type: ignore[call-overload]
        raise unreadable
    return target


def _draw(data: bytes) -> QImage | None:
    """The drawing at its own aspect, None where there is none; what it would load from elsewhere is left out."""
    if b"<!ENTITY" in data or b'href="file:' in data or b"href='file:" in data:
        return None  # a drawing that reaches for other files is no logo
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return None
    picture = QImage(size.scaled(_LONGEST_PX, _LONGEST_PX, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter)
    painter.end()
    return picture
