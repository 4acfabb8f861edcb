"""The page about the model says what the card says, and nothing for what it does not know."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu

from pneumo_desktop import app
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui.help_pages import TextPage
from pneumo_desktop.ui.model_page import describe_model

GOOD = {"value": 0.9917, "low": 0.9803, "high": 1.0}


def words_of(world, **changes: object) -> str:
    return "\n\n".join(describe_model(replace(world.described, **changes)))


def test_it_opens_from_the_help_menu(world) -> None:
    window = world.open()
    help_menu = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&Help")
    entry = next(action for action in help_menu.actions() if "model" in action.text())
    entry.trigger()
    world.until(lambda: [page for page in window.findChildren(TextPage) if page.isVisible()])
    text = window.findChildren(TextPage)[-1].text.toPlainText()
    assert "Held out: 4 films, 3 patients\n– AUC 0.900 (0.810 to 0.970)" in text
    assert "Not for:\n– lateral films" in text
    assert "Films of the town (CC BY 4.0)" in text


def test_why_it_cannot_be_said(world) -> None:
    world.described = PneumoError("model.missing")
    window = world.open()
    window.actions_.about_model.trigger()
    world.until(lambda: [page for page in window.findChildren(TextPage) if page.isVisible()])
    assert "model is missing" in window.findChildren(TextPage)[-1].text.toPlainText()


def test_shares_in_percent_and_areas_as_they_are(world) -> None:
    said = words_of(world, figures={"town": {"films": 9, "auc": GOOD, "sensitivity": GOOD}})
    assert "Town: 9 films\n– AUC 0.992 (0.980 to 1.000)\n– Sensitivity 99.2 % (98.0 to 100.0)" in said


@pytest.mark.parametrize(
    "figures",
    [
        {},
        {"town/blurred": {"films": 9, "auc": GOOD}},
        {"town": {"films": 9, "wisdom": GOOD}},
        {"town": {"films": 9, "auc": {"value": None, "low": None, "high": None}}},
        {"town": {"films": 9, "auc": 0.9}},
        {"town": {"films": 9, "auc": {"value": float("nan"), "low": 0.1, "high": 0.2}}},
        {"town": 0.9},
    ],
)
def test_what_is_altered_unknown_or_without_value_is_left_out(world, figures) -> None:
    said = words_of(world, figures=figures)
    assert "own" not in said.split("Not for")[0]
    assert "AUC" not in said


def test_a_figure_without_interval_stands_alone(world) -> None:
    assert "– AUC 0.950\n" in words_of(world, figures={"town": {"auc": {"value": 0.95}}}) + "\n"


def test_the_screening_cut_is_named_where_there_is_one(world) -> None:
    assert "Screening cut" not in words_of(world)
    thresholds = replace(world.described.thresholds, screening=0.07)
    assert "Screening cut: 7;" in words_of(world, thresholds=thresholds)


def test_the_bundled_card_fills_the_page() -> None:
    described = app.describe_model()
    assert not isinstance(described, PneumoError)
    said = "\n".join(describe_model(described))
    for words in (described.identity.sha256, described.identity.trained_on, "AUC", "Not for:", "Data:"):
        assert words in said
