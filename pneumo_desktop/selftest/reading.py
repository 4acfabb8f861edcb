"""The model, and whether it reads the sample films as its card says it must."""

from __future__ import annotations

import numpy as np

from pneumo_desktop.domain.cancel import no_progress
from pneumo_desktop.domain.display import fitted_size, heat_map_rgba
from pneumo_desktop.resources import resource
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, NotTriedError, Setting, patient
from pneumo_desktop.workflow import prepare, read

SCORE_TOLERANCE = 0.001
"""What a graphics card may part from the processor (docs/decisions/0020); processors agree to a hundredth of it. A wrong
weight, resize or grey scale moves a score far more."""
HEAT_TOLERANCE = 0.005
"""In shares of the heat map's scale, of which the screen shows 256 steps."""
_PAINTED_PX = 512


def check_model(setting: Setting) -> Facts:
    """The bundled model loads, after its files were found to be those of the card."""
    setting.classifier = setting.parts.load_classifier(setting.parts.device, setting.cancel)
    model, device = setting.classifier.model, setting.classifier.device
    return {"name": f"{model.name} {model.version}", "sha256": model.sha256[:12], "device": device.name}


def check_scores(setting: Setting) -> Facts:
    """Every sample film gets the score that the card expects."""
    if setting.classifier is None:
        raise NotTriedError("the model was not loaded")
    expected = setting.parts.expected_scores()
    films = sorted(resource("samples").glob("*.jpeg"))
    if not films or {film.name for film in films} != set(expected):
        raise FoundWrongError("the sample films are not those of the card")
    apart = []
    for film in films:
        prepared = prepare(film, setting.parts.decode, setting.parts.judge, setting.cancel, no_progress)
        result = read(prepared, patient("Self-test"), setting.classifier, setting.cancel, no_progress, setting.parts.now)
        setting.readings[film.name] = prepared, result
        score = result.reading.score
        if score is None:
            raise FoundWrongError(f"{film.name} was not read: {result.reading.reason}")
        apart.append(abs(score - expected[film.name]))
        if apart[-1] > SCORE_TOLERANCE:
            raise FoundWrongError(f"{film.name}: score {score:.4f}, on the card {expected[film.name]:.4f}")
    return {"films": len(films), "apart": f"{max(apart):.1e}"}


def check_heat_maps(setting: Setting) -> Facts:
    """Every heat map is that of the card, and is painted over the film in the film's own shape."""
    if not setting.readings:
        raise NotTriedError("no sample film was read")
    expected = setting.parts.expected_heat_maps()
    apart, painted = [0.0], 0
    for name, (prepared, result) in setting.readings.items():
        heat_map = result.heat_map
        if heat_map is None:
            raise FoundWrongError(f"{name} has no heat map")
        if name in expected:
            if heat_map.values.shape != expected[name].shape:
                raise FoundWrongError(f"{name}: the heat map has other places than on the card")
            apart.append(float(np.abs(heat_map.values - expected[name]).max()))
            if apart[-1] > HEAT_TOLERANCE:
                raise FoundWrongError(f"{name}: the heat map parts from the card's by {apart[-1]:.3f}")
        width_px, height_px = fitted_size(prepared.film.width_px, prepared.film.height_px, _PAINTED_PX)
        layer = heat_map_rgba(heat_map, width_px, height_px)
        if layer.shape != (height_px, width_px, 4):
            raise FoundWrongError(f"{name}: the heat map is painted in another shape than the film's")
        painted += bool(layer[..., 3].any())
    if not painted:
        raise FoundWrongError("no heat map shows anything")
    if set(expected) != set(setting.readings):
        raise NotTriedError("the model's card has no heat maps to compare with")
    return {"films": len(expected), "apart": f"{max(apart):.1e}"}
