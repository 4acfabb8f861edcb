"""What we expect others to measure on films we have never seen: an estimate with an interval for each aim, from our own views.

Written into the card before anyone measures. The official test of the Kermany films is cut from other stretches of patient
numbers and is known to hold older children and adult-looking normal films; so a part of its films is taken to score like the
tenth of ours that looks most like adults', at the low end like the other hospital's. Each line says what it came from.
"""

from __future__ import annotations

from typing import Any

import numpy as np

OFFICIAL_ILL, OFFICIAL_NORMAL = 390, 234
KNOWN_SPECIFICITY = 0.842
"""The lowest that the projects we descend from report for the official test: the low end of ours."""
THIRD_HOSPITAL = 0.10
"""Share of a third hospital's films that may be refused at the worst: the two we have are few to tell by. Our guess."""
SLOWER, FASTER = 2.5, 0.7
"""How much longer, or shorter, a clinic's computer may take than the one that measured. Our guess."""
ADULT_LOOKING_SHARE, ADULT_SHARE = 0.3, 0.2
"""Shares of the official test taken to score like our most adult-looking films, and at the worst like adults': our guesses."""

Figures = dict[str, Any]


def estimate_all(
    figures: Figures, out_of_fold: Figures, gate: Figures, unknown: Figures, speed: Figures
) -> list[dict[str, Any]]:
    """One entry an aim: what, estimate, low, high, target, why.

    `gate` and `unknown` are what training.gate's `measure_gate` and `measure_unknown` found, `speed` has `median_ms`.
    """
    return [*_official(figures, out_of_fold), _adults(out_of_fold), *_gate(gate, unknown), _speed(speed)]


def _official(figures: Figures, out_of_fold: Figures) -> list[dict[str, Any]]:
    folds = [value for name, value in out_of_fold.items() if name.startswith(("blocks/", "stressed/"))]
    held_out = figures["kermany_held_out"]

    def middle(key: str) -> float:
        return float(np.median([fold[key]["value"] for fold in folds]))

    def worst(key: str, least: bool = True) -> float:
        values = [float(fold[key]["value"]) for fold in folds]
        return min(values) if least else max(values)

    def mixed(key: str, view: str, share: float) -> float:
        return (1 - share) * middle(key) + share * float(out_of_fold[view][key]["value"])

    def likely(key: str) -> float:
        return mixed(key, "adult_looking", ADULT_LOOKING_SHARE)

    def at_worst(key: str) -> float:
        return mixed(key, "other_hospital", ADULT_SHARE)

    specificity, lowest = likely("specificity"), min(at_worst("specificity"), KNOWN_SPECIFICITY)
    sensitivity = middle("sensitivity")
    whole = OFFICIAL_ILL + OFFICIAL_NORMAL
    accuracy = (OFFICIAL_ILL * sensitivity + OFFICIAL_NORMAL * specificity) / whole
    least_accurate = (OFFICIAL_ILL * worst("sensitivity") + OFFICIAL_NORMAL * lowest) / whole
    views = "median and extremes of the folds of neighbouring patient numbers and of the stressed copies, out of fold"
    guess = f"; {ADULT_LOOKING_SHARE:.0%} taken to be like our most adult-looking, at the worst {ADULT_SHARE:.0%} like adults'"
    official = "official test, 624 films"
    return [
        _line(f"{official}: AUC", middle("auc"), worst("auc") - 0.01, held_out["auc"]["value"], ">= 0.995", views),
        _line(f"{official}: accuracy", accuracy, least_accurate, held_out["accuracy"]["value"], ">= 0.965", views + guess),
        _line(
            f"{official}: sensitivity",
            sensitivity,
            worst("sensitivity"),
            max(held_out["sensitivity"]["value"], sensitivity),
            ">= 0.98",
            views,
        ),
        _line(
            f"{official}: specificity",
            specificity,
            lowest,
            max(held_out["specificity"]["value"], specificity),
            ">= 0.93",
            views + guess + "; low end: the lowest that others report for this test",
        ),
        _line(
            f"{official}: calibration error (15 bins)",
            max(likely("calibration_error"), middle("calibration_error")),
            held_out["calibration_error"]["value"],
            max(at_worst("calibration_error"), worst("calibration_error", least=False)),
            "<= 0.03",
            views + guess,
        ),
        _line(
            f"{official}: share called uncertain",
            likely("uncertain_share"),
            held_out["uncertain_share"]["value"],
            max(at_worst("uncertain_share"), worst("uncertain_share", least=False)),
            "<= 0.10",
            views + guess,
        ),
        _line(
            f"{official}: accuracy of the rest",
            likely("accuracy_of_the_rest"),
            at_worst("accuracy_of_the_rest"),
            held_out["accuracy_of_the_rest"]["value"],
            ">= 0.985",
            views + guess,
        ),
    ]


