"""A line of a film's header, as the page about it shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TagLine:
    """One element: `tag` as "(0010,0010)" or empty, its keyword, VR, and value in one line of plain text.

    `depth` counts the sequences around it. `private` elements mean what their maker says.
    """

    tag: str
    keyword: str
    vr: str
    value: str
    depth: int = 0
    private: bool = False
