"""Where a line may be broken: a small part of UAX #14 that needs no dictionary.

Words are kept whole, Korean ones too, which have blanks between. Chinese and Japanese break between characters. Thai, Khmer
and Myanmar, which write words without blanks, break at their blanks, and between syllables only where a phrase is wider than
the line.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

_NOT_BREAKABLE = "\u00a0\u2007\u202f\u2060"
_BREAK_AFTER = "\u200b፡។་"
_HYPHENS = "-‐–—/"
_NOT_FIRST = "、。，．：；？！）」』】〉》〕］｝…‥・ー々％%,.:;?!)]}”’"
_NOT_LAST = "（「『【〈《〔［｛([{“‘"
_IGNORABLE = frozenset("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_MYANMAR_ASAT = "\u103a"
_LEADS = frozenset("เแโใไເແໂໃໄ")
_FOLLOWS = frozenset("ะาำๅๆະາຳໆ")


def is_ignorable(char: str) -> bool:
    """Whether `char` is not drawn even where no font knows it: joiners, direction marks, variation selectors."""
    return char in _IGNORABLE or "\ufe00" <= char <= "\ufe0f" or "\U000e0000" <= char <= "\U000e0fff"


def split_clusters(text: str) -> list[str]:
    """What a reader takes for one character each: a letter with all that is written on and around it."""
    clusters: list[str] = []
    for char in text:
        if clusters and _joins(clusters[-1][-1], char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _joins(before: str, char: str) -> bool:
    if before.isspace():
        return False
    if unicodedata.category(char)[0] == "M" or is_ignorable(char) or char in _FOLLOWS:
        return True
    stacks = unicodedata.combining(before) == 9 and before != _MYANMAR_ASAT
    return before == "\u200d" or before in _LEADS or (stacks and char.isalpha())


def split_pieces(text: str) -> list[str]:
    """Pieces that stay whole where they fit, each with the blanks after it; their sum is `text`."""
    pieces: list[str] = []
    clusters = split_clusters(text)
    start = 0
    for index, (cluster, following) in enumerate(pairwise(clusters), start=1):
        if _may_break(cluster, following):
            pieces.append("".join(clusters[start:index]))
            start = index
    if clusters:
        pieces.append("".join(clusters[start:]))
    return pieces


def _may_break(cluster: str, following: str) -> bool:
    last, first = cluster[-1], following[0]
    if first.isspace() or last in _NOT_BREAKABLE or first in _NOT_FIRST or last in _NOT_LAST:
        return False
    if last.isspace() or last in _BREAK_AFTER:
        return True
    if last in _HYPHENS:
        return first.isalpha()
    return _is_wide(cluster[0]) or _is_wide(first)


def _is_wide(char: str) -> bool:
    if "\uac00" <= char <= "\ud7a3":
        return False
    return unicodedata.east_asian_width(char) in ("W", "F") and (char.isalpha() or unicodedata.category(char)[0] == "P")
