"""The recovery key on paper: one page that says what it is for and holds the key in groups that can be read out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.workflow import copy_report

_MARGIN_MM = 20.0
_PDF_DPI = 300
_GROUPS_A_LINE = 4
_INK = Qt.GlobalColor.black


def write_sheet(file: Path, recovery_key: str, clinic: str, made_at: datetime) -> None:
    """Write the page as a PDF; an older file there stays whole. Raises PneumoError("export. ...")."""
    page = QBuffer()
    page.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(page)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(QCoreApplication.translate("RecoverySheet", "Recovery key"))
    draw_sheet(writer, recovery_key, clinic, made_at)
    copy_report(bytes(page.data().data()), file)


def draw_sheet(device: QPagedPaintDevice, recovery_key: str, clinic: str, made_at: datetime) -> None:
    """Draw the page on a printer or into a PDF; raises PneumoError("export.not_printed")."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        raise PneumoError("export.not_printed")
    try:
        _Page(painter, device.width(), device.logicalDpiY() / 72).draw(recovery_key, clinic, made_at)
    finally:
        painter.end()


class _Page:
    """Draws from the top down; sizes are in points."""

    def __init__(self, painter: QPainter, width: float, unit: float) -> None:
        self._painter, self._width, self._unit = painter, width, unit
        self._y = 0.0
        painter.setPen(QPen(_INK, unit))

    def draw(self, recovery_key: str, clinic: str, made_at: datetime) -> None:
        tr = QCoreApplication.translate
        self._text(tr("RecoverySheet", "Recovery key of the records"), 20, bold=True, after=6)
        head = f"Pneumo Desktop · {made_at:%Y-%m-%d %H:%M}"
        self._text(f"{clinic} · {head}" if clinic else head, 10, after=18)
        self._text(
            tr(
                "RecoverySheet",
                "The films, records and reports of this clinic are encrypted. If their passphrase is forgotten, this key opens "
                "them and lets you choose a new passphrase. Without both, nobody can ever read them again, nor can the makers "
                "of the program.",
            ),
            11,
            after=20,
        )
        self._groups(recovery_key.split("-"))
        for sentence in (
            tr("RecoverySheet", "Keep this page where the clinic keeps its money and keys, not beside the computer."),
            tr("RecoverySheet", "Whoever has this page and the computer, or a copy of its disk, can read every record."),
            tr(
                "RecoverySheet",
                "To use it: start the program, choose “Use the recovery key”, and type the seven groups. Small letters and "
                "missing hyphens do no harm. There is no letter O, I, L or U in it. The last sign of each group is a check "
                "sign: the program says which group is mistyped.",
            ),
            tr("RecoverySheet", "When a new recovery key is made, this page opens nothing any more: destroy it then."),
        ):
            self._text(sentence, 11, after=8)

    def _text(self, text: str, points: float, bold: bool = False, after: float = 0.0) -> None:
        font = QFont()
        font.setPixelSize(round(points * self._unit))
        font.setBold(bold)
        self._painter.setFont(font)
        flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value
        place = QRectF(0, self._y, self._width, 1e6)
        used = self._painter.boundingRect(place, flags, text)
        self._painter.drawText(place, flags, text)
        self._y += used.height() + after * self._unit

    def _groups(self, groups: list[str]) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(22 * self._unit))
        font.setBold(True)
        small = QFont()
        small.setPixelSize(round(9 * self._unit))
        cell, height, pad = self._width / _GROUPS_A_LINE, 46 * self._unit, 4 * self._unit
        for number, group in enumerate(groups):
            left, top = number % _GROUPS_A_LINE * cell, self._y + number // _GROUPS_A_LINE * height
            box = QRectF(left, top, cell - pad, height - pad)
            self._painter.drawRect(box)
            self._painter.setFont(small)
            self._painter.drawText(box.adjusted(pad, pad / 2, 0, 0), Qt.AlignmentFlag.AlignLeft.value, str(number + 1))
            self._painter.setFont(font)
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter.value, group)
        self._y += -(-len(groups) // _GROUPS_A_LINE) * height + 18 * self._unit
