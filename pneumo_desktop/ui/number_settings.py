"""How clinic numbers look here: any, the program's with a check character, or the clinic's own pattern."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from pneumo_desktop.domain.clinic_number import MAX_PATTERN, NumberRule, NumberScheme, scheme_problem
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.fields import Field, column_layout, plain_label


class NumberSettings(QWidget):
    """The rule, its prefix or pattern, and an example of what comes of it."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.rule = QComboBox()
        for rule, words in (
            (NumberRule.FREE, self.tr("Any number")),
            (NumberRule.CHECKED, self.tr("Given by the program")),
            (NumberRule.PATTERN, self.tr("Our own pattern")),
        ):
            self.rule.addItem(words, rule.value)
        self.rule.setCurrentIndex(max(0, self.rule.findData(settings.number_rule)))
        self.prefix, self.pattern = QLineEdit(settings.number_prefix), QLineEdit(settings.number_pattern)
        self.pattern.setMaxLength(MAX_PATTERN)
        self.pattern.setPlaceholderText("AAA-99999")
        self.prefix.setPlaceholderText("KLM")
        self.example = plain_label(name="quiet")
        self.rule_field = Field(self.tr("Clinic numbers"), self.rule)
        self.prefix_field = Field(self.tr("Prefix of this site"), self.prefix)
        self.pattern_field = Field(self.tr("Pattern"), self.pattern)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in (self.rule_field, self.prefix_field, self.pattern_field):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        layout = column_layout(self, spacing=3)
        layout.addLayout(row)
        layout.addWidget(self.example)
        self.rule.currentIndexChanged.connect(self._follow)
        self.prefix.textChanged.connect(self._follow)
        self.pattern.textChanged.connect(self._follow)
        self._follow()

    @property
    def scheme(self) -> NumberScheme:
        rule = NumberRule(self.rule.currentData())
        return NumberScheme(rule, self.prefix.text().strip().upper(), self.pattern.text().strip())

    def put_into(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        scheme = self.scheme
        return replace(settings, number_rule=scheme.rule.value, number_prefix=scheme.prefix, number_pattern=scheme.pattern)

    def show_problems(self) -> bool:
        """Complain beside the line that is wrong; whether all is right."""
        code = scheme_problem(self.scheme)
        checked = self.scheme.rule is NumberRule.CHECKED
        self.prefix_field.show_error(code if checked else None)
        self.pattern_field.show_error(None if checked else code)
        if code:
            (self.prefix if checked else self.pattern).setFocus()
        return code is None

    def _follow(self) -> None:
        scheme = self.scheme
        self.prefix_field.setVisible(scheme.rule is NumberRule.CHECKED)
        self.pattern_field.setVisible(scheme.rule is NumberRule.PATTERN)
        words = ""
        if scheme.rule is NumberRule.PATTERN:
            words = self.tr("9 is a digit, A a letter, X either: {example}").format(example=scheme.example)
        elif scheme.rule is NumberRule.CHECKED and scheme_problem(scheme) is None:
            words = self.tr("Such as {example}; the last character finds mistakes.").format(example=scheme.example)
        self.example.setText(words)
        self.example.setVisible(bool(words))
