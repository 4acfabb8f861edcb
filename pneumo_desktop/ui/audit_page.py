"""The audit on the screen: is the chain whole, and who did what last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.keeping import Act, AuditCheck, AuditHead, AuditLine, Keeping, parse_head
from pneumo_desktop.ui.audit_words import broken_words
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import Field, plain_label
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.long_work import LongWorkPage

_SHOWN = 500


@dataclass(frozen=True)
class _Found:
    check: AuditCheck
    lines: Sequence[AuditLine]


class AuditPage(LongWorkPage):
    """Checks the whole chain when it opens, and again against a head that somebody wrote down."""

    def __init__(self, keeping: Keeping, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(_title(), "", jobs, parent)
        self._keeping = keeping
        self.begin.setText(self.tr("Check again"))
        self.begin.clicked.connect(self.check)
        titles = (self.tr("Line"), self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Record"))
        self.table = QTableWidget(0, len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(_title())
        self.table.verticalHeader().hide()
        for column, width in enumerate((66, 145, 120)):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(260)
        self.head = QLineEdit()
        self.head.setPlaceholderText(self.tr("Line and hash, as the last backup showed them; may stay empty"))
        self.head.setClearButtonEnabled(True)
        self._head_field = Field(self.tr("Head that was written down"), self.head)
        words = self.tr("Each line is bound to the line before it, so that none can be changed or taken out unseen.")
        self.body.addWidget(plain_label(words, "quiet"))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._head_field)
        self.resize(820, 600)
        self.check()

    def check(self) -> None:
        """Check every line, and show the newest."""
        keeping = self._keeping
        try:
            known: AuditHead | None = parse_head(self.head.text()) if self.head.text().strip() else None
        except ValueError:
            self.say(self.tr("This is no head: it is a line number, a colon, and 64 digits and letters a to f."))
            return

        def work(cancel: CancelToken, progress: Progress) -> _Found:
            return _Found(keeping.verify_audit(known, cancel, progress), keeping.audit_lines(_SHOWN))

        self.run(work, self._show, "check audit")

    def _show(self, found: _Found) -> None:
        self.table.setRowCount(len(found.lines))
        for row, line in enumerate(found.lines):
            at = short_moment(line.at.astimezone().replace(tzinfo=None))
            for column, words in enumerate((str(line.seq), at, line.who, act_words(line), line.record)):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self.outcome.setText("\n".join(check_lines(found.check)))


def _title() -> str:
    return QCoreApplication.translate("AuditPage", "Audit")


def check_lines(check: AuditCheck) -> list[str]:
    """What a check found, a sentence a line."""
    tr = QCoreApplication.translate
    if check.sound:
        lines = [tr("AuditPage", "All {count} lines are whole. Head: {head}").format(count=check.head.seq, head=check.head)]
    elif check.broken_at is None:
        lines = [broken_words(check)]
    else:
        broken = tr("AuditPage", "The audit is broken from line {line} on. {reason}")
        lines = [broken.format(line=check.broken_at, reason=broken_words(check))]
    if check.clock_back:
        numbers = ", ".join(map(str, check.clock_back[:10])) + (" …" if len(check.clock_back) > 10 else "")
        lines.append(tr("AuditPage", "The clock was set back before these lines: {lines}").format(lines=numbers))
    return lines


def act_words(line: AuditLine) -> str:
    """What was done, in the language of the window; a word of a newer program as it stands."""
    tr = QCoreApplication.translate
    words = {
        Act.BEGIN: tr("AuditPage", "audit begun"),
        Act.SAVE: tr("AuditPage", "saved"),
        Act.AMEND: tr("AuditPage", "amended"),
        Act.OPEN: tr("AuditPage", "opened"),
        Act.EXPORT: tr("AuditPage", "exported"),
        Act.PRINT: tr("AuditPage", "printed"),
        Act.BACKUP: tr("AuditPage", "backup made"),
        Act.RESTORE: tr("AuditPage", "backup restored"),
        Act.ERASE: tr("AuditPage", "{count} erased").format(count=line.detail.get("records", "?")),
        Act.MERGE: tr("AuditPage", "patients merged"),
        Act.THRESHOLDS: tr("AuditPage", "thresholds changed"),
        Act.LOG_IN: tr("AuditPage", "logged in"),
        Act.LOG_OUT: tr("AuditPage", "logged out"),
        Act.LOCK: tr("AuditPage", "locked"),
        Act.ACCOUNTS: tr("AuditPage", "accounts changed"),
        Act.UPDATE_INSTALL: tr("AuditPage", "update installed"),
        Act.UPDATE_RETURN: tr("AuditPage", "returned to what was before an update"),
        Act.UPDATE_FALLBACK: tr("AuditPage", "gave up a broken update"),
    }
    of_people = {
        "log_in_refused": tr("AuditPage", "wrong password"),
        "lock_idle": tr("AuditPage", "locked, nobody there"),
        "switch_user": tr("AuditPage", "left to another person"),
        "take_over": tr("AuditPage", "went on with another person's work"),
        "account_added": tr("AuditPage", "account added"),
        "account_password_reset": tr("AuditPage", "gave a new password"),
        "account_password_changed": tr("AuditPage", "changed the own password"),
        "account_role_changed": tr("AuditPage", "changed a role"),
        "account_closed_or_opened": tr("AuditPage", "closed or opened an account"),
        "export_list": tr("AuditPage", "exported a list without names"),
        "export_list_with_names": tr("AuditPage", "exported a list with names"),
    }
    if line.what in of_people:
        return of_people[line.what]
    if line.what in (Act.SAVE, Act.AMEND) and "number_accepted" in line.detail:
        return tr("AuditPage", "{what}, number accepted unchecked").format(what=words[Act(line.what)])
    return words.get(Act(line.what), line.what) if line.what in set(Act) else line.what
