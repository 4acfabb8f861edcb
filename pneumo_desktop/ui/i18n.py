"""Languages and scripts: translators for the chosen language, reading direction, and fonts for every name."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from pneumo_desktop.resources import resource

SOURCE_LANGUAGE = "en"
_BASE_FAMILY = "Noto Sans"
_CHINESE_FAMILY = "Droid Sans Fallback"
_KOREAN_FAMILY = "NanumSquare"  # claims Chinese characters that it draws as nothing: it comes after the Chinese one
_QT_TAGS = {"pt": "pt_BR"}
"""Languages that Qt names by a country; it has no Portuguese of Portugal for its dialogs."""

_log = logging.getLogger(__name__)


def available_languages(folder: Path | None = None) -> list[str]:
    """Tags of the languages that the program speaks, English first."""
    found = (folder or resource("i18n")).glob("pneumo_*.qm")
    return [SOURCE_LANGUAGE, *sorted(file.stem.removeprefix("pneumo_") for file in found)]


def language_name(tag: str) -> str:
    """What the speakers of a language call it."""
    name = QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag


def install_language(app: QCoreApplication, tag: str, folder: Path | None = None) -> list[QTranslator]:
    """Make the program speak `tag`, or the system's language if "", as far as there is a translation.

    The translators belong to `app`. Numbers and dates follow the language, and so does the reading direction.
    """
    locale = QLocale(tag) if tag else QLocale.system()
    QLocale.setDefault(locale)
    spoken = _best_tag(locale, available_languages(folder))
    installed: list[QTranslator] = []
    if spoken != SOURCE_LANGUAGE:
        own = folder or resource("i18n")
        places = ((f"pneumo_{spoken}", own), (f"qtbase_{_QT_TAGS.get(spoken, spoken)}", _qt_folder()))
        for name, place in places:
            translator = QTranslator(app)
            if translator.load(name, str(place)):
                app.installTranslator(translator)
                installed.append(translator)
    if isinstance(app, QApplication):
        app.setLayoutDirection(QLocale(spoken).textDirection() if spoken else Qt.LayoutDirection.LeftToRight)
    return installed


def _qt_folder() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _best_tag(locale: QLocale, spoken: list[str]) -> str:
    """The nearest language that the program speaks: "pt_BR" is served by "pt"."""
    for wanted in (locale.name(), locale.name().split("_")[0]):
        if wanted in spoken:
            return wanted
    return SOURCE_LANGUAGE


def register_fonts(app: QApplication, folder: Path | None = None) -> list[str]:
    """Load the bundled fonts and let every text fall back on them, in order; returns their families.

    Fonts that cannot be loaded are skipped: the system's own then stand in.
    """
    families: list[str] = []
    for file in sorted((folder or resource("fonts")).glob("*.[to]tf")):
        font_id = QFontDatabase.addApplicationFont(str(file))
        if font_id < 0:
            _log.warning("font not loaded: %s", file.name)
            continue
        families += [name for name in QFontDatabase.applicationFontFamilies(font_id) if name not in families]
    if families:
        last = (_CHINESE_FAMILY, _KOREAN_FAMILY)
        families.sort(key=lambda name: (name != _BASE_FAMILY, last.index(name) + 1 if name in last else 0, name))
        font = app.font()
        font.setFamilies(families)
        app.setFont(font)
    return families
