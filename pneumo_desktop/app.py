"""The composition root: builds the parts of the program and joins them; the only module that may import everything.

Heavy libraries (torch, reportlab, pydicom, Qt's window) are imported where they are first needed, so that the window
stands before torch is loaded and a command pays only for what it uses.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import locale
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from pneumo_desktop import __version__
from pneumo_desktop.computer import has_screen
from pneumo_desktop.domain.cancel import CancelToken, Progress, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.handover import Request, Waiting, handover_folder
from pneumo_desktop.log import start_log
from pneumo_desktop.own_process import own_printing_command
from pneumo_desktop.paths import Paths, find_paths
from pneumo_desktop.settings import Settings, letterhead_of, load_settings, save_settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pneumo_desktop.commands import CommandParts
    from pneumo_desktop.domain.found import SearchStep
    from pneumo_desktop.domain.keeping import Keeping, Restoring
    from pneumo_desktop.domain.packs import Updates
    from pneumo_desktop.domain.ports import BundleOrder, Classifier, Letterhead, RecordStore, WatchedFolder
    from pneumo_desktop.domain.quality import Quality
    from pneumo_desktop.domain.record import EarlierExam, Record
    from pneumo_desktop.domain.self_test import Checked, SelfTestReport
    from pneumo_desktop.domain.tags import TagLine
    from pneumo_desktop.imaging.isolated import IsolatedDecoder
    from pneumo_desktop.keeping_commands import KeepingParts
    from pneumo_desktop.packs.installing import PackUpdates
    from pneumo_desktop.storage.held import HeldStore
    from pneumo_desktop.ui.parts import ModelDescription, Parts

KEEPING_COMMANDS = ("backup", "restore", "verify-audit", "erase", "overdue")
COMMANDS = ("analyze", "export", "self-test", "bench", "pack", *KEEPING_COMMANDS)
_SHORT_TURN_S = 0.0005
TIME_START = "--time-start"
"""What `bench` starts the window with: it prints when it stood and when it was ready, and ends."""


def run(words: list[str]) -> int:
    """Start the command that `words` name, else the window; returns the exit code."""
    paths = find_paths()
    if words and (words[0] in COMMANDS or (words[0].startswith("-") and words[0] != TIME_START)):
        return _run_command(words, paths)
    if words and words[0][:1].isalpha() and words[0].replace("-", "").isalpha() and not Path(words[0]).exists():
        return _run_command(words, paths)  # a mistyped command: the parser says which there are
    if not has_screen():
        sys.stderr.write("There is no screen here, so no window can be opened. Commands without a window: --help.\n")
        return 1
    gc.disable()  # among all that is loaded now there is no rubbish, and looking for it costs time; on again with the window
    try:
        return _run_window(words, paths)
    finally:
        gc.enable()


def build_updates(paths: Paths) -> PackUpdates:
    """The updates of this copy of the program, the same ones all through a run."""
    from pneumo_desktop.updates import build_updates as build

    return build(paths)


class _Later:
    """A part of the program that is made when something is first asked of it: the window stands before it is loaded."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._made = cache(make)

    def __getattr__(self, name: str) -> object:
        return getattr(self._made(), name)


# --- adapters, imported at first use -----------------------------------------------------------------------------------


def decode(path: Path, cancel: CancelToken, source: bytes | None = None) -> Film:
    """The DecodeFilm port, in a process of its own."""
    return film_decoder()(path, cancel, source)


@cache
def film_decoder() -> IsolatedDecoder:
    """The one decoder of the program; its process ends with the program at the latest."""
    from pneumo_desktop.imaging.isolated import IsolatedDecoder

    decoder = IsolatedDecoder()
    atexit.register(decoder.close)
    return decoder


def judge(film: Film) -> Quality:
    """The JudgeQuality port."""
    from pneumo_desktop.imaging.quality import judge_quality

    return judge_quality(film)


def list_tags(film: Film) -> Sequence[TagLine]:
    """The ListTags port."""
    from pneumo_desktop.imaging.dicom_tags import list_tags as list_them

    return list_them(film)


