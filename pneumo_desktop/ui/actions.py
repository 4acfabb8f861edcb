"""Everything that can be done, once each: words, keys, icons; and the menus and the tool bar made of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from pneumo_desktop.ui.help_tools import HelpActions
from pneumo_desktop.ui.icons import tool_icon
from pneumo_desktop.ui.record_actions import RecordActions
from pneumo_desktop.ui.view_actions import ViewActions


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


class Actions:
    """The actions of the window. Who connects them is the window's business."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        tr = QCoreApplication.translate
        self.open = self._make(tr("Actions", "&Open film…"), "Ctrl+O", icon="open", short=tr("Actions", "Open film"))
        self.save = self._make(tr("Actions", "&Save record"), "Ctrl+S")
        self.export = self._make(tr("Actions", "&Export report PDF…"), "Ctrl+E")
        self.print = self._make(tr("Actions", "&Print report…"), "Ctrl+P")
        self.preview = self._make(tr("Actions", "Pre&view of the report"), "Ctrl+Shift+P")
        self.refer = self._make(tr("Actions", "Referral &bundle…"), "Ctrl+Shift+E")
        self.close_film = self._make(tr("Actions", "&Close film"), "Ctrl+W")
        self.exit = self._make(tr("Actions", "E&xit"), "Ctrl+Q")
        self.new_patient = self._make(
            tr("Actions", "&New patient"), "Ctrl+N", icon="new_patient", short=tr("Actions", "New patient")
        )
        self.next_number = self._make(tr("Actions", "Next free clinic n&umber"), "Ctrl+Shift+N")
        self.unknown_patient = self._make(tr("Actions", "&Unknown person"), "Ctrl+Shift+K")
        self.fit = self._make(tr("Actions", "&Fit"), "=", "Ctrl+0", icon="fit")
        self.zoom_in = self._make(tr("Actions", "Zoom &in"), "+", icon="zoom_in")
        self.zoom_out = self._make(tr("Actions", "Zoom &out"), "-", icon="zoom_out")
        self.actual = self._make(tr("Actions", "&1:1, a pixel for a pixel"), "Ctrl+1", icon="actual")
        self.invert = self._make(tr("Actions", "In&vert"), "I", icon="invert", checkable=True)
        self.reset = self._make(tr("Actions", "&Reset the view"), "Ctrl+R", icon="reset")
        self.heat_map = self._make(tr("Actions", "&Heat map"), "A", icon="heat", checkable=True)
        self.view = ViewActions(window, self._make)
        self.heat_more = self._make(tr("Actions", "Heat map &stronger"), "Shift+A")
        self.heat_less = self._make(tr("Actions", "Heat map &weaker"), "Ctrl+Shift+A")
        self.heat_contours = self._make(tr("Actions", "Heat map as co&ntour lines"), "Shift+C", checkable=True)
        self.heat_menu = QMenu(tr("Actions", "&Heat map"), window)
        self.heat_menu.addActions([self.heat_map, self.heat_more, self.heat_less, self.heat_contours])
        self.tags = self._make(tr("Actions", "DICOM &tags…"), "Ctrl+T")
        self.analyse = self._make(tr("Actions", "&Analyse"), "F5", "Ctrl+Return", "Ctrl+Enter")
        self.cancel = self._make(tr("Actions", "&Cancel"), "Esc")
        self.thresholds = self._make(tr("Actions", "&Thresholds…"))
        self.about_model = self._make(tr("Actions", "About this &model"))
        self.records = self._make(
            tr("Actions", "&List and search"), "Ctrl+L", "Ctrl+F", icon="records", short=tr("Actions", "Records")
        )
        self.settings = self._make(tr("Actions", "&Settings…"), "Ctrl+,", icon="settings")
        self.encryption = self._make(tr("Actions", "&Encryption of the records…"))
        self.short_cuts = self._make(tr("Actions", "Short &cuts"), "F1")
        self.intended_use = self._make(tr("Actions", "&Intended use"))
        self.about = self._make(tr("Actions", "&About Pneumo Desktop"))
        self.recent = QMenu(tr("Actions", "&Recent films"), window)
        self.open_folder = self._make(tr("Actions", "Open &folder…"), "Ctrl+Shift+O")
        self.import_cd = self._make(tr("Actions", "&Import CD or DICOMDIR…"))
        self.open_zip = self._make(tr("Actions", "Open &ZIP…"))
        self.found_films = self._make(tr("Actions", "&List of found films"), "Ctrl+Shift+L")
        self.next_in_list = self._make(tr("Actions", "&Next of the list"), "PgDown")
        self.previous_in_list = self._make(tr("Actions", "Pre&vious of the list"), "PgUp")
        self.more = RecordActions(window, self._make)
        self.help = HelpActions(self._make)
        self.exit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _make(self, text: str, *keys: str, icon: str = "", short: str = "", checkable: bool = False) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(checkable)
        plain = (short or text).replace("&", "").rstrip("…")
        if icon:
            action.setIcon(tool_icon(icon))
            action.setIconVisibleInMenu(False)
        if short:
            action.setIconText(f" {short}")  # the blank keeps the words off the icon
        hint = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain} ({hint})" if hint else plain)
        self._window.addAction(action)
        return action

    @property
    def of_the_film(self) -> tuple[QAction, ...]:
        """What needs a film on the screen."""
        of_the_view = self.view.of_the_film
        return (self.fit, self.zoom_in, self.zoom_out, self.actual, self.invert, self.reset, self.tags, *of_the_view)

    @property
    def all(self) -> tuple[QAction, ...]:
        return (
            *(value for value in vars(self).values() if isinstance(value, QAction)),
            *self.view.all,
            *self.more.all,
            *self.help.all,
        )

    def fill_menus(self, of_keeping: Iterable[QAction | None] = ()) -> None:
        """Put the actions into the window's menu bar; `of_keeping` are backup, restore and their kind."""
        tr = QCoreApplication.translate
        menus: tuple[tuple[str, tuple[QAction | QMenu | None, ...]], ...] = (
            (
                tr("Actions", "&File"),
                (
                    self.open,
                    self.open_folder,
                    self.import_cd,
                    self.open_zip,
                    self.recent,
                    self.found_films,
                    self.next_in_list,
                    self.previous_in_list,
                    self.close_film,
                    None,
                    self.save,
                    self.export,
                    self.print,
                    self.refer,
                    None,
                    self.exit,
                ),
            ),
            (
                tr("Actions", "&Patient"),
                (
                    self.new_patient,
                    self.next_number,
                    self.unknown_patient,
                    self.more.correct,
                    None,
                    self.records,
                    self.more.earlier,
                ),
            ),
            (
                tr("Actions", "&View"),
                (
                    *self.view.before_zoom,
                    self.fit,
                    self.zoom_in,
                    self.zoom_out,
                    self.actual,
                    *self.view.after_zoom,
                    self.invert,
                    None,
                    *self.view.marks,
                    None,
                    self.heat_menu,
                    None,
                    self.reset,
                    None,
                    self.tags,
                ),
            ),
            (tr("Actions", "&AI"), (self.analyse, self.cancel, None, self.thresholds, self.about_model)),
            (
                tr("Actions", "Rep&ort"),
                (self.preview, None, *self.more.of_the_report, None, self.export, self.print, self.refer),
            ),
            (tr("Actions", "&Records"), (self.records, *self.more.of_records)),
            (tr("Actions", "&Tools"), (*of_keeping, None, self.settings, self.encryption, *self.more.of_people)),
            (
                tr("Actions", "&Help"),
                (
                    self.help.guide,
                    self.short_cuts,
                    None,
                    self.intended_use,
                    self.help.limits,
                    self.help.risks,
                    self.about_model,
                    None,
                    self.help.check,
                    self.about,
                ),
            ),
        )
        for title, entries in menus:
            _fill(self._window.menuBar().addMenu(title), entries)

    def make_tool_bar(self) -> QToolBar:
        """The tools that a hand on the mouse wants."""
        bar = QToolBar(_tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        groups = (
            (self.open, self.new_patient, self.records),
            (self.fit, self.actual, self.zoom_in, self.zoom_out, self.invert, self.reset, self.heat_map),
            (self.view.distance_tool, self.view.angle_tool, self.view.rotate_right, self.view.flip_across, self.view.compare),
        )
        for number, group in enumerate(groups):
            if number:
                bar.addSeparator()
            bar.addActions(list(group))
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        bar.addAction(self.settings)
        for action in groups[0]:
            button = bar.widgetForAction(action)
            button.setProperty("toolButtonStyle", Qt.ToolButtonStyle.ToolButtonTextBesideIcon.value)
        return bar


def _fill(menu: QMenu, entries: Iterable[QAction | QMenu | None]) -> None:
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, QMenu):
            menu.addMenu(entry)
        else:
            menu.addAction(entry)
