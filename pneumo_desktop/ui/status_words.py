"""What the status bar says of the model and the records."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pneumo_desktop.ui.messages import sentence_for_code
from pneumo_desktop.ui.model_state import ModelStage, ModelState


def model_words(model: ModelState) -> str:
    """Whether the model is there, and on which device."""
    tr = QCoreApplication.translate
    if model.stage is ModelStage.READY:
        return device_words(model)
    if model.stage is ModelStage.FAILED:
        return tr("MainWindow", "Model not available")
    return tr("MainWindow", "Model loading…")


def device_words(model: ModelState) -> str:
    """The device that the model is ready on, and why not on another."""
    classifier = model.classifier
    if classifier is None:
        return model_words(model) if model.stage is not ModelStage.READY else ""
    device = classifier.device
    words = QCoreApplication.translate("MainWindow", "Model ready on {device}").format(device=device.name)
    return f"{words} ({sentence_for_code(device.note)})" if device.note else words


def store_words(ready: bool) -> str:
    """Whether records can be kept."""
    tr = QCoreApplication.translate
    return tr("MainWindow", "Records ready") if ready else tr("MainWindow", "Records not available")
