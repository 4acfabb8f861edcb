"""The self-test of what a pack brought, in a process and a data folder of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.domain.self_test import Verdict
from pneumo_desktop.own_process import own_printing_command
from pneumo_desktop.packs.manifest import Manifest
from pneumo_desktop.paths import DATA_VARIABLE
from pneumo_desktop.self_test_child import LIMIT_S, run_in_child

TRIED_MODEL = "PNEUMO_TRIED_MODEL"
"""Environment variable with a model's folder for `self-test`; no other command looks at it, and no film of a clinic is read."""


class SelfTestInChild:
    """Runs `self-test`: of this program with a new model, or of a new program."""

    def __init__(self, command: Sequence[str] | None = None, limit_s: float = LIMIT_S) -> None:
        self._command = list(command or own_printing_command())
        self._limit_s = limit_s

    def __call__(
        self, kind: PackKind, files: Path, manifest: Manifest, cancel: CancelToken, told: Callable[[float], None]
    ) -> None:
        """As `TryOut` says."""
        environment = {name: value for name, value in os.environ.items() if name != TRIED_MODEL}
        command = self._command
        if kind is PackKind.MODEL:
            environment[TRIED_MODEL] = str(files)
        else:
            command = [str(files / _start_of(manifest))]
        with TemporaryDirectory(prefix="pneumo-self-test-", ignore_cleanup_errors=True) as folder:
            environment[DATA_VARIABLE] = folder
            self._run(command, environment, cancel, told)

    def _run(
        self, command: Sequence[str], environment: dict[str, str], cancel: CancelToken, told: Callable[[float], None]
    ) -> None:
        try:
            report = run_in_child(command, lambda _checked, share: told(share), cancel, environment, self._limit_s)
        except PneumoError as error:
            if error.code == "self_test.hung":
                raise PneumoError("pack.self_test_hung") from error
            raise PneumoError("pack.self_test_failed", checks=error.facts["ended"]) from error
        if not report.works:
            failed = [checked.check for checked in report.checks if checked.verdict is Verdict.FAILS]
            raise PneumoError("pack.self_test_failed", checks=", ".join(failed) or "-")


def _start_of(manifest: Manifest) -> str:
    """The file that starts a program without a window, where it has one of its own (Windows)."""
    return next((name for name in manifest.start if "-cli" in name), manifest.start[0])
