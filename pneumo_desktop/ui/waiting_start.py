"""What a later start shows while the program that holds the records does not answer: it waits, and says for what."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from pneumo_desktop.ui.start import make_application

LOOK_EVERY_MS = 100


def wait_in_window(is_over: Callable[[], bool], language: str) -> bool:
    """Ask `is_over` until it is, or until the person does not want to wait any longer; whether it is.

    Raises what `is_over` raises.
    """
    app = make_application(language)
    words = QCoreApplication.translate(
        "WaitingStart",
        "The program runs already and has not answered yet: it may still be starting, or doing something long with the "
        "records. As soon as it is ready it opens what you chose; this message then goes away by itself.",
    )
    box = QMessageBox(QMessageBox.Icon.Information, app.applicationName(), words)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(QCoreApplication.translate("WaitingStart", "Do not wait"), QMessageBox.ButtonRole.RejectRole)
    ended: list[BaseException | None] = []

    def look() -> None:
        try:
            over = is_over()
        except BaseException as error:  # it belongs to whoever asked, not to Qt
            ended.append(error)
        else:
            if not over:
                return
            ended.append(None)
        timer.stop()
        box.done(0)

    timer = QTimer(box)
    timer.setInterval(LOOK_EVERY_MS)
    timer.timeout.connect(look)
    timer.start()
    box.exec()
    timer.stop()
    box.deleteLater()
    if ended and ended[0] is not None:
        raise ended[0]
    return bool(ended)
