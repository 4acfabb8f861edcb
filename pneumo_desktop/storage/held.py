"""The store of one data folder as the running program holds it: locked until its passphrase comes, plain or encrypted."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.storage.accounts import SqliteAccounts
from pneumo_desktop.storage.exchange import finish_exchange, older_places
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.folders import store_folder
from pneumo_desktop.storage.gate import Gate
from pneumo_desktop.storage.key_file import (
    KeyFile,
    has_key_file,
    make_key_file,
    mend_key_file,
    open_by_passphrase,
    open_by_recovery_key,
    read_key_file,
    with_passphrase,
    with_recovery_key,
    write_key_file,
)
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import SqliteRecordStore, open_store
from pneumo_desktop.storage.sealing import StoreKey

if TYPE_CHECKING:
    from pneumo_desktop.domain.keeping import Restoring


class HeldStore:
    """The `Encryption` port; holds the data folder against every other program until it is closed.

    A plain store is open at once. Raises PneumoError as `hold_store` and `open_store` do.
    """

    def __init__(self, data: Path) -> None:
        self._data = data.absolute()
        self._hold = hold_store(self._data)
        self._gate, self._one_change = Gate(), RLock()
        self._opened: SqliteRecordStore | None = None
        self._actor = ""
        self._proven: StoreKey | None = None
        self._store = cast(RecordStore, _Behind(self._gate, self._current, SqliteRecordStore))
        try:
            with coded_failures(self._data):
                finish_exchange(self._folder)  # first: what a restore brings may be encrypted where the store before was not
            if not self.encrypted:
                self._open(None)
        except BaseException:
            self._hold.release()
            raise

    def __enter__(self) -> HeldStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the store and let the data folder go."""
        try:
            with self._gate.alone():
                self._close()
        finally:
            self._hold.release()

    @property
    def store(self) -> RecordStore:
        return self._store

    @property
    def encrypted(self) -> bool:
        return has_key_file(self._folder)

    @property
    def locked(self) -> bool:
        return self._opened is None and self.encrypted

    @property
    def readable_beside(self) -> tuple[Path, ...]:
        return tuple(folder for folder in older_places(self._data) if not has_key_file(store_folder(folder)))

    # Keys

    def unlock(self, passphrase: str) -> None:
        file = self._read_key_file()
        self._unlock(file, open_by_passphrase(file, passphrase))

    def unlock_with_recovery_key(self, typed: str) -> None:
        file = self._read_key_file()
        self._unlock(file, open_by_recovery_key(file, typed))

    def check_passphrase(self, passphrase: str) -> None:
        open_by_passphrase(self._read_key_file(), passphrase)

    def set_passphrase(self, passphrase: str) -> None:
        self._change_key_file(lambda file, key: with_passphrase(file, key, passphrase))

    def set_recovery_key(self, recovery_key: str) -> None:
        self._change_key_file(lambda file, key: with_recovery_key(file, key, recovery_key))

    def _change_key_file(self, changed: Callable[[KeyFile, StoreKey], KeyFile]) -> None:
        with self._one_change:
            if self._key is None:
                raise PneumoError("store.locked", folder=str(self._data))
            file = changed(self._read_key_file(), self._key)
            with coded_failures(self._data):
                write_key_file(self._folder, file)

    def _unlock(self, file: KeyFile, key: StoreKey) -> None:
        with self._one_change, self._gate.alone():
            self._proven = key
            if self._opened is None:
                self._open(key)
            with suppress(OSError):  # the copy that was read is good; the other can be mended another time
                mend_key_file(self._folder, file)

    @property
    def _key(self) -> StoreKey | None:
        """The key of the store that is open: a restored backup may have brought another."""
        return self._opened.files.key if self._opened is not None else None

    def _read_key_file(self) -> KeyFile:
        with coded_failures(self._data):
            return read_key_file(self._folder)

    @property
    def restoring(self) -> Restoring:
        """As the port says; the data folder is held already, and the key is known if the passphrase was right."""
        from pneumo_desktop.storage.keeping import ClosedStore

        return ClosedStore(self._data, held=True, key=self._proven)

    # Switching

    def encrypt(self, passphrase: str, recovery_key: str, cancel: CancelToken, progress: Progress) -> None:
        key = StoreKey.make()
        self._switch(key, make_key_file(key, passphrase, recovery_key), cancel, progress)

    def decrypt(self, cancel: CancelToken, progress: Progress) -> None:
        self._switch(None, None, cancel, progress)

    def tidy(self) -> bool:
        from pneumo_desktop.storage.conversion import tidy  # the window stands before it is loaded

        with self._one_change:
            return tidy(self._data)

    def _switch(self, key: StoreKey | None, file: KeyFile | None, cancel: CancelToken, progress: Progress) -> None:
        from pneumo_desktop.storage.conversion import Sides, switch_to, tidy, write_beside

        with self._one_change:
            tidy(self._data)
            with self._gate.alone():
                if self._opened is None:
                    raise PneumoError("store.locked", folder=str(self._data))
                before, now = self._key, self._key
                # Closed first: a plain database must not be open in SQLite and SQLCipher at once, and none may be written.
                self._close()
                try:
                    making = write_beside(Sides(self._data, before, key, file), cancel, progress)
                    switch_to(making)
                    now = key
                finally:
                    self._open(now)
            progress("remove_old", 1.0)
            tidy(self._data)

    # The store behind

    @property
    def _folder(self) -> Path:
        return store_folder(self._data)

    def _open(self, key: StoreKey | None) -> None:
        self._opened = open_store(self._data, self._hold, key)
        self._opened.actor = self._actor or self._opened.actor  # who worked before a switch still does

    def _close(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            self._actor = opened.actor
            opened.close()

    def _current(self) -> SqliteRecordStore:
        if self._opened is None:
            raise PneumoError("store.locked", folder=str(self._data))
        return self._opened


class _Behind:
    """Whatever the store, or its accounts, can do, done by those that count now; a call and a switch never meet."""

    def __init__(self, gate: Gate, current: Callable[[], Any], kind: type) -> None:
        self._gate = gate
        self._current = current
        self._kind = kind

    def __getattr__(self, name: str) -> Any:
        if name == "accounts":  # kept by who asks for them
            return _Behind(self._gate, lambda: self._current().accounts, SqliteAccounts)
        if not callable(getattr(self._kind, name, None)):
            with self._gate.shared():
                return getattr(self._current(), name)

        def call(*arguments: Any, **named: Any) -> Any:
            with self._gate.shared():
                return getattr(self._current(), name)(*arguments, **named)

        return call

    def __setattr__(self, name: str, value: Any) -> None:
        """What is not this class's own is the store's: who works here stands in its audit, not in a copy of the name here."""
        if name.startswith("_"):
            super().__setattr__(name, value)
        else:
            with self._gate.shared():
                setattr(self._current(), name, value)

    def close(self) -> None:
        """The one who holds the data folder closes the store."""
