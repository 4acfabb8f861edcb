"""The model from the window's side: loaded in the background, ready or not, and why not."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.domain.clinic_thresholds import ClinicThresholds, at_thresholds
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import Classifier, LoadClassifier
from pneumo_desktop.ui.jobs import Job, Jobs, Lane


class ModelStage(Enum):
    """From the start of the program on; FAILED can be tried again."""

    WAITING = auto()
    LOADING = auto()
    READY = auto()
    FAILED = auto()


class ModelState(QObject):
    """Loads the classifier in the network's lane and says where that stands."""

    changed = Signal()

    def __init__(self, load: LoadClassifier, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._jobs = jobs
        self._job: Job | None = None
        self.stage = ModelStage.WAITING
        self.delivered: Classifier | None = None
        """The classifier at the thresholds that its model came with."""
        self._thresholds: ClinicThresholds | None = None
        self.error: PneumoError | None = None

    @property
    def classifier(self) -> Classifier | None:
        """The classifier as this clinic uses it."""
        return None if self.delivered is None else at_thresholds(self.delivered, self._thresholds)

    def use_thresholds(self, chosen: ClinicThresholds | None) -> None:
        """Read at these thresholds from now on, None for those of the model; what was read at others is gone."""
        if chosen != self._thresholds:
            self._thresholds = chosen
            self.changed.emit()

    @Slot(str)
    def load(self, device_setting: str) -> None:
        """Load, or load again for another device; a load under way is given up."""
        if self._job is not None:
            self._job.cancel()
        self.stage, self.delivered, self.error = ModelStage.LOADING, None, None
        load = self._load
        self._job = self._jobs.start(
            lambda cancel, _progress: load(device_setting, cancel),
            self._loaded,
            self._failed,
            name="load model",
            lane=Lane.NETWORK,
        )
        self.changed.emit()

    def _loaded(self, classifier: Classifier) -> None:
        self._job = None
        self.stage, self.delivered = ModelStage.READY, classifier
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.stage = ModelStage.FAILED
        self.error = error if isinstance(error, PneumoError) else PneumoError("model.load_failed")
        self.changed.emit()
