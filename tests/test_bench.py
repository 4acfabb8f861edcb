"""The bounds of `bench`."""

import pytest

from pneumo_desktop.bench import Row, describe


@pytest.mark.parametrize(
    ("bounds", "held"),
    [({}, True), ({"most": 10}, True), ({"most": 9.9}, False), ({"least": 10}, True), ({"least": 10.1}, False)],
)
def test_a_figure_is_held_against_its_bound(bounds, held):
    row = Row("start", 10.0, 5, **bounds)
    assert row.held is held
    assert ("**" in describe([row])) is not held


def test_figures_have_their_unit():
    table = describe([Row("memory", 12.34, 1, unit="MB"), Row("ratio", 0.876, 1, unit="", least=0.9)])
    assert "| memory | 12.3 MB |  | 1 |" in table
    assert "| ratio | 0.88 | **at least 0.9** | 1 |" in table