def _adults(out_of_fold: Figures) -> dict[str, Any]:
    auc = out_of_fold["other_hospital/radiologists"]["auc"]
    return _line(
        "adults (NIH, radiologists' labels), pneumonia against normal: AUC",
        auc["value"],
        auc["low"],
        auc["high"],
        ">= 0.88",
        "the same hospital's films with radiologists' labels, out of fold, bootstrap interval",
    )


def _gate(gate: Figures, unknown: Figures) -> list[dict[str, Any]]:
    frontal = ("kermany", "nih")
    turned = {name: f for name, f in gate.items() if name.startswith(frontal) and ("turned" in name or "inverted" in name)}
    lateral = {name: f for name, f in gate.items() if name.startswith("lateral")}
    others = {name: f for name, f in gate.items() if not name.startswith((*frontal, "lateral"))}
    left_out = {name: f["refused"] for name, f in unknown["kinds"].items() if not name.startswith(("every", "lateral"))}
    known, kinds = _pooled(others), float(np.mean(list(left_out.values())))
    hospital = max(f["refused"] for f in unknown["hospitals"].values())
    strange_laterals = [f["refused"] for name, f in unknown["kinds"].items() if name.startswith("lateral")]
    own, other = gate["kermany"], gate["nih"]
    return [
        _line(
            "not a chest film: refused",
            (known + kinds) / 2,
            min(left_out.values()),
            known,
            ">= 0.99",
            "half held-out images of known kinds, half kinds left out of the fit one at a time; low end: the worst of these",
        ),
        _line(
            "frontal chest films of the training kind: refused",
            own["refused"],
            0.0,
            own["refused"] + 3 / own["images"],
            "<= 0.01",
            "held-out films; upper end by the rule of three",
        ),
        _line(
            "frontal chest films of other hospitals: refused",
            hospital,
            other["refused"],
            max(hospital, THIRD_HOSPITAL),
            "<= 0.03",
            "held-out films of a hospital left out of the fit, though not of the choice of limits; low end: of a hospital in "
            "the fit; upper end: a guess, as two hospitals are few",
        ),
        _line(
            "lateral, inverted and sideways films: refused",
            (_pooled(turned) + _pooled(lateral)) / 2,
            (_pooled(turned) + min([_least(lateral), *strange_laterals])) / 2,
            max(_pooled(turned), _pooled(lateral)),
            ">= 0.95",
            f"held-out films turned and inverted, and {sum(f['images'] for f in lateral.values())} held-out lateral films, "
            "weighing the same; low end: lateral films left out of the fit, or the low end of so few",
        ),
    ]


def _pooled(figures: Figures) -> float:
    images = sum(f["images"] for f in figures.values())
    return float(sum(f["images"] * f["refused"] for f in figures.values()) / max(images, 1))


def _speed(speed: Figures) -> dict[str, Any]:
    ms = float(speed["median_ms"])
    return _line(
        "reading with heat map on 2 cores: ms for everything after decoding",
        ms,
        FASTER * ms,
        SLOWER * ms,
        "<= 150",
        f"{speed['what']}: median of {speed['films']} on {speed['machine']}; the ends: guesses for other computers",
    )


def _least(figures: Figures) -> float:
    """The low end of Wilson's 95 % interval (Wilson 1927) of the share refused."""
    images, share, z = sum(f["images"] for f in figures.values()), _pooled(figures), 1.96
    if not images:
        return 0.0
    middle = share + z * z / (2 * images)
    half = z * float(np.sqrt(share * (1 - share) / images + z * z / (4 * images**2)))
    return float((middle - half) / (1 + z * z / images))


def _line(what: str, estimate: float, low: float, high: float, target: str, why: str) -> dict[str, Any]:
    low, high = min(low, estimate), max(high, estimate)
    return {
        "what": what,
        "estimate": round(estimate, 3),
        "low": round(low, 3),
        "high": round(high, 3),
        "target": target,
        "why": why,
    }
