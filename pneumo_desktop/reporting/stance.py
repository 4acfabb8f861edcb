"""How the final read came about: film quality, agreement, first impression, what was begun, why it was amended."""

from __future__ import annotations

from pneumo_desktop.domain.reading import Agreement, FilmQuality, Impression, WhoConclusion
from pneumo_desktop.domain.record import Record
from pneumo_desktop.reporting.layout import LEFT, WIDTH, field_rows
from pneumo_desktop.reporting.marks import MM, Row, gap
from pneumo_desktop.reporting.words import Words

_LABEL_WIDTH = 34 * MM
_LABELS = {
    "who": "WHO-CXR",
    "film": "Film",
    "agreement": "Agreement",
    "first": "First impression",
    "first_note": "before the program's reading was shown; kept as it was",
    "begun": "Begun, not signed",
    "amended": "Amended because",
}
_QUALITIES = {
    FilmQuality.ADEQUATE: "adequate",
    FilmQuality.SUBOPTIMAL: "suboptimal",
    FilmQuality.UNINTERPRETABLE: "uninterpretable",
}
_CONCLUSIONS = {
    WhoConclusion.PRIMARY_END_POINT: "Primary end-point pneumonia",
    WhoConclusion.OTHER_INFILTRATE: "Other infiltrate",
    WhoConclusion.NO_FINDING: "No consolidation, infiltrate or effusion",
}
_AGREEMENTS = {
    Agreement.AGREES: "Agrees with the program's reading.",
    Agreement.PARTLY: "Agrees with the program's reading in part, or one of the two is uncertain.",
    Agreement.DISAGREES: "Disagrees with the program's reading.",
    Agreement.NOT_COMPARABLE: "Not comparable with the program's reading.",
}
WHO_NOTE = "WHO-CXR words were made for surveys and trials, not for the care of single patients."


def stance_rows(record: Record, words: Words) -> list[Row]:
    """Below the conclusion; nothing where nothing of it was stated."""
    fields: list[tuple[str, str]] = []
    final = record.final_read
    if final is not None and final.who_conclusion:
        fields.append((_LABELS["who"], f"{_CONCLUSIONS[final.who_conclusion]}. {WHO_NOTE}"))
    if final is not None and final.film_quality:
        fields.append((_LABELS["film"], _QUALITIES[final.film_quality]))
    if final is not None and final.agreement in _AGREEMENTS and final.agreement is not Agreement.AGREES:
        fields.append((_LABELS["agreement"], f"{_AGREEMENTS[final.agreement]} {final.disagreement_reason}".strip()))
    if record.first_impression is not None:
        said = _say(record.first_impression, words)
        fields.append((_LABELS["first"], f"{said}, {_LABELS['first_note']}"))
    if record.begun_read is not None:
        fields.append((_LABELS["begun"], _say(record.begun_read, words)))
    if record.amendment_reason:
        fields.append((_LABELS["amended"], record.amendment_reason))
    return [gap(2), *field_rows(fields, LEFT, WIDTH, _LABEL_WIDTH)] if fields else []


def _say(impression: Impression, words: Words) -> str:
    film = f"film {_QUALITIES[impression.film_quality]}" if impression.film_quality else ""
    parts = (_CONCLUSIONS.get(impression.who_conclusion, ""), impression.words, film)
    role = f", {impression.role}" if impression.role else ""
    return f"{'; '.join(part for part in parts if part)} ({impression.reader}{role}, {words.say_moment(impression.at)})"
