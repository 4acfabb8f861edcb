"""The list of contents of a pack: read strictly, because everything else about the pack is believed from it."""

from __future__ import annotations

import json
import platform
import re
import sys
from dataclasses import dataclass
from typing import Any

from pneumo_desktop.domain.packs import PackKind

FORMAT = 1
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
MAX_MANIFEST_BYTES = 4 * 2**20
MAX_FILES = 20_000
MAX_UNPACKED_BYTES = {PackKind.MODEL: 2 * 2**30, PackKind.PROGRAM: 8 * 2**30}
ANY_PLATFORM = "any"

_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HASH = re.compile(r"[0-9a-f]{64}")
_KEY_ID = re.compile(r"[0-9a-f]{16}")
_MAX_PATH_SIGNS, _MAX_WORD_SIGNS = 200, 120
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


class ManifestError(ValueError):
    """The list of contents is not one that this program takes; the message is for the log of whoever makes packs."""


class NewerFormatError(ManifestError):
    """It was written for a newer program."""


@dataclass(frozen=True)
class PackedFile:
    """One file: where it goes below the pack's own folder, with forward slashes, and what it must be."""

    path: str
    bytes: int
    sha256: str
    run: bool = False


@dataclass(frozen=True)
class Manifest:
    """What the maker of a pack signed.

    `key` is the id of the key it is said to be signed with. `model_sha256` is the hash of a model's weights and `engines` the
    folders in the pack that hold it for each engine. `start` are the files that start a program, `schema` the version of the
    records it writes.
    """

    kind: PackKind
    name: str
    version: str
    made_on: str
    platform: str
    needs_program: str
    key: str
    files: tuple[PackedFile, ...]
    model_sha256: str = ""
    engines: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    schema: int = 0

    @property
    def unpacked_bytes(self) -> int:
        return sum(file.bytes for file in self.files)


def version_key(version: str) -> tuple[int, ...]:
    """Versions in their order: "0.10" after "0.9", "1.0" like "1"."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def platform_here(engine: str) -> str:
    """Which program packs fit: the system, the processor's kind and the engine that is inside ("cpu" or "gpu" package)."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    machine = {"amd64": "x86_64", "aarch64": "arm64"}.get(platform.machine().lower(), platform.machine().lower())
    return f"{system}-{machine}-{'gpu' if engine == 'torch' else 'cpu'}"


def read_manifest(data: bytes) -> Manifest:
    """The list of contents in `data`; raises ManifestError, and NewerFormatError for one of a later format."""
    try:
        raw = json.loads(data.decode("utf-8"))
        if not isinstance(raw, dict) or type(raw.get("format")) is not int:
            raise ManifestError("no manifest")
        if raw["format"] > FORMAT:
            raise NewerFormatError("a newer format")
        manifest = _take(raw)
    except (KeyError, TypeError, RecursionError) as error:
        raise ManifestError(f"{type(error).__name__}: {error}") from error
    except ManifestError:
        raise
    except ValueError as error:
        raise ManifestError(str(error)) from error
    _check(manifest)
    return manifest


def key_named_by(data: bytes) -> str:
    """The key that an unchecked manifest names, to tell an unknown key from a broken signature; empty for none."""
    try:
        raw = json.loads(data.decode("utf-8"))
        key = raw.get("key") if isinstance(raw, dict) else None
    except (ValueError, RecursionError):
        return ""
    return key if isinstance(key, str) and _KEY_ID.fullmatch(key) else ""


def _take(raw: dict[str, Any]) -> Manifest:
    kind = PackKind(raw["kind"])
    of_model, of_program = kind is PackKind.MODEL, kind is PackKind.PROGRAM
    return Manifest(
        kind=kind,
        name=_words(raw["name"]),
        version=_matching(_VERSION, raw["version"]),
        made_on=_matching(_DAY, raw["made_on"]),
        platform=_words(raw["platform"]),
        needs_program=_matching(_VERSION, raw["needs_program"]),
        key=_matching(_KEY_ID, raw["key"]),
        files=tuple(_file(entry) for entry in _list(raw["files"])),
        model_sha256=_matching(_HASH, raw["model_sha256"]) if of_model else "",
        engines=tuple(_matching(re.compile(r"[a-z]{1,20}"), name) for name in _list(raw["engines"])) if of_model else (),
        start=tuple(_path(name) for name in _list(raw["start"])) if of_program else (),
        schema=_count(raw["schema"]) if of_program else 0,
    )


def _check(manifest: Manifest) -> None:
    paths = [file.path.casefold() for file in manifest.files]
    if not paths or len(paths) > MAX_FILES:
        raise ManifestError("no files, or too many")
    if len(set(paths)) != len(paths):
        raise ManifestError("two files of one name")
    folders = {path.rsplit("/", depth)[0] for path in paths for depth in range(1, path.count("/") + 1)}
    if folders & set(paths):
        raise ManifestError("a file where a folder is")
    if manifest.unpacked_bytes > MAX_UNPACKED_BYTES[manifest.kind]:
        raise ManifestError("too large")
    if manifest.kind is PackKind.PROGRAM:
        runnable = {file.path for file in manifest.files if file.run}
        if not manifest.start or not set(manifest.start) <= runnable:
            raise ManifestError("a program without a file to start")
    elif not manifest.engines or manifest.platform != ANY_PLATFORM or any(file.run for file in manifest.files):
        raise ManifestError("a model without engine, bound to a system or with something to run")


def _file(raw: Any) -> PackedFile:
    run = raw.get("run", False)
    if not isinstance(run, bool):
        raise ManifestError("run is yes or no")
    return PackedFile(_path(raw["path"]), _count(raw["bytes"]), _matching(_HASH, raw["sha256"]), run)


def _path(value: Any) -> str:
    """A relative path of plain names that every system can hold and none reads as anything else."""
    text = _text(value)
    names = text.split("/")
    bad = (not name or name in (".", "..") or name != name.strip(" ") or name.endswith(".") for name in names)
    if len(text) > _MAX_PATH_SIGNS or any(bad) or _FORBIDDEN.search(text) or any(map(_DEVICES.fullmatch, names)):
        raise ManifestError("a path that may not be")
    text.encode("utf-8")
    return text


def _words(value: Any) -> str:
    text = _text(value)
    if not text.strip() or len(text) > _MAX_WORD_SIGNS or not text.isprintable():
        raise ManifestError("a name that cannot be shown")
    return text


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    text = _text(value)
    if not pattern.fullmatch(text):
        raise ManifestError(f"{text[:40]!r} is not what belongs there")
    return text


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ManifestError("words are missing")
    return value


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ManifestError("a number is missing")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ManifestError("a list is missing")
    return value
