"""Whether the program, or a process that it started, opens a socket of any network while it checks itself."""

from __future__ import annotations

import socket
import sys
from contextlib import suppress
from functools import cache
from typing import Any

import psutil

from pneumo_desktop.selftest.setting import Facts, FoundWrongError, Setting

_ASKING = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")
_OF_THIS_MACHINE = getattr(socket, "AF_UNIX", None)


class SocketWatch:
    """Counts while it is entered: calls of Python in this process, and sockets that it or a child of it holds at `look`."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._before: set[Any] = set()
        self.looks = 0

    def __enter__(self) -> SocketWatch:
        self._before = set(_held())
        _listeners().append(self)
        return self

    def __exit__(self, *_: object) -> None:
        _listeners().remove(self)

    def look(self) -> None:
        """Look at the sockets that are held now."""
        self.looks += 1
        self.found += [f"a socket of {connection.laddr}" for connection in set(_held()) - self._before]

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Python is about to do something that has to do with sockets."""
        if event == "socket.__new__" and len(arguments) > 1:
            if arguments[1] != _OF_THIS_MACHINE:
                self.found.append("a socket was opened")
        elif event in _ASKING:
            family = getattr(arguments[0], "family", None) if arguments else None
            if family is None or family != _OF_THIS_MACHINE:
                self.found.append(event)


@cache
def _listeners() -> list[SocketWatch]:
    """Who is told; the hook itself stays for good, for Python takes none back."""
    listeners: list[SocketWatch] = []

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if listeners and event.startswith(("socket.", "urllib.")):
            for listener in listeners:
                listener.hear(event, arguments)

    sys.addaudithook(hook)
    return listeners


def _held() -> list[Any]:
    """Sockets of any network that this process and its children hold; none where the system does not tell."""
    held: list[Any] = []
    with suppress(psutil.Error, OSError, NotImplementedError):
        this = psutil.Process()
        for process in (this, *this.children(recursive=True)):
            with suppress(psutil.Error, OSError):
                held += [(process.pid, connection)[1] for connection in process.net_connections(kind="inet")]
    return held


def check_network(watch: SocketWatch, _setting: Setting) -> Facts:
    """No socket was opened by all that was done before."""
    watch.look()
    if watch.found:
        raise FoundWrongError(f"{len(watch.found)} times a network was asked for: {watch.found[0]}")
    return {"looks": watch.looks}
