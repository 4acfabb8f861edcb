"""The picture of an update for the quick guide: the program's own page with a pack that is made, signed and checked for it."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import screenshots as shots
import sign_pack
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from picture_of import picture_of, place_on
from PIL import Image
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLayout

from pneumo_desktop import __version__
from pneumo_desktop.domain.packs import PACK_SUFFIX
from pneumo_desktop.packs.signing import TrustedKey
from pneumo_desktop.paths import find_paths
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.update_page import UpdatePage
from pneumo_desktop.updates import build_updates, bundled_model

SIGNER = "Pneumo Desktop releases"
NEWER = {"version": "4", "date": "2027-05-14"}
THRESHOLDS = {"low": 0.12, "high": 0.88}
_DISC_PX = 36
ON_THE_STICK = f"E:\\Pneumo Lite0 4{PACK_SUFFIX}"


@dataclass
class UpdatePicture:
    """`places` are shares of the picture's width and height where each step is done."""

    page: Image.Image
    places: tuple[tuple[float, float], ...]


def draw_update(window: MainWindow, folder: Path) -> tuple[UpdatePicture, dict[str, str]]:
    """The page once it has checked a pack, and the window's own words for what the guide names.

    `folder` is the one that the window was opened with.
    """
    private = Ed25519PrivateKey.generate()
    updates = build_updates(find_paths(folder))  # the window's own
    updates.shelf.trusted = (TrustedKey(SIGNER, sign_pack.public_bytes(private)),)
    pack = sign_pack.model_pack(_newer_model(folder), folder / f"newer{PACK_SUFFIX}", private, __version__, graph=False)
    window.updating.show()
    (page,) = window.findChildren(UpdatePage)
    shots.wait_for(lambda: not page.busy, "what is in use")
    page.check(pack)
    shots.wait_for(lambda: not page.busy and page.begin.isEnabled(), "the check of the update")
    page.file.setText(ON_THE_STICK)  # not where it lay for the picture
    layout = page.layout()
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the room below the words is left out
    page.setMinimumHeight(0)
    page.resize(page.width(), layout.totalHeightForWidth(page.width()))
    QTest.qWait(200)
    install_x, install_y = place_on(page, page.begin)
    beside = install_x + (page.begin.width() + _DISC_PX) / page.width()  # on its left another button stands
    drawn = UpdatePicture(picture_of(page), (place_on(page, page.choose), place_on(page, page.outcome), (beside, install_y)))
    back = QCoreApplication.translate("UpdatePage", "Return to {version}").format(version="…")
    said = {
        "update": window.updating.action.text().replace("&", "").rstrip("…"), "choose": page.choose.text().rstrip("…"),
        "install": page.begin.text(), "back": back,
    }  # fmt: skip
    page.reject()
    return drawn, said


def _newer_model(folder: Path) -> Path:
    """The bundled model under a later version, with other thresholds."""
    newer = folder / "newer"
    shutil.copytree(bundled_model(), newer)
    file = newer / "card.json"
    card = json.loads(file.read_text(encoding="utf-8")) | NEWER
    card["thresholds"] |= THRESHOLDS
    file.write_text(json.dumps(card), encoding="utf-8")
    return newer
