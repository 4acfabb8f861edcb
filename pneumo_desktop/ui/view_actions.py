"""What can be done with the view of a film: its actions, their menus, and the menu under the right button."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from pneumo_desktop.ui.film_presets import PRESETS


class MakeAction(Protocol):
    """How the window makes an action of its words and keys."""

    def __call__(self, text: str, *keys: str, icon: str = "", short: str = "", checkable: bool = False) -> QAction:
        """The action, known to the window."""


class ViewActions:
    """Tools, windows, turning, measures and marks. `view_tools` connects them to the film view."""

    def __init__(self, window: QMainWindow, make: MakeAction) -> None:
        tr = QCoreApplication.translate
        self.window_tool = make(tr("Actions", "&Window/Level"), "W", checkable=True)
        self.pan_tool = make(tr("Actions", "&Pan"), "T", checkable=True)
        self.zoom_tool = make(tr("Actions", "&Zoom"), "Z", checkable=True)
        self.distance_tool = make(tr("Actions", "Measure &distance"), "M", icon="distance", checkable=True)
        self.angle_tool = make(tr("Actions", "Measure &angle"), "Shift+M", icon="angle", checkable=True)
        self.tools = QActionGroup(window)
        for tool in (self.window_tool, self.pan_tool, self.zoom_tool, self.distance_tool, self.angle_tool):
            self.tools.addAction(tool)
        self.window_tool.setChecked(True)
        self.fit_width = make(tr("Actions", "Fit &width"), "Ctrl+2")
        names = (
            tr("Actions", "&0 As the film says"),
            tr("Actions", "&1 Whole range"),
            tr("Actions", "&2 Lungs"),
            tr("Actions", "&3 Heart, spine and bones"),
            tr("Actions", "&4 More contrast"),
            tr("Actions", "&5 Less contrast"),
        )
        self.presets = tuple(make(name, str(number)) for number, name in enumerate(names[: PRESETS + 1]))
        self.rotate_right = make(tr("Actions", "Rotate &right"), "R", icon="rotate_right")
        self.rotate_left = make(tr("Actions", "Rotate &left"), "L", "Alt+L")
        self.flip_across = make(tr("Actions", "Flip left and right"), "H", icon="flip")
        self.flip_down = make(tr("Actions", "Flip top and bottom"), "V")
        on_screen = tr("Actions", "On the screen only: the reading and the report are of the film as it was opened.")
        for action in (self.rotate_right, self.rotate_left, self.flip_across, self.flip_down):
            action.setStatusTip(on_screen)
            action.setToolTip(f"{action.toolTip()}\n{on_screen}")
        self.remove_measure = make(tr("Actions", "Remove the chosen measure"), "Del", "Backspace")
        self.undo_measure = make(tr("Actions", "Take back the last measure"), "Ctrl+Z")
        self.clear_measures = make(tr("Actions", "Remove all measures"))
        self.key_image = make(tr("Actions", "&Key image"), "K", checkable=True)
        self.show_key_image = make(tr("Actions", "Show the key image"), "Shift+K")
        self.compare = make(tr("Actions", "Compare with an &earlier film…"), "E", icon="compare", checkable=True)
        self.compare_file = make(tr("Actions", "Compare with a film from file…"))
        self.link_views = make(tr("Actions", "Linked zoom of both films"), "Shift+E", checkable=True)
        self.corner_texts = make(tr("Actions", "Corner &texts"), "C", checkable=True)
        self.side_markers = make(tr("Actions", "L/R markers"), "S", checkable=True)
        for action in (self.corner_texts, self.side_markers):
            action.setChecked(True)
        self.preset_menu = QMenu(tr("Actions", "Pre&sets"), window)
        self.preset_menu.addActions(list(self.presets))
        self.file_windows_menu = QMenu(tr("Actions", "Windows of the file"), window)
        self.turn_menu = QMenu(tr("Actions", "R&otate and flip"), window)
        self.turn_menu.addActions([self.rotate_right, self.rotate_left, self.flip_across, self.flip_down])
        self.measure_menu = QMenu(tr("Actions", "&Measure"), window)
        self.measure_menu.addActions([self.distance_tool, self.angle_tool])
        self.measure_menu.addSeparator()
        self.measure_menu.addActions([self.remove_measure, self.undo_measure, self.clear_measures])

        self.compare_menu = QMenu(tr("Actions", "&Compare two films"), window)
        self.compare_menu.addActions([self.compare, self.compare_file, self.link_views])

    @property
    def all(self) -> tuple[QAction, ...]:
        return (*(value for value in vars(self).values() if isinstance(value, QAction)), *self.presets)

    @property
    def of_the_film(self) -> tuple[QAction, ...]:
        """What needs no more than a film on the screen."""
        marks = (self.remove_measure, self.undo_measure, self.clear_measures, self.show_key_image)
        more = (*marks, self.compare, self.compare_file, self.link_views)
        return tuple(action for action in self.all if action not in more)

    @property
    def before_zoom(self) -> tuple[QAction | QMenu | None, ...]:
        """Menu entries: the tools, above those for the zoom."""
        return (self.window_tool, self.pan_tool, self.zoom_tool, self.measure_menu, None)

    @property
    def after_zoom(self) -> tuple[QAction | QMenu | None, ...]:
        """Menu entries below those for the zoom."""
        return (self.fit_width, None, self.preset_menu, self.file_windows_menu, self.turn_menu)

    @property
    def marks(self) -> tuple[QAction | QMenu | None, ...]:
        """Menu entries for what is written and marked."""
        return (self.key_image, self.show_key_image, self.compare_menu, None, self.side_markers, self.corner_texts)
