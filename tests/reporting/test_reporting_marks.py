"""Rows beside and below each other, and their way onto pages."""

from __future__ import annotations

from pneumo_desktop.reporting.flow import flow_rows
from pneumo_desktop.reporting.marks import Box, Mark, Row, Text, beside, gap, kept_together, row_by_row, text_rows
from pneumo_desktop.reporting.shaping import Style

BODY = Style(9, 12)


def box(name: float, height: float = 10, keep: bool = False) -> Row:
    """A row whose mark is known by its width."""
    return Row(height, (Box(0, 0, name, height),), keep)


def names(page: list[tuple[float, Mark]]) -> list[float]:
    return [mark.width for _, mark in page if isinstance(mark, Box)]


def nothing(number: int, total: int) -> list[Row]:
    return []


def test_rows_follow_each_other_and_go_on_to_the_next_page() -> None:
    pages = flow_rows([box(1, 40), box(2, 40), box(3, 40)], 10, 100, nothing, nothing)
    assert [names(page) for page in pages] == [[1, 2], [3]]
    assert [y for page in pages for y, _ in page] == [10, 50, 10]


def test_a_row_that_must_stay_with_the_next_goes_with_it() -> None:
    pages = flow_rows([box(1, 60), box(2, 10, keep=True), box(3, 40)], 0, 100, nothing, nothing)
    assert [names(page) for page in pages] == [[1], [2, 3]]


def test_a_group_higher_than_a_page_is_parted_rather_than_lost() -> None:
    pages = flow_rows(kept_together([box(number, 40) for number in range(1, 8)]), 0, 100, nothing, nothing)
    assert [names(page) for page in pages] == [[1, 2], [3, 4], [5, 6], [7]]


def test_a_row_higher_than_a_page_gets_a_page_of_its_own() -> None:
    pages = flow_rows([box(1), box(2, 500), box(3)], 0, 100, nothing, nothing)
    assert [names(page) for page in pages] == [[1], [2], [3]]


def test_no_page_begins_with_a_gap_or_is_empty() -> None:
    pages = flow_rows([box(1, 90), gap(20), box(2, 90), gap(50)], 0, 100, nothing, nothing)
    assert [[y for y, _ in page] for page in pages] == [[0], [0]]


def test_head_and_foot_know_their_page_and_take_room() -> None:
    seen = []

    def head(number: int, total: int) -> list[Row]:
        return [] if number == 1 else [box(100 + number, 20)]

    def foot(number: int, total: int) -> list[Row]:
        seen.append((number, total))
        return [box(200 + number, 30)]

    pages = flow_rows([box(1, 60), box(2, 45), box(3, 10)], 0, 100, head, foot)
    assert [names(page) for page in pages] == [[1, 201], [102, 2, 202], [103, 3, 203]]
    assert pages[1][-1][0] == 70
    assert seen[-3:] == [(1, 3), (2, 3), (3, 3)]


def test_short_columns_stand_beside_each_other_as_one_row() -> None:
    (row,) = beside([box(1, 10), box(2, 10)], [box(3, 35)])
    assert row.height == 35
    assert [(mark.width, mark.y) for mark in row.marks if isinstance(mark, Box)] == [(1, 0), (2, 10), (3, 0)]


def test_long_columns_can_be_broken() -> None:
    rows = beside([box(number) for number in range(60)], [box(99)])
    assert len(rows) == 60
    assert len(rows[0].marks) == 2


def test_texts_of_one_row_share_a_baseline() -> None:
    (row,) = row_by_row([text_rows("small", Style(7, 9), 0, 100), text_rows("LARGE", Style(14, 18), 50, 100)])
    baselines = {round(mark.y + mark.line.baseline, 6) for mark in row.marks if isinstance(mark, Text)}
    assert len(baselines) == 1


def test_paragraphs_from_right_to_left_stand_at_the_right_and_short_values_at_the_left() -> None:
    long = text_rows("التهاب رئوي في الفص السفلي الأيمن " * 4, BODY, 20, 120)
    ends = {round(mark.x + mark.line.width) for row in long for mark in row.marks if isinstance(mark, Text)}
    assert ends == {140}
    (short,) = text_rows("محمد", BODY, 20, 120)
    assert isinstance(short.marks[0], Text)
    assert short.marks[0].x == 20
