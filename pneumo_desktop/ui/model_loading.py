"""When the model is loaded: after the first film, on request, and for another device once nothing needs the one in use."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.model_state import ModelState
from pneumo_desktop.ui.session import Session, Stage

_FILM_FIRST_MS = 50


class ModelLoading(QObject):
    """Loads for the device that is chosen in the settings."""

    def __init__(self, model: ModelState, session: Session, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._session, self._choices = model, session, choices
        self._device = choices.now.device

    def begin(self) -> None:
        """Load the model, after the film that the program was started with is on the screen: loading slows all else."""
        QTimer.singleShot(_FILM_FIRST_MS, self._load_after_film)

    def _load_after_film(self) -> None:
        if self._session.stage is Stage.OPENING:
            self._session.stage_changed.connect(self.begin, Qt.ConnectionType.SingleShotConnection)
        else:
            self.load()

    def load(self) -> None:
        """Load it now."""
        self._device = self._choices.now.device
        self._model.load(self._device)

    def use_chosen_device(self) -> None:
        """Load the model for a device chosen meanwhile, once no reading or saving needs the one in use."""
        needed = self._session.stage in (Stage.READING, Stage.WAITING_FOR_MODEL, Stage.SAVING)
        if self._device != self._choices.now.device and not needed:
            self.load()
