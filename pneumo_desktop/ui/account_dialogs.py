"""The list of accounts, for administrators, and the small dialogs that ask for names and passwords."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from pneumo_desktop.domain.account import Account, Right, Role, check_account_name, check_password
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import Accounts
from pneumo_desktop.ui.fields import Field, FlowRow, add_all, column_layout, plain_label
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.people import People

_LOCK_MINUTES = (0, 1, 2, 5, 10, 15, 30, 60)


class Ask(QDialog):
    """Asks for what one step needs: name and role, the old password, a new one twice. `work` runs off the window's thread."""

    def __init__(self, title: str, jobs: Jobs, work: Callable[[Ask], Callable[[], object]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self._jobs, self._work = jobs, work
        self.name, self.profession, self.role = QLineEdit(), QLineEdit(), QComboBox()
        self.old, self.new, self.again = (_secret() for _ in range(3))
        for role, words in role_words().items():
            self.role.addItem(words, role)
        self.name_field = Field(self.tr("Name, as it stands under reports"), self.name)
        self.profession_field = Field(self.tr("Profession, such as radiographer"), self.profession)
        self.role_field = Field(self.tr("May do"), self.role)
        self.old_field = Field(self.tr("Old password"), self.old)
        self.new_field = Field(self.tr("New password, at least 8 characters"), self.new)
        self.again_field = Field(self.tr("The new password once more"), self.again)
        self.told = plain_label(name="fieldError")
        self._layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        self._layout.addWidget(plain_label(title, "title"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setObjectName("primary")
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    def with_fields(self, *widgets: QWidget) -> Ask:
        """Show these, in order, and nothing else."""
        add_all(self._layout, *widgets, self.told, self.buttons)
        return self

    def _accept(self) -> None:
        name = check_account_name(self.name.text()) if self.name_field.isVisibleTo(self) else None
        new = check_password(self.new.text()) if self.new_field.isVisibleTo(self) else None
        again = "account.passwords_differ" if self.new.text() != self.again.text() else None
        for field, code in ((self.name_field, name), (self.new_field, new), (self.again_field, again)):
            field.show_error(code)
        wrong = name or new or again
        if wrong is not None:
            return
        work = self._work(self)
        self.ok.setEnabled(False)

        def run(_cancel: CancelToken, _progress: Progress) -> object:
            return work()

        self._jobs.start(run, lambda _value: self.accept(), self._failed, name="account", lane=Lane.STORE, can_cancel=False)

    def _failed(self, error: BaseException) -> None:
        self.ok.setEnabled(True)
        self.told.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))


def _secret() -> QLineEdit:
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setMaxLength(2000)
    return edit


def role_words() -> dict[Role, str]:
    """The roles in the language of the window."""
    tr = QCoreApplication.translate
    return {
        Role.READER: tr("AccountsDialog", "Read films and write reports"),
        Role.ADMINISTRATOR: tr("AccountsDialog", "Everything (administrator)"),
    }


def ask_new_password(people: People, accounts: Accounts, jobs: Jobs, parent: QWidget) -> Ask | None:
    """Who is signed in changes the own password."""
    account = people.account
    if account is None:
        return None

    def work(ask: Ask) -> Callable[[], object]:
        old, new = ask.old.text(), ask.new.text()
        return lambda: accounts.change_password(account.id, old, new)

    ask = Ask(QCoreApplication.translate("AccountsDialog", "Change my password"), jobs, work, parent)
    ask.with_fields(ask.old_field, ask.new_field, ask.again_field)
    ask.accepted.connect(lambda: people.note("account_password_changed"))
    ask.open()
    return ask


class AccountsDialog(QDialog):
    """Every account with what can be done about it, and after how long the window locks itself."""

    def __init__(
        self, people: People, accounts: Accounts, jobs: Jobs, minutes: int, keep_minutes: Callable[[int], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Accounts"))
        self._people, self._accounts, self._jobs = people, accounts, jobs
        self._keep_minutes = keep_minutes
        self._build(minutes)
        self._fill()
        self.resize(760, 480)

    def _build(self, minutes: int) -> None:
        layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        self.lead, self.told = plain_label(name="quiet"), plain_label(name="fieldError")
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Profession"), self.tr("Role"), self.tr("State")])
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAccessibleName(self.tr("Accounts"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.itemSelectionChanged.connect(self._follow)
        self.add = QPushButton(self.tr("Add an account…"))
        self.reset = QPushButton(self.tr("New password…"))
        self.role, self.close_account = QPushButton(), QPushButton()
        self.add.clicked.connect(self._ask_to_add)
        self.reset.clicked.connect(self._ask_to_reset)
        self.role.clicked.connect(self._change_role)
        self.close_account.clicked.connect(self._change_closed)
        self.minutes = QComboBox()
        for one in sorted({*_LOCK_MINUTES, minutes}):
            self.minutes.addItem(self.tr("{n} min").format(n=one) if one else self.tr("Never"), one)
        self.minutes.setCurrentIndex(self.minutes.findData(minutes))
        self.minutes.setMaximumWidth(160)
        self.minutes.currentIndexChanged.connect(lambda _index: self._keep_minutes(int(self.minutes.currentData())))
        self.minutes_field = Field(self.tr("Lock the window when nobody touches it for"), self.minutes)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(plain_label(self.tr("Accounts"), "title"))
        add_all(layout, self.lead, self.table)
        layout.addLayout(FlowRow(self.add, self.reset, self.role, self.close_account))
        add_all(layout, self.told, self.minutes_field, buttons)

    def _fill(self) -> None:
        known, states = self._people.known, (self.tr("Open"), self.tr("Closed"))
        roles = {Role.READER: self.tr("Reader"), Role.ADMINISTRATOR: self.tr("Administrator")}
        self.table.setRowCount(len(known))
        for row, account in enumerate(known):
            words = (account.name, account.profession, roles[account.role], states[account.closed])
            for column, text in enumerate(words):
                self.table.setItem(row, column, QTableWidgetItem(text))
        if known:
            self.lead.setText(
                self.tr(
                    "Whoever uses the program signs in with a name and a password; the name stands under the final reads. "
                    "Only an administrator can give a new password. If every administrator forgot theirs, see "
                    "docs/accounts.md."
                )
            )
        else:
            self.lead.setText(
                self.tr(
                    "There are no accounts: nobody signs in, and everybody may do everything. That suits one person alone. "
                    "The first account you add is an administrator's, and from then on everybody signs in."
                )
            )
        self.minutes_field.setEnabled(bool(known))
        if known and self.table.currentRow() < 0:
            self.table.selectRow(0)
        self._follow()

    def _chosen(self) -> Account | None:
        row = self.table.currentRow()
        return self._people.known[row] if 0 <= row < len(self._people.known) else None

    def _follow(self) -> None:
        account = self._chosen()
        for button in (self.reset, self.role, self.close_account):
            button.setEnabled(account is not None)
        reader = account is None or account.role is Role.READER
        self.role.setText(self.tr("Make administrator") if reader else self.tr("Make reader"))
        self.close_account.setText(
            self.tr("Open again") if account is not None and account.closed else self.tr("Close account")
        )

    def _ask_to_add(self) -> None:
        accounts, first = self._accounts, not self._people.any
        made: list[Account] = []

        def work(ask: Ask) -> Callable[[], object]:
            name, profession, password = ask.name.text(), ask.profession.text(), ask.new.text()
            role: Role = ask.role.currentData()
            return lambda: made.append(accounts.add(name, password, role, profession))

        title = self.tr("The first account: an administrator") if first else self.tr("A new account")
        ask = Ask(title, self._jobs, work, self)
        fields = [ask.name_field, ask.profession_field, ask.role_field, ask.new_field, ask.again_field]
        if first:
            fields.remove(ask.role_field)
            ask.role_field.setParent(None)
        ask.with_fields(*fields)
        ask.accepted.connect(lambda: self._done("account_added", made[0] if first and made else None))
        ask.open()

    def _ask_to_reset(self) -> None:
        account, accounts = self._chosen(), self._accounts
        if account is None:
            return

        def work(ask: Ask) -> Callable[[], object]:
            new = ask.new.text()
            return lambda: accounts.reset_password(account.id, new)

        ask = Ask(self.tr("A new password for {name}").format(name=account.name), self._jobs, work, self)
        ask.with_fields(ask.new_field, ask.again_field)
        ask.accepted.connect(lambda: self._done("account_password_reset"))
        ask.open()

    def _change_role(self) -> None:
        account = self._chosen()
        if account is not None:
            role = Role.ADMINISTRATOR if account.role is Role.READER else Role.READER
            self._change(replace(account, role=role), "account_role_changed")

    def _change_closed(self) -> None:
        account = self._chosen()
        if account is not None:
            self._change(replace(account, closed=not account.closed), "account_closed_or_opened")

    def _change(self, account: Account, what: str) -> None:
        self.told.clear()

        def work(_cancel: CancelToken, _progress: Progress) -> None:
            self._accounts.change(account)

        def failed(error: BaseException) -> None:
            self.told.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))

        self._jobs.start(work, lambda _none: self._done(what), failed, name="account", lane=Lane.STORE, can_cancel=False)

    def _done(self, what: str, signed_in: Account | None = None) -> None:
        self._people.reload(signed_in)
        self._people.note(what)
        self._fill()
        if not self._people.may(Right.ACCOUNTS):  # who gave the right away, or closed the own account
            self.reject()
            if self._people.account is not None and self._people.account.closed:
                self._people.lock()
