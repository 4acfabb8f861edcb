"""Films found in a folder, in a ZIP and by the list of contents of a CD, and the header of one laid open."""

from __future__ import annotations

import zipfile
from pathlib import Path

from pneumo_desktop.resources import resource
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, Setting

_DICOM = ("selftest", "dicom_implicit_little_endian.film")
_FILMS = {"CHEST/IM0001": _DICOM, "other/film.jpeg": ("samples", "child_normal.jpeg")}
_NO_FILM = "read me.txt"
_ON_THE_CD, _NOT_ON_THE_CD = "CHEST/IM0001", "CHEST/IM0002"


def check_search(setting: Setting) -> Facts:
    """The films in a folder and the same in a ZIP are found, with a thumbnail each, and what is no film is none; so a CD's."""
    from pneumo_desktop.imaging.finding import find_films

    folder, archive, scratch = (setting.folder / name for name in ("stick", "stick.zip", "scratch"))
    scratch.mkdir()
    contents = {name: resource(*film).read_bytes() for name, film in _FILMS.items()} | {_NO_FILM: b"no film"}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in contents.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
            packed.writestr(name, content)
    steps = list(find_films([folder, archive], scratch, setting.parts.decode, setting.cancel))
    found = {step.found.number: step.found for step in steps if step.found is not None}
    for place in (folder, archive):
        films = {film.name: film for film in found.values() if film.place == place}
        if set(films) != set(_FILMS):
            raise FoundWrongError(f"in {place.name}: {len(films)} of {len(_FILMS)} films were found")
        for name, film in films.items():
            if film.error is not None or film.thumbnail is None or film.file is None:
                raise FoundWrongError(f"in {place.name}: {name} was found and cannot be opened")
    _check_cd(setting)
    return {"films": len(found)}


def _check_cd(setting: Setting) -> None:
    """The film that a CD's list of contents names is found, and the one that is not on it is missed by its name."""
    from pneumo_desktop.imaging.finding import find_films

    cd = setting.folder / "cd"
    film = cd / _ON_THE_CD
    film.parent.mkdir(parents=True)
    film.write_bytes(resource(*_DICOM).read_bytes())
    write_list_of_contents(cd / "DICOMDIR", _ON_THE_CD, _NOT_ON_THE_CD)
    steps = list(find_films([cd], setting.folder / "scratch", setting.parts.decode, setting.cancel))
    last = {step.found.number: step.found for step in steps if step.found is not None}
    codes = {found.name: found.error.code if found.error else "" for found in last.values()}
    if codes.get(_NOT_ON_THE_CD) != "import.reference_missing":
        raise FoundWrongError("what the list of contents of a CD names was not looked for")
    if codes.get(_ON_THE_CD) != "" or len(codes) != 2:
        raise FoundWrongError("a film that the list of contents of a CD names cannot be opened")


def write_list_of_contents(file: Path, *names: str) -> None:
    """A DICOMDIR (PS3.10 8) that names these pictures."""
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian, MediaStorageDirectoryStorage, generate_uid

    contents, meta = Dataset(), FileMetaDataset()
    meta.TransferSyntaxUID, meta.MediaStorageSOPClassUID = ExplicitVRLittleEndian, MediaStorageDirectoryStorage
    meta.MediaStorageSOPInstanceUID = generate_uid()
    contents.file_meta, contents.DirectoryRecordSequence = meta, []
    for name in names:
        record = Dataset()
        record.DirectoryRecordType, record.ReferencedFileID = "IMAGE", name.split("/")
        contents.DirectoryRecordSequence.append(record)
    contents.save_as(file, enforce_file_format=True)


def check_tags(setting: Setting) -> Facts:
    """The header of a film is listed tag by tag, and of a picture what is known of its file."""
    from pneumo_desktop.imaging.dicom_tags import list_tags

    said = []
    for place in (_DICOM, ("selftest", "png_8_bits.film")):
        film = setting.parts.decode(resource(*place), setting.cancel)
        lines = {line.keyword: line.value for line in list_tags(film)}
        if lines.get("Rows") != str(film.height_px):
            raise FoundWrongError(f"{place[-1]}: its tags do not say how many rows it has")
        said.append(len(lines))
    return {"lines": said[0]}
