"""The loaded model: a film in, prediction and heat map out."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import DeviceInUse
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.reading import HeatMap, ModelIdentity, Prediction, Thresholds
from pneumo_desktop.inference.averaging import join_views, make_views
from pneumo_desktop.inference.built_model import HEAD_WEIGHT, is_built, read_built
from pneumo_desktop.inference.engine import Engine, LinearHead, Seen, take_gate, take_pattern, trial_film
from pneumo_desktop.inference.gate import Gate, pool_for_gate
from pneumo_desktop.inference.heat_map import draw_heat_map
from pneumo_desktop.inference.model_card import Calibration, ModelCard, read_card, read_weights
from pneumo_desktop.inference.preprocess import to_network_input

PNEUMONIA = "pneumonia"
NO_PNEUMONIA = "no_pneumonia"


class FilmClassifier:
    """The Classifier port on any engine. Several threads may ask it at once."""

    def __init__(self, card: ModelCard, engine: Engine, gate: Gate, pattern: LinearHead | None) -> None:
        self._card = card
        self.engine = engine
        self._gate = gate
        self._pattern = pattern

    @property
    def model(self) -> ModelIdentity:
        return self._card.identity

    @property
    def thresholds(self) -> Thresholds:
        return self._card.thresholds

    @property
    def device(self) -> DeviceInUse:
        return self.engine.device

    def predict(self, film: Film, cancel: CancelToken) -> tuple[Prediction, HeatMap, Quality]:
        cancel.check()
        pixels = to_network_input(to_gray8(film), self._card.preprocessing)
        cancel.check()
        seen = self._see(pixels)
        cancel.check()
        quality = self._gate.judge(pool_for_gate([maps[:1] for maps in seen.gate_maps])[0])
        logits, maps = join_views(seen.logits, seen.maps, self._card.averaging)
        prediction = make_prediction(float(logits[0, 0]), self._card.calibration)
        if self._pattern is not None and prediction.score >= self.thresholds.low:
            shares = self._pattern.probabilities(maps[0].mean(axis=(1, 2)))
            prediction = replace(prediction, pattern=dict(zip(self._card.pattern_labels, shares.tolist(), strict=True)))
        return prediction, draw_heat_map(maps[0], self.engine.head_weight[0], self._card.heat_map_scale), quality

    def run_bare(self, threads: int) -> None:
        """One pass of the network over a made-up film and its views, with nothing around it: what the bench compares with."""
        self.engine.see_with(make_views(trial_film(self._card.preprocessing.size_px), self._card.averaging), threads)

    def _see(self, pixels: NDArray[np.float32]) -> Seen:
        try:
            return self.engine.see(make_views(pixels, self._card.averaging))
        except MemoryError as error:
            raise PneumoError("model.out_of_memory") from error
        except RuntimeError as error:
            raise PneumoError("model.out_of_memory" if "alloc" in str(error) else "model.failed") from error


def make_prediction(logit: float, calibration: Calibration) -> Prediction:
    """Calibrated score and class probabilities of a logit; raises PneumoError("model.failed") if it is not a number."""
    if not math.isfinite(logit):
        raise PneumoError("model.failed")
    score = 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, calibration.slope * logit + calibration.offset))))
    return Prediction(score, {PNEUMONIA: score, NO_PNEUMONIA: 1.0 - score})


def load_classifier(folder: Path, device_setting: str, cancel: CancelToken) -> FilmClassifier:
    """Load the model in `folder` through its card, on onnxruntime if it was built for that, else on torch.

    Raises PneumoError("model. ...") for whatever is wrong with it.
    """
    card = read_card(folder)
    if is_built(folder):
        return _load_built(card, device_setting, cancel)
    return _load_weights(card, device_setting, cancel)


def _load_built(card: ModelCard, device_setting: str, cancel: CancelToken) -> FilmClassifier:
    from pneumo_desktop.inference.onnx_engine import OnnxEngine

    built = read_built(card)
    cancel.check()
    try:
        gate, pattern = take_gate(built.tensors, card), take_pattern(built.tensors, card)
        engine = OnnxEngine(card, built.graph, built.tensors[HEAD_WEIGHT], device_setting)
    except Exception as error:  # onnxruntime's own exceptions have no common class
        raise PneumoError("model.load_failed", model=card.folder.name) from error
    return FilmClassifier(card, engine, gate, pattern)


def _load_weights(card: ModelCard, device_setting: str, cancel: CancelToken) -> FilmClassifier:
    import safetensors.numpy

    from pneumo_desktop.inference.torch_engine import start_torch

    data = read_weights(card)
    cancel.check()
    try:
        tensors = safetensors.numpy.load(data)
        gate, pattern = take_gate(tensors, card), take_pattern(tensors, card)
        engine = start_torch(card, data, device_setting)
    except (KeyError, RuntimeError, ValueError, safetensors.SafetensorError) as error:
        raise PneumoError("model.load_failed", model=card.folder.name) from error
    cancel.check()
    return FilmClassifier(card, engine, gate, pattern)
