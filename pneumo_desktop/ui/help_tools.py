"""The Help menu's documents and the check of the installation. A page is loaded when it is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.view_actions import MakeAction


class HelpActions:
    """`HelpTools` connects them."""

    def __init__(self, make: MakeAction) -> None:
        tr = QCoreApplication.translate
        self.guide = make(tr("Actions", "&Quick guide"))
        self.limits = make(tr("Actions", "&Known limits"))
        self.risks = make(tr("Actions", "&Risks and what is done about them"))
        self.check = make(tr("Actions", "Check this &installation…"))

    @property
    def all(self) -> tuple[QAction, ...]:
        return (self.guide, self.limits, self.risks, self.check)


class HelpTools(QObject):
    """Opens the pages."""

    def __init__(self, parts: Parts, jobs: Jobs, actions: HelpActions, window: QMainWindow) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._window = parts, jobs, window
        actions.check.setEnabled(parts.check_self is not None)
        for action, slot in (
            (actions.guide, self.show_guide),
            (actions.limits, self.show_limits),
            (actions.risks, self.show_risks),
            (actions.check, self.check),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def show_guide(self) -> None:
        """The two pages for the wall."""
        from pneumo_desktop.ui.document_page import GuidePage, in_own_language

        GuidePage(self.tr("Quick guide"), in_own_language("guide", "quick_guide", ".pdf"), self._window).open()

    def show_limits(self) -> None:
        """What the program cannot do."""
        from pneumo_desktop.ui.document_page import DocumentPage, in_own_language

        DocumentPage(self.tr("Known limits"), in_own_language("documents", "known_limits", ".md"), self._window).open()

    def show_risks(self) -> None:
        """What can go wrong, and what stands against it."""
        from pneumo_desktop.ui.document_page import DocumentPage, in_own_language

        title = self.tr("Risks and what is done about them")
        DocumentPage(title, in_own_language("documents", "risks", ".md"), self._window).open()

    def check(self) -> None:
        """The self-test."""
        from pneumo_desktop.ui.check_page import CheckPage

        if self._parts.check_self is not None:
            CheckPage(self._parts.check_self, self._parts.now, self._jobs, self._window).open()
