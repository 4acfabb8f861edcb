"""Joins the actions of the view to the film view, and opens the menu under the right button."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from pneumo_desktop.ui.actions import Actions
from pneumo_desktop.ui.film_view import FilmView, Tool
from pneumo_desktop.ui.film_windowing import value_range
from pneumo_desktop.ui.film_words import presentation_words


class ViewTools(QObject):
    """Keeps actions and view in step. Its parent is the window."""

    def __init__(self, actions: Actions, view: FilmView, parent: QObject) -> None:
        super().__init__(parent)
        self._all, self._actions, self._view = actions, actions.view, view
        self._tools = dict(
            zip(
                (Tool.WINDOW, Tool.PAN, Tool.ZOOM, Tool.DISTANCE, Tool.ANGLE),
                actions.view.tools.actions(),
                strict=True,
            )
        )
        self.context_menu = self._make_context_menu()
        self._connect()
        self._follow_measures()

    def _connect(self) -> None:
        a, view = self._actions, self._view
        pairs: tuple[tuple[QAction, Callable[..., object]], ...] = (
            (a.fit_width, view.fit_width),
            (a.rotate_right, view.rotate_right),
            (a.rotate_left, view.rotate_left),
            (a.flip_across, view.flip_across),
            (a.flip_down, view.flip_down),
            (a.remove_measure, view.remove_chosen_measure),
            (a.undo_measure, view.undo_measure),
            (a.clear_measures, view.clear_measures),
            (a.show_key_image, view.show_key_image),
            *((action, partial(view.show_preset, number)) for number, action in enumerate(a.presets)),
            *((action, partial(self._take_tool, tool)) for tool, action in self._tools.items()),
        )
        for action, slot in pairs:
            action.triggered.connect(lambda _checked=False, slot=slot: slot() if view.isVisible() else None)
        a.key_image.triggered.connect(view.mark_key_image)
        a.corner_texts.triggered.connect(view.set_corners_on)
        a.side_markers.triggered.connect(view.set_sides_on)
        view.key_image_changed.connect(self._follow_key_image)
        view.corners_changed.connect(a.corner_texts.setChecked)
        view.sides_changed.connect(a.side_markers.setChecked)
        view.tool_changed.connect(lambda tool: self._tools[tool].setChecked(True))
        view.measures_changed.connect(self._follow_measures)
        view.customContextMenuRequested.connect(self._open_context_menu)
        a.file_windows_menu.aboutToShow.connect(self._fill_file_windows)
        self._follow_key_image(view.key_image is not None)

    def _take_tool(self, tool: Tool) -> None:
        self._view.set_tool(tool)
        self._view.setFocus()  # so that Esc gives the tool back

    def _follow_key_image(self, marked: bool) -> None:
        self._actions.key_image.setChecked(marked)
        self._actions.show_key_image.setEnabled(marked)

    def _follow_measures(self) -> None:
        measures, a = self._view.measures, self._actions
        a.remove_measure.setEnabled(measures.chosen is not None)
        a.undo_measure.setEnabled(measures.can_undo)
        a.clear_measures.setEnabled(bool(measures.items))

    def _fill_file_windows(self) -> None:
        """The file's own windows and tables; the one in use is checked."""
        menu, film = self._actions.file_windows_menu, self._view.film
        menu.clear()
        if film is None:
            return
        size = value_range(film).size
        for number, presentation in enumerate(film.presentations, start=1):
            action = menu.addAction(presentation_words(presentation, number, size).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(presentation == self._view.presentation)
            action.triggered.connect(lambda _checked=False, chosen=presentation: self._view.set_presentation(chosen))

    def _make_context_menu(self) -> QMenu:
        a, more = self._actions, self._all
        menu = QMenu(self._view)
        entries: Iterable[QAction | QMenu | None] = (
            *a.before_zoom,
            a.preset_menu,
            a.file_windows_menu,
            more.invert,
            a.turn_menu,
            None,
            more.fit,
            a.fit_width,
            more.actual,
            None,
            a.key_image,
            more.heat_map,
            a.side_markers,
            a.corner_texts,
            None,
            more.reset,
        )
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)
        return menu

    def _open_context_menu(self, position: QPoint) -> None:
        if self._view.film is not None:
            self.context_menu.popup(self._view.mapToGlobal(position))
