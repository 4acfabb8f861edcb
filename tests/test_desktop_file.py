"""The entry in the menus of Linux: films and pictures of films can be opened with it, and no picture opens in it unasked."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

INSTALLER = Path(__file__).parents[1] / "packaging" / "installer" / "linux"


def test_it_is_offered_for_films_and_for_pictures_of_films():
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(INSTALLER / "pneumo-desktop.desktop", encoding="utf-8")
    section = entry["Desktop Entry"]
    assert set(section["MimeType"].strip(";").split(";")) == {"application/dicom", "image/jpeg", "image/png", "image/tiff"}
    assert section["Exec"] == "pneumo-desktop %F"
    assert section["InitialPreference"] == "0"


def test_nothing_makes_it_the_default_for_pictures():
    assert not list(INSTALLER.glob("*mimeapps*"))
    assert all("xdg-mime default" not in file.read_text(encoding="utf-8") for file in INSTALLER.iterdir() if file.is_file())
