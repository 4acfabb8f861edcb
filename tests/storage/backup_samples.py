"""What the tests of backups share: making, planning and restoring one, and what a store holds."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from storage_samples import (
    make_film,
    make_patient,
    next_version,
    save_new,
    write_report,
)

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.archive import MANIFEST
from pneumo_desktop.storage.codec import encode_record

MADE_AT = datetime(2026, 11, 21, 12, 0)


def back_up(keeping, target: Path, extras=None, made_at=MADE_AT, cancel=None, progress=no_progress):
    return keeping.back_up(target, extras or {}, made_at, cancel or CancelToken(), progress)


def restore(keeping, file: Path):
    return keeping.restore(file, CancelToken(), no_progress)


def plan(keeping, file: Path):
    return keeping.plan_restore(file, CancelToken(), no_progress)


def whole(store) -> dict[tuple[str, int], str]:
    """Every version of every record with its film and report, verified by the store on the way."""
    found = {}
    for line in store.search("", limit=-1):
        for version in store.versions(line.id):
            record = store.load(line.id, version)
            film = store.film_path(record.film_sha256).read_bytes()
            report = store.report_path(record).read_bytes()
            found[line.id, version] = (encode_record(record), film, report)
    return found


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def code_of(call, *arguments, **named) -> PneumoError:
    with pytest.raises(PneumoError) as caught:
        call(*arguments, **named)
    return caught.value


def three_records(store):
    film = make_film(1)
    first = save_new(store, film)
    store.save(next_version(first), film, write_report(store, b"%PDF amended"))
    save_new(store, make_film(2), make_patient("KH-2", "王小明"))
    return save_new(store, film, make_patient("KH-3", "ማርያም"))


def rewritten(source: Path, target: Path, change) -> bytes:
    """A backup with another content and a manifest that fits it."""
    folder = target.parent / "unpacked"
    with zipfile.ZipFile(source) as archive:
        archive.extractall(folder)
    manifest = json.loads((folder / MANIFEST).read_text())
    change(folder, manifest)
    with zipfile.ZipFile(target, "w") as archive:
        for part in manifest["parts"]:
            content = (folder / part["name"]).read_bytes() if (folder / part["name"]).is_file() else b""
            part |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            archive.writestr(part["name"], content)
        archive.writestr(MANIFEST, json.dumps(manifest))
    shutil.rmtree(folder)
    return target.read_bytes()
