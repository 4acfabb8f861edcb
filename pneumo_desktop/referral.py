"""From a record in the store to a referral bundle on a stick: for the window and for the command."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.clinic_number import plain_signs
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import BundleOrder, DecodeFilm, RecordStore, Rectangle, WriteBundle
from pneumo_desktop.domain.record import Record
from pneumo_desktop.workflow import reopen

BURNED_IN_TEXT = "burned_in_text"

_log = logging.getLogger(__name__)


def find_record(number: str, store: RecordStore) -> str:
    """The id of the record with this report number; raises PneumoError("store.not_found")."""
    wanted = plain_signs(number).strip().casefold()
    for line in store.search(wanted):
        if line.number.casefold() == wanted:
            return line.id
    raise PneumoError("store.not_found", record=number)


def open_for_referral(record_id: str, store: RecordStore, decode: DecodeFilm, cancel: CancelToken) -> tuple[Record, Film]:
    """The newest version and its film as it was read; raises PneumoError("store. ..." or "film. ...")."""
    opened = reopen(record_id, store, decode, cancel)
    return opened.record, opened.kept_film


def warns_of_text(record: Record, film: Film) -> bool:
    """Whether file or program say that there is writing in the picture, which no change of tags removes."""
    return BURNED_IN_TEXT in (*record.reading.quality, *film.facts.notes)


def write_referral(
    record: Record,
    film: Film,
    store: RecordStore,
    write_bundle: WriteBundle,
    folder: Path,
    cancel: CancelToken,
    progress: Progress,
    *,
    zipped: bool = False,
    deidentified: bool = False,
    blacked_out: Sequence[Rectangle] = (),
) -> Path:
    """The new folder or ZIP in `folder`; raises PneumoError("bundle. ...", "store. ...") and Cancelled."""
    report = store.read_report(record)
    places = tuple(blacked_out) if deidentified else ()
    order = BundleOrder(record, film, report, folder, zipped, deidentified, places)
    written = write_bundle(order, cancel, progress)
    _log.info("record %s version %d: referral bundle%s", record.id, record.version, " without names" if deidentified else "")
    return written
