"""A film dropped on a field is opened and never becomes its words; no key is claimed twice."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


def drop(target: QWidget, path: str) -> None:
    """A file dropped on `target`, offered as a file and as text, as file managers do; it goes up to who takes drops."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    data.setText(path)
    while target is not None and not target.acceptDrops():
        target = target.parentWidget()
    if target is None:
        return
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, event)


def test_a_file_dropped_on_any_field_leaves_no_word_in_it(world) -> None:
    window = world.read()
    fields = [*window.work.findChildren(QLineEdit), *window.work.findChildren(QPlainTextEdit)]
    assert len(fields) > 8
    for field in fields:
        for target in (field, field.viewport() if isinstance(field, QPlainTextEdit) else field):
            drop(target, "/media/stick/a.dcm")
        words = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
        assert "a.dcm" not in words


def test_no_key_is_claimed_twice(world) -> None:
    window = world.read()
    actions = [action for action in window.actions_.all if not action.shortcut().isEmpty()]
    keys = Counter(action.shortcut().toString() for action in actions)
    menus = {
        QKeySequence(f"Alt+{menu.title()[menu.title().index('&') + 1]}").toString()
        for menu in (action.menu() for action in window.menuBar().actions())
        if menu is not None and "&" in menu.title()
    }
    assert [key for key, count in keys.items() if count > 1] == []
    assert sorted(menus & set(keys)) == []


def test_the_heat_map_is_made_weaker_by_its_key(world) -> None:
    window = world.read()
    before = window.work.reading_panel.heat.strength.value()
    world.qtbot.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    world.until(lambda: window.work.reading_panel.heat.strength.value() < before)


def test_recent_films_of_one_name_are_told_apart_by_their_folders(world) -> None:
    world.decoder.films["IM000001"] = world.decoder.films["a.png"]
    window = world.open()
    for folder in ("monday", "tues&day"):
        window.open_film(Path("/stick") / folder / "IM000001")
        world.until(lambda: window.session.film is not None and not window.session.busy)
    window.open_film(Path("/") / ("long " * 60 + "b.png"))
    menu = window.actions_.recent
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert texts[1:] == ["IM000001 (in tues&&day)", "IM000001 (in monday)"]
    assert "…" in texts[0]
    assert len(texts[0]) < 120
    assert menu.toolTipsVisible()
    assert [action.toolTip() for action in menu.actions()][1:] == ["/stick/tues&day/IM000001", "/stick/monday/IM000001"]
    assert world.kept == [], "names of folders may be patients' names and are kept nowhere"
