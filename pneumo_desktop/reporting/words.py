"""Every sentence of the report. Another language is another `Words`; nothing else in `reporting` holds text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.patient import Age, AgeUnit, Sex
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.domain.visit import ViewPosition

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_SEXES = {Sex.FEMALE: "Female", Sex.MALE: "Male", Sex.OTHER: "Other", Sex.UNKNOWN: "Not known"}

_AGES = {
    AgeUnit.YEARS: ("{n} year", "{n} years"),
    AgeUnit.MONTHS: ("{n} month", "{n} months"),
    AgeUnit.WEEKS: ("{n} week", "{n} weeks"),
    AgeUnit.DAYS: ("{n} day", "{n} days"),
}

_VIEWS = {
    ViewPosition.UNKNOWN: "Not stated",
    ViewPosition.PA: "PA (from behind)",
    ViewPosition.AP: "AP (from the front)",
    ViewPosition.AP_SUPINE: "AP, lying on the back",
}

_OUTCOMES = {
    Outcome.SUGGESTS_PNEUMONIA: "Findings suggest pneumonia",
    Outcome.UNCERTAIN: "Uncertain: needs a human reading",
    Outcome.NO_PATTERN: "No pneumonia pattern found",
    Outcome.NOT_ANALYSED: "Not analysed: {reason}",
}

_REASONS = {
    "too_small": "the film has too few pixels to be read",
    "no_contrast": "the film is all of one shade",
    "not_a_chest_film": "this does not look like a frontal chest film",
    "colour_image": "this is a colour picture, not a film",
    "colour_strong": "this is a colour picture, not a film",
    "other_modality": "by its own header this is no plain X-ray film",
    "lateral": "this looks like a film from the side; a frontal film is needed",
    "lateral_view": "by its own header this is a film from the side; a frontal film is needed",
    "several_images": "there is more in this picture than one film",
    "inverted": "black and white seem to be exchanged",
    "rotated": "the film seems to be turned; it must stand upright",
    "gate_failed": "the film could not be checked",
}

_REMARKS = {
    "too_small": "The film has too few pixels to be read.",
    "no_contrast": "The film is all of one shade.",
    "low_contrast": "The film has little contrast; the reading is less certain.",
    "under_exposed": "The film is very pale, as when under-exposed: paleness is no disease. Repeat it if in doubt.",
    "over_exposed": "The film is very dark, as when over-exposed: faint shadows may be lost. Repeat it if in doubt.",
    "clipped": "Parts of the body are plain black or white and show nothing. Export the film again with its full grey scale.",
    "strong_compression": "The file is strongly compressed and fine detail is lost. Export the film again at a higher quality.",
    "burned_in_text": "There is writing in the picture. Check that it names this patient.",
    "photo_of_film": "This seems to be a photograph of a film or of a screen. Read the film's own file if it can be had.",
    "wide_border": "Much of the picture is empty border. Cut it off and read the film again.",
    "lungs_cut_off": "The lungs seem to reach beyond the film's edge. What is cut off was not read; repeat it if in doubt.",
    "read_anyway": "A person had the film read although the program had refused it for what its file says.",
    "not_a_chest_film": "This does not look like a frontal chest film.",
    "colour_image": "This is a colour picture, not a film.",
    "colour_strong": "The file holds strong colours, as a photograph or a screenshot does.",
    "other_modality": "By its own header this is no plain X-ray film.",
    "lateral": "This looks like a film from the side.",
    "lateral_view": "By its own header this is a film from the side.",
    "several_images": "There is more in this picture than one film.",
    "inverted": "Black and white seem to be exchanged.",
    "rotated": "The film seems to be turned.",
    "gate_failed": "The film could not be checked.",
    "colour_converted": "The file is in colour and was turned to grey.",
    "exif_turned": "The picture was turned upright as the file asks.",
    "first_frame_only": "The file holds several pictures; only the first was read.",
    "patient_unreadable": "The patient's name or number in the file could not be read; they were typed.",
    "for_processing": "The file holds raw values of the detector, not meant for viewing.",
}

_KINDS = {
    "pneumonia": "Pneumonia",
    "no_pneumonia": "No pneumonia pattern",
}

_ORIGINS = {"factory": "as delivered with the model"}

_DIFFERENCES = {
    "number": "another clinic number",
    "name": "another name",
    "sex": "another sex",
    "birth_date": "another birth date",
}

_LIMITATIONS = (
    "This program supports a first reading by a person. It does not diagnose, and it does not rule out any disease.",
    "Not assessed: tuberculosis, pneumothorax, heart failure, foreign body, fracture, nodules.",
    "“No pneumonia pattern found” does not mean that the chest is healthy.",
    "The program has not been cleared by a regulator as a medical device.",
)


@dataclass(frozen=True)
class Words:
    """The sentences of one language, `language` being its BCP 47 tag. Names in braces are filled in.

    `ages` holds the form for one and the form for other numbers of each unit.
    """

    language: str = "en"

    title: str = "Chest X-ray: first reading"
    number_and_version: str = "Report {number}, version {version}"
    draft: str = "DRAFT - no final read yet"
    final: str = "Final"
    amended: str = "Amended, replaces version {before}"

    patient: str = "Patient"
    name: str = "Name"
    clinic_number: str = "Clinic number"
    sex: str = "Sex"
    birth_date: str = "Birth date"
    age_at_exam: str = "Age at exam"
    age_at_analysis: str = "Age at analysis"
    estimated_age: str = "Estimated age"
    visit: str = "Visit"
    exam: str = "Exam"
    view: str = "View"
    referring_person: str = "Referred by"
    clinical_question: str = "Question"
    symptoms: str = "Symptoms"
    not_stated: str = "Not stated"

    final_read: str = "Final read"
    agrees: str = "Agrees with the program's reading."
    own_words: str = "In the reader's own words."
    no_final_read: str = "No person has concluded yet. Conclusion:"
    reader: str = "Reader"
    read_at: str = "Read"
    date_to_write: str = "Date"
    signature: str = "Signature"

    program: str = "Reading by the program"
    score: str = "Score"
    score_scale: str = "0 to 100; above {high} suggests pneumonia, {low} to {high} is uncertain"
    zone_low: str = "no pattern"
    zone_middle: str = "uncertain"
    zone_high: str = "suggests pneumonia"
    probabilities: str = "Probabilities"
    percent: str = "{n} %"
    remarks: str = "Film quality"
    no_remarks: str = "No remarks."
    film_turned: str = "The film was turned by {degrees} degrees clockwise by the reader before the reading."
    film_inverted: str = "The film's grey scale was inverted by the reader before the reading."
    film_turned_and_inverted: str = (
        "The film was turned by {degrees} degrees clockwise and its grey scale inverted by the reader before the reading."
    )
    unknown_remark: str = "Remark of the program: {code}."
    unknown_reason: str = "the program gave the reason “{code}”"
    header_differs: str = "The film's own header states {what}."

    film: str = "Film"
    heat_map: str = "Heat map over the film"
    heat_caption: str = "Shows what moved the score, not where disease is."
    heat_weak: str = "The map is weak: little here moved the score towards pneumonia."
    heat_hidden: str = "No heat map is printed: the score lies below the low threshold, and what little moved it is no finding."
    heat_over_lungs: str = "About {n} % of it lies over the lungs."
    heat_no_lungs: str = "The lungs could not be found on this film, so how much of it lies over them is not known."
    heat_cold: str = "less"
    heat_hot: str = "more"
    no_heat_map: str = "There is no heat map for this film."

    key_image: str = "Key image"
    key_image_caption: str = "The view that the reader marked as showing the finding."
    key_window: str = "Window {width}, level {centre}."
    key_part: str = "Part of the film."
    key_turned: str = "Turned by {degrees} degrees clockwise for this view."
    key_mirrored: str = "Left and right exchanged for this view."
    key_inverted: str = "Grey scale inverted for this view."
    key_no_sides: str = "The file does not state the sides of the patient."
    key_angle: str = "{angle}°"
    key_pixels: str = "{length} pixels (the file states no spacing)"
    key_at_detector: str = "{length} mm at the detector"
    key_magnified: str = "{length} mm, magnification of {factor} taken out"
    key_calibrated: str = "{length} mm, calibrated"
    key_stated: str = "{length} mm as stated in the file"

    source: str = "Source of this reading"
    model: str = "Model"
    model_name: str = "{name} {version} ({date})"
    weights: str = "Model id, weights"
    thresholds: str = "Thresholds"
    threshold_pair: str = "{low} and {high}, {origin}"
    screening: str = "Screening cut"
    screening_cut: str = "{cut}, few films with pneumonia score lower"
    device: str = "Computed on"
    software: str = "Software"
    software_name: str = "Pneumo Desktop {version}"
    original: str = "Original film"
    original_size: str = "{format}, {width} x {height} px, {bits} bit"
    film_hash: str = "Film SHA-256"
    analysed: str = "Analysed"
    printed: str = "Report made"
    no_model: str = "None"

    limitations: str = "What this reading cannot tell"
    limitation_lines: tuple[str, ...] = _LIMITATIONS
    trained_on: str = "The model was trained on: {population}. It was not made for others."

    page: str = "Page {number} of {total}"
    born: str = "born {date}"
    estimated: str = "estimated age {age}"
    date_form: str = "{day} {month} {year}"
    moment_form: str = "{date}, {hour:02}:{minute:02}"
    months: tuple[str, ...] = _MONTHS

    sexes: Mapping[Sex, str] = field(default_factory=lambda: _SEXES)
    ages: Mapping[AgeUnit, tuple[str, str]] = field(default_factory=lambda: _AGES)
    views: Mapping[ViewPosition, str] = field(default_factory=lambda: _VIEWS)
    outcomes: Mapping[Outcome, str] = field(default_factory=lambda: _OUTCOMES)
    reasons: Mapping[str, str] = field(default_factory=lambda: _REASONS)
    remark_sentences: Mapping[str, str] = field(default_factory=lambda: _REMARKS)
    kinds: Mapping[str, str] = field(default_factory=lambda: _KINDS)
    origins: Mapping[str, str] = field(default_factory=lambda: _ORIGINS)
    differences: Mapping[str, str] = field(default_factory=lambda: _DIFFERENCES)

    def say_date(self, day: date) -> str:
        """A day with the month in letters, so that it cannot be mistaken."""
        return self.date_form.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def say_moment(self, moment: datetime) -> str:
        """Day, hour and minute."""
        return self.moment_form.format(date=self.say_date(moment), hour=moment.hour, minute=moment.minute)

    def say_exam(self, moment: datetime | None) -> str:
        """The exam's time; exactly midnight means that only the day is known."""
        if moment is None:
            return self.not_stated
        return self.say_date(moment) if moment.time() == time() else self.say_moment(moment)

    def say_age(self, age: Age) -> str:
        """An age with its unit."""
        one, many = self.ages[age.unit]
        return (one if age.value == 1 else many).format(n=age.value)

    def say_outcome(self, outcome: Outcome, reason: str | None) -> str:
        """The outcome words; `reason` is the code of why a film was not analysed."""
        code = reason or "?"
        return self.outcomes[outcome].format(reason=self.reasons.get(code, self.unknown_reason.format(code=code)))

    def say_remark(self, code: str) -> str:
        """What is to be known of the film, as a sentence; a code without one is named."""
        return self.remark_sentences.get(code, self.unknown_remark.format(code=code))

    def say_correction(self, correction: Correction) -> str:
        """What a person had done to the film, as a sentence; empty for nothing."""
        if not correction:
            return ""
        turned = self.film_turned_and_inverted if correction.inverted else self.film_turned
        return (turned if correction.quarter_turns else self.film_inverted).format(degrees=90 * correction.quarter_turns)


ENGLISH = Words()
