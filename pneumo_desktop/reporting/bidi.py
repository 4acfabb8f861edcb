"""Which way each character of a line runs: the Unicode Bidirectional Algorithm (UAX #9) without explicit controls.

Embeddings, overrides and isolates are taken out of all text before it gets here (`shaping.clean_text`): what is printed
on a report must not be able to reorder what stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar
from unicodedata import bidirectional

_BRACKETS = "()[]{}（）［］｛｝「」『』【】〈〉《》〔〕⟨⟩⟪⟫⟦⟧"
_OPENING = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_STRONG_OF = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


_LEFT_TO_RIGHT = "\u200e"


def is_right_to_left(char: str) -> bool:
    """Whether `char` is a letter of a script that runs from right to left."""
    return bidirectional(char) in ("R", "AL")


def base_level(text: str) -> int:
    """0 where the first letter of `text` runs to the right or there is none, else 1 (rules P2 and P3)."""
    for char in text:
        kind = bidirectional(char)
        if kind in ("L", "R", "AL"):
            return int(kind != "L")
    return 0


def as_alone(number: str, around: str) -> str:
    """`number` so that it is drawn beside the words `around` as it is drawn alone.

    After letters that run to the left the parts of "2026-0123" would change places: marks of the other direction hold them.
    """
    beside_left = any(is_right_to_left(char) for char in around)
    return f"{_LEFT_TO_RIGHT}{number}{_LEFT_TO_RIGHT}" if beside_left and base_level(number) == 0 else number


def resolve_levels(text: str, base: int) -> list[int]:
    """The embedding level of each character of one line: even runs to the right, odd to the left."""
    kinds = [bidirectional(char) or "L" for char in text]
    if base == 0 and not any(kind in ("R", "AL", "AN") for kind in kinds):
        return [0] * len(text)
    kept = [index for index, kind in enumerate(kinds) if kind != "BN"]
    types = [kinds[index] for index in kept]
    outer = "R" if base else "L"
    _resolve_weak(types, outer)
    _resolve_brackets([text[index] for index in kept], types, outer)
    _resolve_neutral(types, outer)
    levels = [base] * len(text)
    for index, kind in zip(kept, types, strict=True):
        levels[index] = _implicit_level(kind, base)
    for index, kind in enumerate(kinds):
        if kind == "BN" and index:
            levels[index] = levels[index - 1]
    end = len(text.rstrip())
    levels[end:] = [base] * (len(text) - end)
    return levels


def _resolve_weak(types: list[str], outer: str) -> None:
    """Rules W1 to W7, in place."""
    before = outer
    for index, kind in enumerate(types):
        types[index] = before = before if kind == "NSM" else kind
    _numbers_after_letters(types, outer, "AL", "AN")
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    for index in range(1, len(types) - 1):
        left, right = types[index - 1], types[index + 1]
        if (types[index] == "ES" and left == right == "EN") or (
            types[index] == "CS" and left == right and left in ("EN", "AN")
        ):
            types[index] = left
    for indices in (range(len(types)), range(len(types) - 1, -1, -1)):
        near = ""
        for index in indices:
            if types[index] == "ET" and near == "EN":
                types[index] = "EN"
            near = types[index]
    types[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in types]
    _numbers_after_letters(types, outer, "L", "L")


def _numbers_after_letters(types: list[str], outer: str, letter: str, becomes: str) -> None:
    """European numbers whose last strong character is `letter` turn to `becomes` (rules W2 and W7)."""
    strong = outer
    for index, kind in enumerate(types):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == letter:
            types[index] = becomes


def _resolve_brackets(chars: Sequence[str], types: list[str], outer: str) -> None:
    """Rule N0: both brackets of a pair run the same way."""
    for start, end in _bracket_pairs(chars, types):
        inside = {_STRONG_OF[kind] for kind in types[start + 1 : end] if kind in _STRONG_OF}
        if outer in inside:
            types[start] = types[end] = outer
        elif inside:
            strong = next((_STRONG_OF[kind] for kind in reversed(types[:start]) if kind in _STRONG_OF), outer)
            types[start] = types[end] = strong


def _bracket_pairs(chars: Sequence[str], types: Sequence[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    open_at: list[int] = []
    for index, char in enumerate(chars):
        if types[index] != "ON":
            continue
        if char in _OPENING:
            open_at.append(index)
        elif char in _CLOSING:
            match = next((at for at in reversed(open_at) if chars[at] == _CLOSING[char]), None)
            if match is not None:
                pairs.append((match, index))
                del open_at[open_at.index(match) :]
    return sorted(pairs)


def _resolve_neutral(types: list[str], outer: str) -> None:
    """Rules N1 and N2, in place: neutrals go with their neighbours where both agree, else with the line."""
    start = 0
    while start < len(types):
        if types[start] not in _NEUTRAL:
            start += 1
            continue
        end = start
        while end < len(types) and types[end] in _NEUTRAL:
            end += 1
        left = _STRONG_OF[types[start - 1]] if start else outer
        right = _STRONG_OF[types[end]] if end < len(types) else outer
        types[start:end] = [left if left == right else outer] * (end - start)
        start = end


def _implicit_level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base == 0:
        return {"L": 0, "R": 1}.get(kind, 2)
    return 1 if kind == "R" else 2


class _Levelled(Protocol):
    @property
    def level(self) -> int: ...


_Run = TypeVar("_Run", bound=_Levelled)


def visual_order(runs: Sequence[_Run]) -> list[_Run]:
    """The runs of one line from left to right (rule L2)."""
    ordered = list(runs)
    for level in range(max((run.level for run in runs), default=0), 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered
