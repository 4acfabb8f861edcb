"""Words that the collector of translations cannot find are never translated: every one is where it looks."""

from __future__ import annotations

import ast
from pathlib import Path

import pneumo_desktop.ui

SOURCES = sorted(Path(pneumo_desktop.ui.__file__).parent.glob("*.py"))


def _strays(tree: ast.Module) -> list[int]:
    """Lines of `something.tr("...")` outside a class: only inside one is the context known."""
    inside = {call for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for call in ast.walk(node)}
    return [
        call.lineno
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and call not in inside
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and len(call.args) == 1
    ]


def test_every_word_is_where_the_collector_looks() -> None:
    strays = {file.name: _strays(ast.parse(file.read_text(encoding="utf-8"))) for file in SOURCES}
    assert len(strays) > 100
    assert {name: lines for name, lines in strays.items() if lines} == {}


def test_the_collector_misses_what_stands_outside_a_class() -> None:
    assert _strays(ast.parse('def words(of):\n    return of.tr("Any time")')) == [2]
    assert _strays(ast.parse('class A:\n    def words(self):\n        return self.tr("Any time")')) == []
