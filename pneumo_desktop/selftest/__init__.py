"""What the program checks of itself, in a temporary folder and with patients of its own: nothing of the clinic is opened.

`run_checks` gives the results as plain values, for whoever wants to know whether a copy or a model works before it is used;
`pneumo-desktop self-test` prints them.
"""

from __future__ import annotations

from pneumo_desktop.selftest.table import CHECKS, run_checks

__all__ = ["CHECKS", "run_checks"]
