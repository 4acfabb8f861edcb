"""Finds the films in folders, CDs, ZIPs and single files: headers first, thumbnails after, every failure a line of its own."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import fitted_size, gray_table
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.found import THUMBNAIL_PX, FoundFilm, SearchPhase, SearchStep
from pneumo_desktop.domain.ports import DecodeFilm
from pneumo_desktop.imaging.archive import Archive, Member
from pneumo_desktop.imaging.decode import openable_path
from pneumo_desktop.imaging.finding_header import (
    PREFIX_BYTES,
    Kind,
    Looked,
    Standing,
    base_name,
    claims_to_be_film,
    failure_of,
    is_archive_start,
    is_without_suffix,
    look_at,
    may_be_film,
    refuse_no_film,
)
from pneumo_desktop.imaging.folder_index import (
    Reference,
    find_index,
    is_index_name,
    match_members,
    read_index,
    read_references,
    viewer_pictures,
)
from pneumo_desktop.imaging.folder_walk import MAX_FILES, walk_files
from pneumo_desktop.imaging.own_exports import is_original_here

_DIRECTORY_STORAGE = b"1.2.840.10008.1.3.10"
_TELL_LISTING_EVERY = 100
# So many files in a row that the system cannot read mean that their drive is gone.
_GONE_AFTER = 5
_DRIVE_FAILURES = ("film.missing", "film.read_failed")


def holds_films(path: Path) -> bool:
    """Whether `path` is something to search - folder, DICOMDIR or ZIP, by content - and not itself a film."""
    try:
        if path.is_dir():
            return True
        start = _read_start(path)
    except (OSError, ValueError):
        return False
    return is_archive_start(start) or _is_index(start)


def find_films(places: Sequence[Path], scratch: Path, decode: DecodeFilm, cancel: CancelToken) -> Iterator[SearchStep]:
    """Search `places` - folders, DICOMDIR files, ZIPs, films - and yield how far it is and what was found.

    Copies out of ZIPs go to `scratch`, named COPY_PREFIX and a number; who called removes them. First all headers are
    read, then every film is decoded with `decode` for its thumbnail. Raises Cancelled, and nothing else that is
    foreseen: failures are yielded as films with an error.
    """
    search = _Search(scratch, decode, cancel)
    for place in places:
        yield from search.search_place(place)
    yield from search.make_thumbnails()


def make_thumbnail(film: Film) -> NDArray[np.uint8]:
    """The film as the screen shows it, small: (height, width) gray, the longer side THUMBNAIL_PX at most."""
    width_px, height_px = fitted_size(film.width_px, film.height_px, THUMBNAIL_PX)
    step = max(1, max(film.pixels.shape) // (4 * THUMBNAIL_PX))
    gray = np.take(gray_table(film), film.pixels[::step, ::step])
    return np.asarray(Image.fromarray(gray).resize((width_px, height_px), Image.Resampling.BOX))


def _read_start(path: Path) -> bytes:
    if not path.is_file():  # a pipe would wait for ever
        return b""
    with open(openable_path(path, windows=os.name == "nt"), "rb") as stream:  # noqa: PTH123
        return stream.read(PREFIX_BYTES)


def _is_index(start: bytes) -> bool:
    return start[128:132] == b"DICM" and _DIRECTORY_STORAGE in start[:512]


@dataclass(frozen=True)
class _Candidate:
    """A file to look at."""

    file: Path
    name: str
    standing: Standing = Standing.FOUND


class _Search:
    """One run over all places."""

    def __init__(self, scratch: Path, decode: DecodeFilm, cancel: CancelToken) -> None:
        self._scratch, self._decode, self._cancel = scratch, decode, cancel
        self._films: list[FoundFilm] = []
        self._numbers = self._done = self._total = self._others = 0
        self._failed_in_a_row = 0
        self._copies: list[tuple[FoundFilm, str]] = []

    # Places

    def search_place(self, place: Path) -> Iterator[SearchStep]:
        self._failed_in_a_row = 0
        try:
            yield from self._search_by_kind(place)
            yield from self._settle_copies()
        except PneumoError as error:
            yield self._fail(place, place.name, error)
        except OSError as error:
            yield self._fail(place, place.name, _failure_of_place(place, error, started=self._done > 0))

    def _search_by_kind(self, place: Path) -> Iterator[SearchStep]:
        self._cancel.check()
        if place.is_dir():
            yield from self._search_folder(place)
            return
        place.stat()  # OSError for what is not there
        start = _read_start(place)
        if is_archive_start(start):
            yield from self._search_archive(place)
        elif _is_index(start):
            yield from self._examine_all(place, read_index(place, self._cancel), [])
        else:
            yield from self._search_file(place)

    def _search_file(self, file: Path) -> Iterator[SearchStep]:
        """A file chosen by itself: it is meant to be a film, so there is always a line for it."""
        self._total += 1
        yield self._examine(file, _Candidate(file, file.name, Standing.MEANT))

    def _search_folder(self, root: Path) -> Iterator[SearchStep]:
        index = find_index(root)
        references: list[Reference] = []
        if index is not None:
            try:
                references = read_index(index, self._cancel)
            except PneumoError as error:
                yield self._fail(root, index.name, error)
        listed = {reference.file for reference in references if reference.file is not None}
        names: list[str] = []
        waiting: list[_Candidate] = []
        for walked in walk_files(root, self._cancel):
            if walked.error is not None:
                yield self._fail(root, walked.name, walked.error)
            elif walked.file != index and walked.file not in listed:
                waiting.append(_Candidate(walked.file, walked.name))
                names.append(walked.name)
            if len(waiting) > MAX_FILES:
                yield self._fail(root, root.name, PneumoError("import.too_many_files", file=root.name))
                break
            if len(waiting) % _TELL_LISTING_EVERY == 1:
                yield SearchStep(SearchPhase.LISTING, self._done, self._total + len(waiting), self._others)
        if references:
            of_viewer = viewer_pictures(names)
            waiting = [replace(one, standing=_standing_beside(of_viewer(one.name))) for one in waiting]
        yield from self._examine_all(root, references, waiting)

    def _examine_all(self, place: Path, references: list[Reference], waiting: list[_Candidate]) -> Iterator[SearchStep]:
        """What a DICOMDIR names first, then what else lies there."""
        self._total += len(references) + len(waiting)
        for reference in references:
            self._cancel.check()
            if reference.error is not None or reference.file is None:
                self._done += 1
                yield self._fail(place, reference.name, reference.error or PneumoError("import.reference_missing"))
            else:
                yield self._examine(place, _Candidate(reference.file, reference.name, Standing.MEANT))
        for candidate in waiting:
            yield self._examine(place, candidate)

    def _search_archive(self, place: Path) -> Iterator[SearchStep]:
        with Archive(place, self._cancel) as archive:
            archive.check_room(self._scratch)
            members = [member for member in archive.members if not member.hidden]
            index = min((m for m in members if is_index_name(m.name)), key=lambda m: m.name.count("/"), default=None)
            of_viewer = viewer_pictures([]) if index is None else viewer_pictures(member.name for member in members)
            self._total += len(members)
            meant: set[str] = set()
            if index is not None:
                meant = yield from self._check_references(place, archive, index)
            for member in members:
                standing = Standing.MEANT if member.name in meant else _standing_beside(of_viewer(member.name))
                yield self._examine_member(place, archive, member, standing)

    def _check_references(self, place: Path, archive: Archive, index: Member) -> Generator[SearchStep, None, set[str]]:
        """Tell what the DICOMDIR in a ZIP names and the ZIP lacks; returns the names of those members that it names."""
        copy: Path | None = None
        try:
            copy = archive.unpack(index, self._scratch)
            root = str(PurePosixPath(index.name).parent)
            names = [member.name for member in archive.members]
            meant, missing = match_members("" if root == "." else root, read_references(copy), names)
            for name in missing:
                yield self._fail(place, name, PneumoError("import.reference_missing", file=name))
            return meant
        except PneumoError as error:
            error.facts["file"] = base_name(index.name)
            yield self._fail(place, index.name, error)
        finally:
            if copy is not None:
                copy.unlink(missing_ok=True)
        return set()

    # One file

    def _examine(self, place: Path, candidate: _Candidate) -> SearchStep:
        self._cancel.check()
        self._done += 1
        try:
            looked = look_at(candidate.file, candidate.name, candidate.standing)
        except PneumoError as error:
            return self._fail(place, candidate.name, error, candidate.file)
        except OSError as error:
            self._failed_in_a_row += not isinstance(error, PermissionError)
            if self._failed_in_a_row >= _GONE_AFTER or not place.exists():
                raise
            meant = candidate.standing is Standing.MEANT
            if meant or claims_to_be_film(candidate.name) or is_without_suffix(candidate.name):
                return self._fail(place, candidate.name, failure_of(error, candidate.name), candidate.file)
            return self._count_other()
        self._failed_in_a_row = 0
        return self._take(place, candidate.name, candidate.file, looked) or self._count_other()

    def _examine_member(self, place: Path, archive: Archive, member: Member, standing: Standing) -> SearchStep:
        self._cancel.check()
        self._done += 1
        copy: Path | None = None
        step: SearchStep | None = None
        try:
            start = archive.read_start(member)
            if may_be_film(start):
                copy = archive.unpack(member, self._scratch)
                step = self._take(place, member.name, copy, look_at(copy, member.name, standing))
            else:
                refuse_no_film(start, member.name, standing)
        except PneumoError as error:
            step, taken = self._fail(place, member.name, error), False
        else:
            taken = step is not None
        if copy is not None and not taken:
            copy.unlink(missing_ok=True)
        return step or self._count_other()

    def _take(self, place: Path, name: str, file: Path, looked: Looked) -> SearchStep | None:
        """Note a file that was found to be a film; None for any other."""
        if looked.kind not in (Kind.FILM, Kind.PICTURE):
            return None
        film = FoundFilm(0, place, name, file, looked.size_bytes, looked.facts)
        return self._add(film) if looked.copy_of is None else self._set_aside(film, looked.copy_of)

    def _set_aside(self, film: FoundFilm, copy_of: str) -> SearchStep:
        """A copy that this program made is a film only where its original was not found."""
        self._copies.append((film, copy_of))
        return self._step(None)

    def _settle_copies(self) -> Iterator[SearchStep]:
        copies, self._copies = self._copies, []
        for film, copy_of in copies:
            if not is_original_here(copy_of, self._films):
                yield self._add(film)
                continue
            if film.file is not None and film.file.parent == self._scratch:
                film.file.unlink(missing_ok=True)
            yield self._fail(film.place, film.name, PneumoError("film.is_copy"))

    def _add(self, film: FoundFilm) -> SearchStep:
        film = replace(film, number=self._next_number())
        self._films.append(film)
        return self._step(film)

    def _fail(self, place: Path, name: str, error: PneumoError, file: Path | None = None) -> SearchStep:
        error.facts.setdefault("file", base_name(name))
        return self._step(FoundFilm(self._next_number(), place, name, file, error=error))

    def _count_other(self) -> SearchStep:
        self._others += 1
        return self._step(None)

    def _step(self, found: FoundFilm | None) -> SearchStep:
        return SearchStep(SearchPhase.HEADERS, self._done, self._total, self._others, found)

    def _next_number(self) -> int:
        self._numbers += 1
        return self._numbers - 1

    # Thumbnails

    def make_thumbnails(self) -> Iterator[SearchStep]:
        gone: set[Path] = set()
        failed_in_a_row = 0
        for done, film in enumerate(self._films, start=1):
            self._cancel.check()
            if film.place in gone:
                continue
            pictured = self._make_thumbnail(film)
            failed = pictured.error is not None and pictured.error.code in _DRIVE_FAILURES
            failed_in_a_row = failed_in_a_row + 1 if failed else 0
            yield SearchStep(SearchPhase.THUMBNAILS, done, len(self._films), self._others, pictured)
            if failed and (failed_in_a_row >= _GONE_AFTER or not film.place.exists()):
                gone.add(film.place)
                yield self._fail(film.place, film.place.name, PneumoError("import.drive_gone", file=film.place.name))

    def _make_thumbnail(self, film: FoundFilm) -> FoundFilm:
        if film.file is None:
            return film
        try:
            decoded = self._decode(film.file, self._cancel)
        except PneumoError as error:
            error.facts["file"] = base_name(film.name)
            return replace(film, error=error)
        return replace(film, facts=decoded.facts, thumbnail=make_thumbnail(decoded))


def _standing_beside(of_viewer: bool) -> Standing:
    return Standing.OF_VIEWER if of_viewer else Standing.FOUND


def _failure_of_place(place: Path, error: OSError, started: bool) -> PneumoError:
    if started:
        return PneumoError("import.drive_gone", file=place.name)
    if isinstance(error, PermissionError) and place.is_dir():
        return PneumoError("import.folder_no_rights", file=place.name)
    return failure_of(error, place.name)
