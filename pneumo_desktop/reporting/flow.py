"""Rows into pages: what does not fit goes on to the next page, and every page gets its head and its foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pneumo_desktop.reporting.marks import Mark, Row, height_of, untagged

PageRows = Callable[[int, int], Sequence[Row]]
"""The head or foot of page n of m."""

Placed = tuple[float, Mark]


def flow_rows(rows: Iterable[Row], top: float, bottom: float, head: PageRows, foot: PageRows) -> list[list[Placed]]:
    """Pages of pairs (y of the row's top, mark), between `top` and `bottom` on the page.

    `head(1, ...)` and `foot` must be as high on every page as they say for page 1 of 1, `head` of later pages as for page 2.
    """
    last = bottom - height_of(foot(1, 1))
    pages = _fill_pages(_groups(rows), top, last, height_of(head(1, 1)), height_of(head(2, 2)))
    total = len(pages)
    return [
        [*_place(untagged(head(number, total)), top), *page, *_place(untagged(foot(number, total)), last)]
        for number, page in enumerate(pages, start=1)
    ]


def _fill_pages(
    groups: Iterable[list[Row]], top: float, last: float, first_head: float, later_head: float
) -> list[list[Placed]]:
    pages: list[list[Placed]] = [[]]
    y = start = top + first_head
    for group in groups:
        whole = height_of(group)
        if y > start and y + whole > last and (whole <= last - top - later_head or y + group[0].height > last):
            y = start = _next_page(pages, top + later_head)
        for row in group:
            if y > start and y + row.height > last:
                y = start = _next_page(pages, top + later_head)
            if not row.marks and y == start:
                continue  # no gap on top of a page
            pages[-1] += _place([row], y)
            y += row.height
    return pages if pages[-1] or len(pages) == 1 else pages[:-1]


def _next_page(pages: list[list[Placed]], start: float) -> float:
    pages.append([])
    return start


def _groups(rows: Iterable[Row]) -> Iterable[list[Row]]:
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if not row.keep:
            yield group
            group = []
    if group:
        yield group


def _place(rows: Sequence[Row], y: float) -> list[Placed]:
    placed: list[Placed] = []
    for row in rows:
        placed += [(y, mark) for mark in row.marks]
        y += row.height
    return placed
