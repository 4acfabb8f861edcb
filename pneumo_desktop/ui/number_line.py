"""The line for the clinic number: what it should look like, the next free one, a number for somebody unknown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pneumo_desktop.domain.clinic_number import CHECK_WRONG, UNKNOWN_PATIENTS, NumberRule, NumberScheme, breaks_rule
from pneumo_desktop.domain.errors import Fact
from pneumo_desktop.domain.record import NUMBER_ACCEPTED
from pneumo_desktop.ui.fields import FlowRow, add_all, column_layout, plain_label, small_button
from pneumo_desktop.ui.messages import sentence_for_code


class NumberTools(QWidget):
    """What stands below the number: the buttons that ask for one, the knowing acceptance of another's, the provisional mark."""

    fresh_wanted = Signal()
    unknown_wanted = Signal()
    changed = Signal()

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        self._line = line
        self._read_only = False
        self._scheme = NumberScheme()
        self._foreign: str | None = None
        self._provisional: str | None = None
        self.fresh = small_button(self.tr("Next number"))
        self.fresh.setToolTip(self.tr("The next free clinic number (Ctrl+Shift+N)"))
        self.unknown = small_button(self.tr("Unknown person"))
        self.unknown.setToolTip(self.tr("A provisional number for somebody not known by name yet (Ctrl+Shift+K)"))
        for button in (self.fresh, self.unknown):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by key: the short cuts
        self.accept = small_button(self.tr("It is another clinic's number"))
        self.mark = plain_label(self.tr("Provisional number. Merge the record with the right patient later, in Records."))
        self.mark.setObjectName("fieldError")
        self.accepted = plain_label(sentence_for_code(NUMBER_ACCEPTED))
        self.accepted.setObjectName("fieldError")
        self._buttons = FlowRow(self.fresh, self.unknown)
        layout = column_layout(self, spacing=4)
        add_all(layout, self.accept, self.accepted, self.mark)
        layout.addLayout(self._buttons)
        self.fresh.clicked.connect(self.fresh_wanted)
        self.unknown.clicked.connect(self.unknown_wanted)
        self.accept.clicked.connect(self._accept_foreign)
        self.refresh(left=False)

    def set_scheme(self, scheme: NumberScheme) -> None:
        """Hold numbers against `scheme` from now on."""
        self._scheme = scheme
        self.refresh(left=False)

    @property
    def facts(self) -> dict[str, Fact]:
        """What the sentence about a wrong number names."""
        return {"example": self._scheme.example}

    @property
    def provisional(self) -> bool:
        """Whether the number in the line is one that the program gave to somebody unknown, now or at an earlier visit."""
        text = self._line.text().strip()
        return bool(text) and (text == self._provisional or UNKNOWN_PATIENTS.problem(text) is None)

    def take(self, number: str, provisional: bool) -> None:
        """The program gave `number`, or a known patient brings it: it is right as it is."""
        self._foreign = number
        self._provisional = number if provisional else None

    def forget(self) -> None:
        """Nothing was given or accepted for the next patient yet."""
        self._foreign = self._provisional = None

    def problem(self) -> str | None:
        """The code of what is wrong with the number, unless it was accepted as it is."""
        text = self._line.text().strip()
        if not text or text == self._foreign or UNKNOWN_PATIENTS.problem(text) is None:
            return None
        return self._scheme.problem(text)

    @property
    def _is_accepted(self) -> bool:
        """Whether the number is none of this clinic's and stands all the same."""
        text = self._line.text().strip()
        return bool(text) and text == self._foreign and breaks_rule(text, self._scheme)

    def complain_early(self) -> bool:
        """Whether what is wrong can be said while typing: the number is whole, and one of its characters is mistyped."""
        return self.problem() == CHECK_WRONG

    def _accept_foreign(self) -> None:
        self._foreign = self._line.text().strip()
        self.changed.emit()
        self._line.setFocus()

    def tidy(self) -> None:
        """Give a number that was typed in another way its one form."""
        text = self._line.text()
        tidied = self._scheme.canonical(text)
        if tidied != text and not self._read_only:
            self._line.setText(tidied)

    def set_read_only(self, on: bool) -> None:
        self._read_only = on
        self.refresh(left=False)

    def refresh(self, left: bool) -> None:
        """Show what fits; `left` says that the line was gone through."""
        editable, empty = not self._read_only, not self._line.text().strip()
        self.accept.setVisible(editable and self.problem() is not None and (left or self.complain_early()))
        self.accepted.setVisible(self._is_accepted)
        self.mark.setVisible(self.provisional)
        self.fresh.setVisible(editable and empty and self._scheme.rule is NumberRule.CHECKED)
        self.unknown.setVisible(editable and empty)
        self.setVisible(any(not part.isHidden() for part in (self.accept, self.accepted, self.mark, self.fresh, self.unknown)))
