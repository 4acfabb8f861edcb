from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
from pneumo_desktop.ui import singletons
from PySide6.QtCore import QObject, Signal
class Sender(QObject):
    sent = Signal()
sender = Sender()
for _ in range(20_000):
    sender.sent.emit()
    sender.property("nothing")
print("alive")
"""


def test_the_interpreter_survives_many_signals() -> None:
    """With PySide6 6.12 under Python 3.11 each one takes a reference to True or None away (PEP 683)."""
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
