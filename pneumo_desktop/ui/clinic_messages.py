"""Sentences of the patient's number, the measured values, the thresholds and the merge; `messages` joins them to its own."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, as in `messages`."""
    return text


CLINIC: dict[str, str] = {
    "patient.number_check_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The last character does not fit the others: one of them is mistyped. A number of this clinic looks like {example}.",
    ),
    "patient.number_other_form": QT_TRANSLATE_NOOP(
        "Messages", "A number of this clinic looks like {example}. Check it, or say that it is another clinic's."
    ),
    "patient.number_accepted": QT_TRANSLATE_NOOP(
        "Messages", "This number does not pass the clinic's own check and was accepted as it is. Make sure that it is right."
    ),
    "patient.number_shared": QT_TRANSLATE_NOOP(
        "Messages", "This clinic number is used for more than one person. Make sure whose film this is."
    ),
    "visit.impossible": QT_TRANSLATE_NOOP("Messages", "{what}: {value} cannot be. It must lie between {low} and {high}."),
    "visit.unusual": QT_TRANSLATE_NOOP("Messages", "{what}: {value} is unusual. Look at it once more."),
    "visit.exam_at_in_future": QT_TRANSLATE_NOOP(
        "Messages", "This day has not come yet. Look at it once more: the patient's age counts from it."
    ),
    "visit.exam_before_birth": QT_TRANSLATE_NOOP(
        "Messages",
        "This day is before the patient's birth date. Look at both once more: the patient's age counts from this day, "
        "and a clock of the X-ray unit may be wrong.",
    ),
    "visit.not_a_number": QT_TRANSLATE_NOOP("Messages", "{what}: {value} is no number that can be kept here."),
    "visit.danger_sign_which": QT_TRANSLATE_NOOP("Messages", "Which danger sign? Answer Yes for one of them, or choose None."),
    "settings.number_prefix": QT_TRANSLATE_NOOP(
        "Messages",
        "The prefix must have 1 to 8 capital letters or digits, not NN, and no B, I, O, Q, S or Z, which look like figures.",
    ),
    "settings.number_pattern": QT_TRANSLATE_NOOP(
        "Messages", "The pattern must have a 9 (digit), an A (letter) or an X (either) in it, and at most 40 characters."
    ),
    "thresholds.unsure": QT_TRANSLATE_NOOP(
        "Messages",
        "The thresholds that this clinic set ({low} and {high}) are no longer used: it was not written down then for which "
        "calibration of the model they were chosen. Films are read by those that the model came with. Choose yours again "
        "under AI, Thresholds.",
    ),
    "patient.born_after_film": QT_TRANSLATE_NOOP(
        "Messages", "By this birth date the film was taken before the patient was born. Look at both once more."
    ),
    "record.not_correctable": QT_TRANSLATE_NOOP(
        "Messages", "Record {number} says something else of the patient by now. Open it again and look."
    ),
    "record.not_movable": QT_TRANSLATE_NOOP(
        "Messages",
        "{number} belongs to a person known by name and stays there. Only records of an unknown person can be merged.",
    ),
}
