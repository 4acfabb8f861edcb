"""Starts the window, or a command without one."""

from __future__ import annotations

import sys
from contextlib import suppress

from pneumo_desktop.processor import missing_features


def main() -> int:
    """Run the program; returns its exit code. On a processor that cannot run it, that is said before anything needs more."""
    missing = missing_features()
    if missing:
        from pneumo_desktop.refusal import names_a_command, refuse

        return refuse(missing, with_box=not names_a_command(sys.argv[1:]))
    if getattr(sys, "frozen", False):
        from pneumo_desktop.newer import hand_on

        code = hand_on(sys.argv[1:])
        if code is not None:
            return code
    if sys.argv[1:2] == ["--decode-films"]:  # the process that decodes, started by imaging.isolated
        from pneumo_desktop.imaging.decoder_child import serve

        return serve(sys.argv[2:])
    if sys.platform == "win32":
        _load_torch_first()
    from pneumo_desktop.app import run

    return run(sys.argv[1:])


def _load_torch_first() -> None:
    """On Windows torch's libraries do not load after Qt's; the package without a graphics card has no torch."""
    with suppress(ModuleNotFoundError):
        import torch  # noqa: F401


if __name__ == "__main__":
    sys.exit(main())
