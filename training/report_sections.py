"""The pages of the evaluation report: what was measured, as sections of text, tables, plots and films."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from pneumo_desktop.domain.display import heat_map_rgba
from pneumo_desktop.domain.reading import HeatMap
from training import plots
from training.report_data import ADULT_YEARS, KERMANY, NIH_MINED, NIH_READ, Evaluation, Measured, spread_evenly
from training.report_page import Block, Gallery, Picture, Section, Table, Text, as_jpeg
from training.split import TEST

SHOWN_SHORT = ("auc", "accuracy", "sensitivity", "specificity", "uncertain_share")
SHOWN = {
    "auc": "AUC",
    "accuracy": "accuracy",
    "sensitivity": "sensitivity",
    "specificity": "specificity",
    "calibration_error": "calibration error",
    "uncertain_share": "uncertain",
    "accuracy_of_the_rest": "accuracy of the rest",
}
ORIGINALS_LIMIT = 0.02
"""An original and its 224 px copy may part by this much: more would mean that they are prepared differently."""


def interval(figure: Mapping[str, float | None], digits: int = 3) -> str:
    """ "0.996 (0.990–0.999)", "to" between numbers below 0, or a dash where there is no number."""
    if figure["value"] is None:
        return "-"
    between = "–" if figure["low"] is not None and figure["low"] >= 0 else " to "
    return f"{figure['value']:.{digits}f} ({figure['low']:.{digits}f}{between}{figure['high']:.{digits}f})"


def figures_table(
    caption: str,
    rows: Sequence[tuple[str, Mapping[str, Any]]],
    shown: Sequence[str] = tuple(SHOWN),
    extra: Mapping[str, str] | None = None,
) -> Table:
    """One row a set or group, one column for each figure of `shown`; `extra` names more columns that are shares."""
    more = dict(extra or {})
    head = ["", "films", "patients", "pneumonia", *(SHOWN[key] for key in shown), *more.values()]
    lines = [
        [name, *(str(f[key]) for key in ("films", "patients", "with_pneumonia")), *(interval(f[key]) for key in shown)]
        + [f"{f[key]:.3f}" for key in more]
        for name, f in rows
    ]
    return Table(caption, head, lines)


def overlay(film: NDArray[np.uint8], pushes: NDArray[np.float32], scale: float) -> NDArray[np.uint8]:
    """The film with the heat map over it as the program draws it, (h, w, 3)."""
    height, width = film.shape
    rgba = heat_map_rgba(HeatMap(np.clip(pushes / scale, 0.0, 1.0).astype(np.float32)), width, height).astype(np.float32)
    share = rgba[..., 3:] / 255.0
    return np.asarray(film[..., None] * (1 - share) + rgba[..., :3] * share, dtype=np.float32).round().astype(np.uint8)


def describe_film(measured: Measured, i: int) -> str:
    """Name, label and score of one film."""
    film = measured.films.films[i]
    truth = film.kind if film.kind in ("bacterial", "viral") else "pneumonia" if film.pneumonia else "normal"
    return f"{'WRONG' if measured.wrong[i] else 'right'}: {truth}, score {measured.scores[i]:.3f} ({film.path.stem})"


def film_grid(measured: Measured, most: int = 16) -> Gallery:
    """Right films of every kind in green frames, wrong ones in red, evenly drawn, without heat map."""
    kinds = np.array([film.kind for film in measured.films.films])
    chosen: list[int] = []
    for kind in sorted(set(kinds.tolist())):
        right = np.flatnonzero((kinds == kind) & ~measured.wrong)
        chosen += right[spread_evenly(len(right), most // len(set(kinds.tolist())))].tolist()
    wrong = np.flatnonzero(measured.wrong)
    chosen += wrong[spread_evenly(len(wrong), most // 2)].tolist()
    frames = {True: plots.RED, False: plots.GREEN}
    pictures = [
        Picture(as_jpeg(measured.films.gray[i]), describe_film(measured, i), frame=frames[bool(measured.wrong[i])])
        for i in chosen
    ]
    return Gallery(pictures, columns=6)


def error_gallery(measured: Measured, scale: float) -> Gallery:
    """Every film called wrongly at 0.5, beside itself with its heat map; surest errors first."""
    wrong = np.flatnonzero(measured.wrong)
    order = wrong[np.argsort(-np.abs(measured.scores[wrong] - 0.5), kind="stable")]
    pictures = []
    for i in order.tolist():
        film = measured.films.gray[i]
        plain = np.repeat(film[..., None], 3, axis=2)
        both = np.concatenate([plain, overlay(film, measured.pushes[i], scale)], axis=1)
        pictures.append(Picture(as_jpeg(both), describe_film(measured, i), frame=plots.RED))
    return Gallery(pictures, columns=3)


def make_sections(found: Evaluation) -> list[Section]:
    """The pages in their order."""
    return [
        summary_section(found),
        score_section(found),
        use_section(found),
        Section("groups", "Groups", group_blocks(found)),
        robustness_section(found),
        originals_section(found),
        film_section(found),
        sanity_section(found),
    ]


def summary_section(found: Evaluation) -> Section:
    """What was measured, and the figures that count."""
    card = found.reader.card
    thresholds = card.thresholds
    seen = (
        "never trained, calibrated or chosen on"
        if found.part == TEST
        else "only for developing: a model may have been trained on it"
    )
    rows = [
        ["model", f"{card.identity.id} ({card.identity.name} {card.identity.version}, {card.identity.date})"],
        ["weights, SHA-256", card.identity.sha256],
        ["films", f'part "{found.part}" of the split with seed {card.raw["training"]["split_seed"]}: {seen}'],
        ["film index, SHA-256", str(found.facts["data_index_sha256"])],
        ["views averaged", ", ".join(card.averaging)],
        ["operating points", ", ".join(f"{name} {cut:.3f}" for name, cut in found.cuts.items())],
    ]
    words = (
        f"Positive means a score above 0.5; films with a score from {thresholds.low:.3f} to {thresholds.high:.3f} are "
        "uncertain. Intervals are 95 % percentile intervals of 1,000 resamples of whole patients. Text-mined labels of NIH "
        "films are noisy: of those that say pneumonia, radiologists see an opacity in 43 %. Their figures say little about "
        "the network."
    )
    figures = list(found.facts["figures"].items())
    return Section(
        "summary", "Summary", [Table("What was measured", ["", ""], rows), figures_table("Figures", figures), Text(words)]
    )


def score_section(found: Evaluation) -> Section:
    """How well scores rank and how far they can be taken at their word."""
    main, thresholds = found.main, found.reader.card.thresholds
    rocs = {name: (m.scores, m.labels) for name, m in found.sets.items() if 0 < m.labels.sum() < len(m.labels)}
    kinds = np.array([film.kind for film in main.films.films])
    for name, measured in found.sets.items():
        if name != KERMANY:
            kinds = np.append(kinds, [f"{name}: {'pneumonia' if label else 'normal'}" for label in measured.labels])
    scores = np.concatenate([measured.scores for measured in found.sets.values()])
    return Section(
        "scores",
        "Scores",
        [
            picture(plots.draw_roc(rocs, found.cuts), f"ROC with the operating points on: {KERMANY}."),
            picture(plots.draw_scores(scores, kinds, found.cuts), "Scores by kind of film, with the operating points.", 0.85),
            picture(
                plots.draw_reliability(main.scores, main.labels),
                f"Reliability, {KERMANY}, 15 equal bins with about 95 %; dotted: perfect. The score weighs both labels "
                "equally: where more than half of the films show pneumonia, dots a little above the line are right.",
                0.7,
            ),
            picture(
                plots.draw_confusion(main.scores, main.labels, thresholds.low, thresholds.high),
                f"Labels and calls, {KERMANY}: films, % of the label.",
            ),
        ],
    )


def use_section(found: Evaluation) -> Section:
    """What calling fewer films and treating by the score would bring."""
    main, thresholds = found.main, found.reader.card.thresholds
    return Section(
        "use",
        "Use",
        [
            picture(
                plots.draw_risk_coverage(main.scores, main.labels, thresholds.low, thresholds.high),
                f"Risk and coverage, {KERMANY}: share of wrong calls when only the surest films are called.",
                0.7,
            ),
            picture(
                plots.draw_decision_curves(main.scores, main.labels),
                f"Decision curves (Vickers and Elkin 2006), {KERMANY}, with the score turned into a probability for the "
                "prevalence named. Higher is better; the threshold probability says how many needless treatments one found "
                "pneumonia is worth.",
            ),
        ],
    )


def group_blocks(found: Evaluation) -> list[Block]:
    """One table a property."""
    words = (
        "A group of one label only has no AUC. For each kind of pneumonia the films without pneumonia are the other label. "
        f"The ages of the Kermany films are not known singly (children of 1 to 5 years); adult means {ADULT_YEARS} years and "
        "older."
    )
    return [
        Text(words),
        *(
            figures_table(f"By {key.rpartition(': ')[2]}: {key.rpartition(': ')[0]}", rows, SHOWN_SHORT)
            for key, rows in found.groups.items()
        ),
    ]


def robustness_section(found: Evaluation) -> Section:
    """Stressed copies."""
    rows = [(name.replace("_", " "), figures) for name, figures in found.stressed.items()]
    table = figures_table(f"Stressed copies, {KERMANY}", rows, SHOWN_SHORT, {"calls_changed": "calls changed at 0.5"})
    figure = plots.draw_intervals(
        rows, ("auc", "sensitivity", "specificity", "uncertain_share"), f"n {len(found.main.scores)} films each"
    )
    return Section(
        "robustness", "Robustness", [picture(figure, "Figures under each stress, with 95 % intervals by patient."), table]
    )


def originals_section(found: Evaluation) -> Section:
    """The same films at full size."""
    facts, originals = found.facts["originals"], found.originals
    if not facts["films"]:
        return Section("originals", "Originals against copies", [Text("No original of these films is there.")])
    apart = facts["as_they_are"]
    verdict = "within" if apart["largest"] <= ORIGINALS_LIMIT else "NOT within"
    figures = (f"{apart[key]:.4f}" for key in ("median", "percentile_95", "largest"))
    rows = [["as the hospital published them", *figures, f"{verdict} {ORIGINALS_LIMIT}"]]
    words = (
        f"{facts['films']} originals, decoded, squashed and compressed by the program, against their copies of 224 px, which "
        "were trained on: shows whether both are prepared in the same way."
    )
    figure = plots.draw_differences(originals.scores - originals.copy_scores)
    return Section(
        "originals",
        "Originals against copies",
        [
            Text(words),
            Table("Difference of score", ["originals", "median", "95th percentile", "largest", "limit"], rows),
            picture(figure, "Originals as published; dashed: the limit.", 0.7),
        ],
    )


def film_section(found: Evaluation) -> Section:
    """Films to look at."""
    scale = found.reader.card.heat_map_scale
    blocks: list[Block] = [Text("Green frame: called rightly at score 0.5, red frame: wrongly."), film_grid(found.main)]
    for name, measured in found.sets.items():
        if name != NIH_MINED:
            count = int(measured.wrong.sum())
            words = f"{name}: all {count} wrong calls of {len(measured.scores)} films, each with its heat map; surest first."
            blocks += [Text(words), error_gallery(measured, scale)]
    words = f"Errors against the text-mined labels are not shown: too many of these labels are wrong ({NIH_READ} are shown)."
    return Section("films", "Films and errors", [*blocks, Text(words)])


def sanity_section(found: Evaluation) -> Section:
    """Whether the heat map shows what the network uses."""
    facts = found.facts["sanity"]
    deletion, lungs = found.deletion, facts["lungs"]
    randomised = [
        [f"{name} and head" if name not in ("head", "all layers") else name, f"{v['mean']:+.3f}", f"{v['mean_size']:.3f}"]
        for name, v in facts["randomised"].items()
    ]
    falls = facts["deletion"]
    areas = [[order, *(interval(falls[what]["areas"][order]) for what in falls)] for order in falls["logit"]["areas"]]
    areas.append(["hottest first less random", *(interval(fall["hottest_less_random"]) for fall in falls.values())])
    over = [
        ["share of the positive heat over the lungs, mean", interval(lungs["inside"])],
        ["share of the film that the lungs fill, mean (what heat without aim would reach)", interval(lungs["area"])],
        [
            "films where lungs were found / not found / without heat",
            f"{lungs['inside']['films']} / {lungs['not_found']} / {lungs['without_heat']}",
        ],
    ]
    return Section(
        "heat",
        "Heat map sanity",
        [
            Text(
                f"Randomisation on {facts['films']} films drawn evenly from all; lungs and deletion on "
                f"{facts['films_called']} of those called pneumonia. The mean of a map plus the head's bias is the logit; "
                f"the largest difference found is {facts['map_mean_less_logit']:.1e}."
            ),
            Table(
                "Rank correlation with maps of a network with shuffled weights (Adebayo et al. 2018): 1 the same, 0 unlike",
                ["layers shuffled, from the last", "mean", "mean of the size"],
                randomised,
            ),
            Table("Heat over the lungs", ["", ""], over),
            Text(
                "The lungs are estimated from grey values by fitting a pair of outlines (domain/lungs.py). Films where "
                "the fit is poor are left out of the share and counted above. The map has few places, each of which sees "
                "more of the film than it covers: a share of 1 cannot be reached, and the heart's shadow before the left "
                "lung counts as outside."
            ),
            picture(
                plots.draw_deletion(
                    deletion.removed, {"logit": deletion.logit.curves, "score": deletion.score.curves}, facts["films_called"]
                ),
                "Deletion test (Petsiuk et al. 2018): places of the map's grid filled with the film's mean grey, up to half "
                "of them. Hottest first should fall fastest, coldest first should not fall.",
            ),
            Table("Mean height of these curves (smaller: the map names what counts)", ["order of removal", *falls], areas),
        ],
    )


def picture(figure: Figure, caption: str, share: float = 1.0) -> Picture:
    """A plot as a block of the page."""
    return Picture(plots.as_png(figure), caption, share)
