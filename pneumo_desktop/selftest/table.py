"""The checks in order, and the run through them."""

from __future__ import annotations

import getpass
import logging
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import perf_counter

from pneumo_desktop.commands import CommandParts
from pneumo_desktop.computer import describe_computer
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.self_test import Checked, SelfTestReport, Verdict
from pneumo_desktop.selftest import documents, films, finding, keeping, paper, reading, referral, screen
from pneumo_desktop.selftest.network import SocketWatch, check_network
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, NotTriedError, Setting

_log = logging.getLogger(__name__)
Check = Callable[[Setting], Facts]
_MB = 1_000_000


def check_data_folder(setting: Setting) -> Facts:
    """There is a place for the clinic's records with room in it. Nothing in it is opened."""
    folder = setting.parts.data_folder
    there = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    if not there.is_dir():
        raise FoundWrongError("the place for the records is no folder")
    try:
        if there == folder:
            tempfile.TemporaryFile(dir=there).close()
        else:
            tempfile.TemporaryDirectory(dir=there).cleanup()
    except OSError as error:
        raise FoundWrongError(f"nothing can be written where the records belong: {error.strerror}") from error
    return {"mb": shutil.disk_usage(there).free // _MB}


CHECKS: dict[str, Check] = {
    "dicom": films.check_dicom,
    "pictures": films.check_pictures,
    "damaged": films.check_damaged,
    "tags": finding.check_tags,
    "search": finding.check_search,
    "model": reading.check_model,
    "scores": reading.check_scores,
    "heat_maps": reading.check_heat_maps,
    "languages": screen.check_languages,
    "documents": documents.check_documents,
    "print": paper.check_print,
    "joining": referral.check_joining,
    "bundle": referral.check_bundle,
    "deidentified": referral.check_deidentified,
    "record": keeping.check_record,
    "backup": keeping.check_backup,
    "audit": keeping.check_audit,
    "encryption": keeping.check_encryption,
    "data": check_data_folder,
    "window": screen.check_window,
    "canvas": screen.check_canvas,  # after the window: where Qt cannot draw at all, a process of its own has found out
}
NETWORK = "network"
ALL_CHECKS = (*CHECKS, NETWORK)
_NEEDS = {"canvas": "window"}


def run_checks(
    parts: CommandParts,
    told: Callable[[Checked], None] = lambda _checked: None,
    cancel: CancelToken | None = None,
    *,
    with_window: bool = True,
    only: Sequence[str] = ALL_CHECKS,
) -> SelfTestReport:
    """Run the checks in order and tell of each as soon as it is done; raises Cancelled.

    It works in a folder of its own, which is gone afterwards, and opens none of the clinic's records. Without `with_window`
    no process with a window is started; in another thread than the main one nothing is drawn. Both are then "not tried".
    """
    done: list[Checked] = []
    with tempfile.TemporaryDirectory(prefix="pneumo-self-test-", ignore_cleanup_errors=True) as folder, SocketWatch() as watch:
        setting = Setting(parts, Path(folder), cancel or CancelToken(), with_window)
        for name, check in _wanted(only, watch):
            setting.cancel.check()
            failed = {checked.check for checked in done if checked.verdict is Verdict.FAILS}
            if _NEEDS.get(name) in failed:
                checked = Checked(name, Verdict.NOT_TRIED, 0.0, problem=f"{_NEEDS[name]} fails")
            else:
                checked = _run(name, check, setting)
            watch.look()
            done.append(checked)
            told(checked)
    return SelfTestReport(parts.software_version, describe_computer(parts.data_folder), tuple(done))


def wanted_checks(only: Sequence[str]) -> list[str]:
    """The names of what will be run: of some, also what they stand on, in the order of the table."""
    stands_on = {
        "scores": ("model",), "heat_maps": ("model", "scores"), "print": ("model", "scores"),
        "record": ("model", "scores"), "canvas": ("model", "scores"), "audit": ("model", "scores", "record"),
        "backup": ("model", "scores", "record"), "encryption": ("model", "scores", "record"),
        "joining": ("model", "scores"), "bundle": ("model", "scores"), "deidentified": ("model", "scores"),
    }  # fmt: skip
    names = set(only).union(*(stands_on.get(name, ()) for name in only))
    return [name for name in ALL_CHECKS if name in names]


def _wanted(only: Sequence[str], watch: SocketWatch) -> Iterator[tuple[str, Check]]:
    everything = CHECKS | {NETWORK: partial(check_network, watch)}
    return ((name, everything[name]) for name in wanted_checks(only))


def _run(name: str, check: Check, setting: Setting) -> Checked:
    started = perf_counter()

    def checked(verdict: Verdict, facts: Facts | None = None, code: str = "", problem: str = "") -> Checked:
        return Checked(name, verdict, round(1000 * (perf_counter() - started), 1), dict(facts or {}), code, problem)

    try:
        return checked(Verdict.WORKS, check(setting))
    except Cancelled:
        raise
    except NotTriedError as reason:
        return checked(Verdict.NOT_TRIED, problem=str(reason))
    except FoundWrongError as found:
        return checked(Verdict.FAILS, problem=str(found))
    except PneumoError as error:
        facts = {key: _without_places(fact, setting) if isinstance(fact, str) else fact for key, fact in error.facts.items()}
        return checked(Verdict.FAILS, facts, error.code, error.code)
    except Exception as error:
        _log.exception("self-test: %s", name)
        where = traceback.extract_tb(error.__traceback__)[-1]
        words = _without_places(f"{type(error).__name__}: {error}", setting)
        return checked(Verdict.FAILS, problem=f"{words} ({Path(where.filename).name}:{where.lineno})")


def _without_places(words: str, setting: Setting) -> str:
    """Without the folders of this computer, which may be named after somebody, and without that name."""
    places = [setting.folder, Path(tempfile.gettempdir()), setting.parts.data_folder]
    with suppress(RuntimeError):  # without HOME and without an account
        places.append(Path.home())
    for place in places:
        words = words.replace(str(place), "...")
    return words.replace(f"/{_account()}/", "/.../").replace(f"\\{_account()}\\", "\\...\\")


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