def load_classifier(device_setting: str, cancel: CancelToken) -> Classifier:
    """The LoadClassifier port with the model in use."""
    from pneumo_desktop.updates import load_or_fall_back

    get_ready_to_open()
    with films_first():
        from pneumo_desktop.inference.classifier import load_classifier as load

        return load_or_fall_back(build_updates(find_paths()), lambda folder: load(folder, device_setting, cancel))


def get_ready_to_open() -> None:
    """Have what the first film needs before torch keeps the processors busy: the decoder's process, the libraries of all steps.

    None of them is loaded before the window stands.
    """
    film_decoder().start()
    import numpy as np

    import pneumo_desktop.domain.lungs
    import pneumo_desktop.ui.film_layers  # noqa: F401

    side_px = 256
    pixels = np.add.outer(np.arange(side_px), np.arange(side_px)).astype(np.uint16)
    judge(Film(pixels, (Window(side_px, 2 * side_px),), FilmFacts("", side_px, side_px, 16), "", b""))


@contextmanager
def films_first() -> Iterator[None]:
    """Let other threads have their turn sooner than usual: a film opened while torch loads need not wait for all of it.

    Loading runs for seconds in one thread, and each step of another would wait for the interpreter's 5 ms.
    """
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(_SHORT_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(usual_s)


def write_report(
    record: Record,
    film: Film,
    letterhead: Letterhead,
    out: Path | BinaryIO,
    printed_at: datetime,
    earlier: Sequence[EarlierExam] = (),
) -> None:
    """The WriteReport port."""
    from pneumo_desktop.reporting.pdf import write_report as write

    write(record, film, letterhead, out, printed_at, earlier)


def make_report(
    record: Record, film: Film, letterhead: Letterhead, printed_at: datetime, earlier: Sequence[EarlierExam] = ()
) -> bytes:
    """The MakeReport port."""
    from pneumo_desktop.reporting.pdf import make_report as make

    return make(record, film, letterhead, printed_at, earlier)


def join_reports(reports: Sequence[tuple[str, bytes]], title: str, language: str) -> bytes:
    """The JoinReports port."""
    from pneumo_desktop.reporting.joining import join_reports as join

    return join(reports, title, language)


def check_logo(path: Path) -> None:
    """Raise PneumoError("report.logo_unreadable") for a logo that a report could not print."""
    from pneumo_desktop.reporting.pdf import check_logo as check

    check(path)


def find_films(places: Sequence[Path], scratch: Path, cancel: CancelToken) -> Iterator[SearchStep]:
    """The FindFilms port."""
    from pneumo_desktop.imaging.finding import find_films as find

    return find(places, scratch, decode, cancel)


def holds_films(path: Path) -> bool:
    """Whether `path` is a folder, DICOMDIR or ZIP, to be searched for films."""
    from pneumo_desktop.imaging.finding import holds_films as holds

    return holds(path)


def watch_folder(folder: Path) -> WatchedFolder:
    """The WatchFolder port."""
    from pneumo_desktop.imaging.folder_watch import WatchedFolder as Watched

    return Watched(folder, decode)


def write_bundle(order: BundleOrder, cancel: CancelToken, progress: Progress) -> Path:
    """The WriteBundle port, with the time zone of this computer."""
    from pneumo_desktop.exchange.bundle import write_bundle as write
    from pneumo_desktop.ui.messages import sentence_for_code

    return write(
        order,
        cancel,
        progress,
        write_report=write_report,
        say_code=lambda code: sentence_for_code(code).rstrip("."),
        zone=datetime.now().astimezone().tzinfo or UTC,
    )


def now() -> datetime:
    """Local clinic time, to the second, without a zone."""
    return datetime.now().replace(microsecond=0)


# --- commands ----------------------------------------------------------------------------------------------------------


def _run_command(words: list[str], paths: Paths) -> int:
    from pneumo_desktop import bench, cli, export_command, keeping_commands, pack_command
    from pneumo_desktop.passphrase import add_passphrase_file, read_passphrase
    from pneumo_desktop.selftest import command as self_test

    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = argparse.ArgumentParser(
        prog="pneumo-desktop",
        description="A first reading of chest X-rays for clinics without internet. Without a command, the window opens; "
        "a film as argument is opened in it, the films in a folder or ZIP are listed.",
    )
    parser.add_argument("--version", action="version", version=f"Pneumo Desktop {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    cli.add_analyze(commands)
    export_command.add_export(commands)
    self_test.add_self_test(commands)
    bench.add_bench(commands)
    keeping_commands.add_keeping(commands)
    pack_command.add_pack(commands)
    add_passphrase_file(commands)
    updates = build_updates(paths)
    updates.confirm_start()  # before --help, --version and mistyped words end the program: they are no failed start
    args = parser.parse_args(words)
    start_log(paths.logs)
    ask_passphrase = partial(read_passphrase, args.passphrase_file)
    if args.command in KEEPING_COMMANDS:
        return keeping_commands.run_keeping(args, build_keeping_parts(paths, ask_passphrase))
    if args.command == "pack":
        return pack_command.run_pack(args, updates, lambda: open_locked_store(paths.data, ask_passphrase))
    parts = build_command_parts(paths, ask_passphrase)
    if args.command == "self-test":
        return self_test.run_self_test(parts, args)
    if args.command == "bench":
        return bench.run_bench(args, parts)
    if args.command == "export":
        return export_command.run_export(args, parts, write_bundle)
    return cli.run_analyze(args, parts)


def build_command_parts(paths: Paths, ask_passphrase: Callable[[], str] | None = None) -> CommandParts:
    """What the commands need; settings that cannot be read are told, and the defaults are taken.

    `ask_passphrase` is called when encrypted records are opened.
    """
    from pneumo_desktop.commands import CommandParts
    from pneumo_desktop.storage.held import HeldStore
    from pneumo_desktop.storage.keeping import ClosedStore
    from pneumo_desktop.ui.messages import sentence_for

    settings, _ = _settings_for_command(paths)

    def open_data(data: Path | None) -> AbstractContextManager[RecordStore]:
        return open_locked_store(data or paths.data, ask_passphrase)

    def load_and_tell(device_setting: str, cancel: CancelToken) -> Classifier:
        try:
            return load_classifier(device_setting, cancel)
        finally:
            for notice in build_updates(paths).take_notices():
                sys.stderr.write(sentence_for(notice) + "\n")

    return CommandParts(
        decode=decode,
        judge=judge,
        load_classifier=load_and_tell,
        open_store=open_data,
        write_report=write_report,
        letterhead=letterhead_of(settings, system_locale()),
        device=settings.device,
        software_version=__version__,
        data_folder=paths.data,
        now=now,
        bare_pass=bare_pass,
        expected_scores=expected_scores,
        fill_store=fill_store,
        clinic_thresholds=settings.clinic_thresholds,
        number_scheme=settings.number_scheme,
        hold_encrypted=hold_encrypted,
        expected_heat_maps=expected_heat_maps,
        keeping_of=keeping_of,
        restoring_in=ClosedStore,
        hold_store=HeldStore,
        program=own_printing_command(),
    )


def _settings_for_command(paths: Paths) -> tuple[Settings, PneumoError | None]:
    settings, error = read_settings(paths)
    if error is not None:
        from pneumo_desktop.ui.messages import sentence_for

        sys.stderr.write(sentence_for(error) + "\n")
    return settings, error


def build_keeping_parts(paths: Paths, ask_passphrase: Callable[[], str] | None = None) -> KeepingParts:
    """What backup, restore, audit and erasure need; `ask_passphrase` is called when encrypted records are opened."""
    from pneumo_desktop.keeping_commands import KeepingParts
    from pneumo_desktop.moving import pack_settings, unpack_settings
    from pneumo_desktop.storage.keeping import ClosedStore

    settings, error = _settings_for_command(paths)

    @contextmanager
    def open_keeping() -> Iterator[Keeping]:
        with open_locked_store(paths.data, ask_passphrase) as store:
            yield keeping_of(store)

    def take_extras(extras: Mapping[str, bytes]) -> None:
        changed = unpack_settings(settings, extras, paths.settings_file.parent)
        if changed != settings and error is None:
            save_settings(changed, paths.settings_file)

    return KeepingParts(
        open=open_keeping,
        restoring=ClosedStore(paths.data),
        extras=lambda: pack_settings(settings),
        take_extras=take_extras,
        retention_years=settings.retention_years,
        now=now,
        ask_passphrase=ask_passphrase or _no_passphrase,
    )


def _no_passphrase() -> str:
    raise PneumoError("store.locked")


def keeping_of(store: RecordStore) -> Keeping:
    """The care for an open store."""
    from pneumo_desktop.storage.keeping import SqliteKeeping
    from pneumo_desktop.storage.records import SqliteRecordStore

    return SqliteKeeping(cast(SqliteRecordStore, store), __version__)


def restoring_in(data: Path) -> Restoring:
    """What brings a backup back where no store is open."""
    from pneumo_desktop.storage.keeping import ClosedStore

    return ClosedStore(data)


def look_at_this_computer(data: Path) -> Sequence[PneumoError]:
    """What a person should know of it before the first film."""
    from pneumo_desktop.preflight import look_at_computer

    return look_at_computer(data, now())


def fill_store(store: RecordStore, count: int) -> None:
    """Made-up records for `bench`."""
    from pneumo_desktop.storage.records import SqliteRecordStore
    from pneumo_desktop.storage.synthetic import fill_store as fill

    fill(cast(SqliteRecordStore, store), count)


@contextmanager
def hold_encrypted(data: Path, passphrase: str) -> Iterator[RecordStore]:
    """The store in `data`, encrypted under `passphrase` first if it is not, for `bench`."""
    from pneumo_desktop.domain.recovery_key import make_recovery_key
    from pneumo_desktop.storage.held import HeldStore

    with HeldStore(data) as held:
        if held.locked:
            held.unlock(passphrase)
        else:
            held.encrypt(passphrase, make_recovery_key(), CancelToken(), no_progress)
        yield held.store


def bare_pass(classifier: Classifier, threads: int) -> Callable[[], object]:
    """One pass of the network alone, for comparison."""
    from pneumo_desktop.inference.classifier import FilmClassifier

    if not isinstance(classifier, FilmClassifier):
        raise TypeError(type(classifier).__name__)
    return partial(classifier.run_bare, threads)


def expected_scores() -> Mapping[str, float]:
    """The card's score of each sample film."""
    from pneumo_desktop.inference.model_card import read_card
    from pneumo_desktop.updates import model_in_use

    return read_card(model_in_use(build_updates(find_paths()))).expected_scores


def expected_heat_maps() -> Mapping[str, NDArray[np.float32]]:
    """The card's heat map of each sample film; none where the card has none."""
    from pneumo_desktop.inference.model_card import read_card
    from pneumo_desktop.updates import model_in_use

    return read_card(model_in_use(build_updates(find_paths()))).expected_heat_maps


@contextmanager
def open_locked_store(data: Path, ask_passphrase: Callable[[], str] | None = None) -> Iterator[RecordStore]:
    """The store in `data`, held against every other program while it is open. Raises PneumoError("store. ...").

    An encrypted one is opened with what `ask_passphrase` gives; without that, "store.locked" is raised.
    """
    from pneumo_desktop.storage.held import HeldStore

    with HeldStore(data) as held:
        held.tidy()
        if held.locked:
            if ask_passphrase is None:
                raise PneumoError("store.locked", folder=str(data))
            held.unlock(ask_passphrase())
        yield held.store


def read_settings(paths: Paths) -> tuple[Settings, PneumoError | None]:
    """Settings, or the defaults with the reason why the file could not be read."""
    try:
        return load_settings(paths.settings_file), None
    except PneumoError as error:
        return Settings(), error


def system_locale() -> str:
    """The system's own language and country, such as "es_MX", for commands without a window."""
    chosen = next((os.environ[name] for name in ("LC_ALL", "LC_PAPER", "LANG") if os.environ.get(name)), "")
    return locale.getlocale()[0] or "" if chosen in ("", "C", "POSIX") else chosen


# --- window ------------------------------------------------------------------------------------------------------------


def _run_window(words: list[str], paths: Paths) -> int:
    film_decoder().start()  # it gets ready while Qt loads and the window is built, so that the first film need not wait for it
    log_file = start_log(paths.logs)
    # A store of 100,000 records is looked through while Qt loads, and costs the start nothing.
    with ThreadPoolExecutor(1) as beside:
        opening = beside.submit(hold_store_for_window, paths.data)
        from pneumo_desktop.ui.start import start_window
    settings, settings_error = read_settings(paths)
    time_start = TIME_START in words
    places = [Path(word) for word in words if word != TIME_START]
    with ExitStack() as held:
        encryption, error = None, None
        try:
            holding = opening.result if time_start else partial(hold_or_hand_over, opening.result, paths.data, places, settings)
            store = holding()
            if store is None:
                build_updates(paths).confirm_start()
                return 0
            encryption = held.enter_context(store)
        except PneumoError as store_error:
            error = store_error
        parts = build_parts(paths, settings, settings_error, encryption.store if encryption else None, error, log_file)
        return start_window(replace(parts, encryption=encryption, ask_intended_use=not time_start), places, time_start)


def hold_or_hand_over(
    opened: Callable[[], HeldStore], data: Path, places: Sequence[Path], settings: Settings
) -> HeldStore | None:
    """The store for this start's own window; None where another window took over what this one was to open.

    Whoever holds the records is waited for as long as it lives: it may not have a window yet. Raises PneumoError("store. ..."),
    "store.in_use" where it cannot be asked.
    """
    try:
        return opened()
    except PneumoError as error:
        if error.code != "store.in_use":
            raise
        try:
            request = Request(handover_folder(data), places)
        except OSError:
            raise error from None
    waiting = Waiting(request, lambda: hold_store_for_window(data))
    if not waiting.look_for():
        from pneumo_desktop.ui.waiting_start import wait_in_window

        if not wait_in_window(waiting.look, settings.language):
            waiting.give_up()
    return waiting.held


def hold_store_for_window(data: Path) -> HeldStore:
    """The store with its passphrase, to be asked for by the window. Raises PneumoError("store. ...")."""
    from pneumo_desktop.storage.held import HeldStore

    forbid_memory_dumps()
    return HeldStore(data)


def forbid_memory_dumps() -> None:
    """A crash must not write this process's memory, films and keys in it, to the disk; Windows has no such call."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def build_parts(
    paths: Paths,
    settings: Settings,
    settings_error: PneumoError | None,
    store: RecordStore | None,
    store_error: PneumoError | None,
    log_file: Path | None,
) -> Parts:
    """What the window needs. Settings that could not be read are never written over."""
    from pneumo_desktop.ui.parts import Parts

    keeping = cast("Keeping", _Later(lambda: keeping_of(store))) if store is not None else None

    def keep_settings(changed: Settings) -> None:
        if settings_error is not None:
            raise settings_error
        save_settings(changed, paths.settings_file)

    return Parts(
        decode=decode,
        judge=judge,
        list_tags=list_tags,
        load_classifier=load_classifier,
        store=store,
        write_report=write_report,
        make_report=make_report,
        join_reports=join_reports,
        settings=settings,
        save_settings=keep_settings,
        paths=paths,
        describe_model=describe_model,
        check_logo=check_logo,
        software_version=__version__,
        now=now,
        find_films=find_films,
        holds_films=holds_films,
        watch_folder=watch_folder,
        write_bundle=write_bundle,
        keeping=keeping,
        restoring=keeping or cast("Restoring", _Later(lambda: restoring_in(paths.data))),
        store_error=store_error,
        settings_error=settings_error,
        log_file=log_file,
        updates=cast("Updates", _Later(lambda: build_updates(paths))),
        check_self=check_self,
        look_at_computer=lambda: look_at_this_computer(paths.data),
    )


def check_self(told: Callable[[Checked, float], None], cancel: CancelToken) -> SelfTestReport:
    """The self-test in a process of its own, for the window."""
    from pneumo_desktop.self_test_child import run_in_child

    return run_in_child(own_printing_command(), told, cancel)


def describe_model() -> ModelDescription | PneumoError:
    """The card of the model in use in plain values, or why there is none."""
    from pneumo_desktop.inference.model_card import read_card
    from pneumo_desktop.ui.parts import ModelDescription
    from pneumo_desktop.updates import model_in_use

    try:
        card = read_card(model_in_use(build_updates(find_paths())))
    except PneumoError as error:
        return error
    training = card.raw["training"]
    return ModelDescription(
        identity=card.identity,
        network=card.architecture,
        size_px=card.preprocessing.size_px,
        thresholds=card.thresholds,
        films=dict(training.get("films", {})),
        figures=card.figures,
        out_of_scope=tuple(card.raw.get("out_of_scope", ())),
        data=tuple((source["name"], source["licence"]) for source in training.get("data", ())),
    )
