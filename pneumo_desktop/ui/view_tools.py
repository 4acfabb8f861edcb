"""Joins the actions of the view to the film views, and opens the menu under the right button."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from pneumo_desktop.ui.actions import Actions
from pneumo_desktop.ui.comparison_pane import FilmsSideBySide
from pneumo_desktop.ui.film_view import FilmView, Tool
from pneumo_desktop.ui.film_windowing import value_range
from pneumo_desktop.ui.film_words import presentation_words


class ViewTools(QObject):
    """Keeps actions and views in step. Its parent is the window.

    Of two films side by side the keys and menus are for the one that was touched last; the key image is the desk's alone.
    """

    def __init__(self, actions: Actions, films: FilmsSideBySide, parent: QObject) -> None:
        super().__init__(parent)
        self._all, self._actions, self._films = actions, actions.view, films
        self._views = (films.current, films.other)
        self._active = films.current
        self._tools = dict(
            zip(
                (Tool.WINDOW, Tool.PAN, Tool.ZOOM, Tool.DISTANCE, Tool.ANGLE),
                actions.view.tools.actions(),
                strict=True,
            )
        )
        self.context_menu = self._make_context_menu(films.current)
        self._connect()
        for view in self._views:
            self._watch(view)
        self._follow()

    @property
    def active(self) -> FilmView:
        """The view that keys and menus are for; the desk's own while the other shows no film."""
        return self._active if self._active.film is not None else self._films.current

    def _connect(self) -> None:
        a, more, desk = self._actions, self._all, self._films.current
        pairs: tuple[tuple[QAction, Callable[[FilmView], object]], ...] = (
            (more.fit, FilmView.fit),
            (more.zoom_in, FilmView.zoom_in),
            (more.zoom_out, FilmView.zoom_out),
            (more.actual, FilmView.actual_size),
            (more.reset, FilmView.reset_view),
            (a.fit_width, FilmView.fit_width),
            (a.rotate_right, FilmView.rotate_right),
            (a.rotate_left, FilmView.rotate_left),
            (a.flip_across, FilmView.flip_across),
            (a.flip_down, FilmView.flip_down),
            (a.remove_measure, FilmView.remove_chosen_measure),
            (a.undo_measure, FilmView.undo_measure),
            (a.clear_measures, FilmView.clear_measures),
            *((action, _shower(number)) for number, action in enumerate(a.presets)),
        )
        for action, act in pairs:
            action.triggered.connect(lambda _checked=False, act=act: act(self.active) if self.active.isVisible() else None)
        for tool, action in self._tools.items():
            action.triggered.connect(lambda _checked=False, tool=tool: self._take_tool(tool))
        a.show_key_image.triggered.connect(lambda: desk.show_key_image() if desk.isVisible() else None)
        a.key_image.triggered.connect(self._mark_key_image)
        more.invert.triggered.connect(lambda on: self.active.set_inverted(on))
        a.corner_texts.triggered.connect(lambda on: self.active.set_corners_on(on))
        a.side_markers.triggered.connect(lambda on: self.active.set_sides_on(on))
        a.file_windows_menu.aboutToShow.connect(self._fill_file_windows)

    def _watch(self, view: FilmView) -> None:
        view.installEventFilter(self)
        for changed in (view.key_image_changed, view.corners_changed, view.sides_changed, view.inverted_changed):
            changed.connect(self._follow)
        view.measures_changed.connect(self._follow)
        view.film_shown.connect(self._follow)
        view.tool_changed.connect(self._share_tool)
        view.customContextMenuRequested.connect(lambda position: self._open_context_menu(view, position))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        touched = (QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn, QEvent.Type.Wheel)
        if event.type() in touched and isinstance(watched, FilmView) and watched is not self._active:
            self._active = watched
            self._follow()
        return False

    def _mark_key_image(self, on: bool) -> None:
        """Mark the view of the film on the desk; what is seen of the other film is none of the record's."""
        if self.active is self._films.current:
            self._films.current.mark_key_image(on)
        self._follow()

    def _take_tool(self, tool: Tool) -> None:
        if not self._films.current.isVisible():
            return
        self.active.set_tool(tool)
        self.active.setFocus()  # so that Esc gives the tool back

    def _share_tool(self, tool: Tool) -> None:
        self._tools[tool].setChecked(True)
        for view in self._views:
            view.set_tool(tool)

    def _follow(self) -> None:
        """Checks and greys as the view in hand has it."""
        a, view, marked = self._actions, self.active, self._films.current.key_image is not None
        a.key_image.setChecked(marked)
        a.show_key_image.setEnabled(marked)
        a.corner_texts.setChecked(view.corners_on)
        a.side_markers.setChecked(view.sides_on)
        self._all.invert.setChecked(view.inverted)
        a.remove_measure.setEnabled(view.measures.chosen is not None)
        a.undo_measure.setEnabled(view.measures.can_undo)
        a.clear_measures.setEnabled(bool(view.measures.items))
        self._films.mark_active(view)

    def _fill_file_windows(self) -> None:
        """The file's own windows and tables; the one in use is checked."""
        menu, film = self._actions.file_windows_menu, self.active.film
        menu.clear()
        if film is None:
            return
        size = value_range(film).size
        for number, presentation in enumerate(film.presentations, start=1):
            action = menu.addAction(presentation_words(presentation, number, size).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(presentation == self.active.presentation)
            action.triggered.connect(lambda _checked=False, chosen=presentation: self.active.set_presentation(chosen))

    def _make_context_menu(self, parent: FilmView) -> QMenu:
        a, more = self._actions, self._all
        menu = QMenu(parent)
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

    def _open_context_menu(self, view: FilmView, position: QPoint) -> None:
        if view.film is not None:
            self._active = view
            self._follow()
            self.context_menu.popup(view.mapToGlobal(position))


def _shower(number: int) -> Callable[[FilmView], None]:
    return lambda view: view.show_preset(number)
