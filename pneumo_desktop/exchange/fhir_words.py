"""The codes that the FHIR document uses, each with its display; docs/referral_bundle.md names the source of every one."""

from __future__ import annotations

from typing import Any

from pneumo_desktop.domain.imci import ImciClass
from pneumo_desktop.domain.patient import AgeUnit
from pneumo_desktop.domain.reading import Agreement, FilmQuality, Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, ViewPosition, VisitKind

OWN = "https://pneumo-desktop.invalid/fhir"
"""Base of this project's own names. It owns no domain, and ".invalid" (RFC 2606) can never be anybody else's."""
EXTENSION = f"{OWN}/StructureDefinition"
OWN_CODES = f"{OWN}/CodeSystem/record"
NUMBER_SYSTEM = f"{OWN}/report-number"
CLINIC_NUMBER_SYSTEM = f"{OWN}/clinic-number"
NATIONAL_SYSTEM = f"{OWN}/national-id"
FILM_HASH_SYSTEM = f"{OWN}/film-sha256"
MODEL_SYSTEM = f"{OWN}/model"
ACCESSION_SYSTEM = f"{OWN}/accession-number"

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
DICOM = "http://dicom.nema.org/resources/ontology/DCM"
_HL7 = "http://terminology.hl7.org/CodeSystem"
IDENTIFIER_TYPES = f"{_HL7}/v2-0203"
INTERPRETATIONS = f"{_HL7}/v3-ObservationInterpretation"
ABSENT_REASONS = f"{_HL7}/data-absent-reason"
CATEGORIES = f"{_HL7}/observation-category"
ACT_CLASSES = f"{_HL7}/v3-ActCode"
LABELS = f"{_HL7}/v3-ObservationValue"
MEDIA_TYPES = f"{_HL7}/media-type"
ABSENT_EXTENSION = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
VERSION_EXTENSION = "http://hl7.org/fhir/StructureDefinition/composition-clinicaldocument-versionNumber"

Coding = dict[str, str]


def coding(system: str, code: str, display: str) -> Coding:
    """A FHIR Coding."""
    return {"system": system, "code": code, "display": display}


REPORT_TYPE = coding(LOINC, "18782-3", "Radiology Study observation (narrative)")
RADIOLOGY = coding(LOINC, "LP29684-5", "Radiology")
CHEST_FILM = coding(LOINC, "36554-4", "XR Chest Single view")
MRN = coding(IDENTIFIER_TYPES, "MR", "Medical record number")
NATIONAL = coding(IDENTIFIER_TYPES, "NI", "National unique individual identifier")
ACCESSION = coding(IDENTIFIER_TYPES, "ACSN", "Accession ID")
VITAL_SIGNS = coding(CATEGORIES, "vital-signs", "Vital Signs")
IMAGING = coding(CATEGORIES, "imaging", "Imaging")
EXAM = coding(CATEGORIES, "exam", "Exam")
AMBULATORY = coding(ACT_CLASSES, "AMB", "ambulatory")
IMAGE = coding(MEDIA_TYPES, "image", "Image")
ANONYMISED = coding(LABELS, "ANONYED", "anonymized")

CLINICAL_INFORMATION = coding(LOINC, "55752-0", "Clinical information")
CONCLUSION = coding(LOINC, "19005-8", "Radiology Imaging study [Impression] (narrative)")

RESPIRATORY_RATE = coding(LOINC, "9279-1", "Respiratory rate")
OXYGEN_SATURATION = (
    coding(LOINC, "2708-6", "Oxygen saturation in Arterial blood"),
    coding(LOINC, "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"),
)
TEMPERATURE = coding(LOINC, "8310-5", "Body temperature")
WEIGHT = coding(LOINC, "29463-7", "Body weight")
HEIGHT = coding(LOINC, "8302-2", "Body height")
AGE = coding(LOINC, "30525-0", "Age")

NOT_MEASURED = coding(ABSENT_REASONS, "not-performed", "Not Performed")
NOT_ASKED = coding(ABSENT_REASONS, "not-asked", "Not Asked")
COULD_NOT = coding(ABSENT_REASONS, "error", "Error")

POSITIVE = coding(INTERPRETATIONS, "POS", "Positive")
NEGATIVE = coding(INTERPRETATIONS, "NEG", "Negative")
INDETERMINATE = coding(INTERPRETATIONS, "IND", "Indeterminate")
INTERPRETATION = {
    Outcome.SUGGESTS_PNEUMONIA: POSITIVE,
    Outcome.NO_PATTERN: NEGATIVE,
    Outcome.UNCERTAIN: INDETERMINATE,
}

STATUS = {RecordState.DRAFT: "preliminary", RecordState.FINAL: "final", RecordState.AMENDED: "amended"}
AGE_UNITS = {
    AgeUnit.YEARS: ("a", "years"),
    AgeUnit.MONTHS: ("mo", "months"),
    AgeUnit.WEEKS: ("wk", "weeks"),
    AgeUnit.DAYS: ("d", "days"),
}

OWN_DISPLAYS: dict[str, str] = {
    # What is observed
    "score": "Score of the program for a pneumonia pattern, 0 to 100; an aid, not a diagnosis",
    "film-fitness": "What the program found out about the fitness of the film",
    "reader-read": "Final read of the film by a person",
    "first-impression": "What a person thought of the film before the program's reading was shown",
    "cough": "Cough",
    "difficult-breathing": "Difficult breathing",
    "cough-days": "Days of cough",
    "fever": "Fever",
    "fever-days": "Days of fever",
    "chest-indrawing": "Chest indrawing",
    "stridor": "Stridor in a calm child",
    "wheeze": "Wheezing",
    "muac": "Mid-upper arm circumference",
    "counted-seconds": "Seconds over which the breaths were counted",
    "breathing": "What the patient breathed during the measurement",
    "imci-class": "Class by the WHO's Integrated Management of Childhood Illness (IMCI)",
    "imci-urgent": "A sign for urgent referral was found",
    **{f"imci-{row.value}": words for row, words in {
        ImciClass.SEVERE: "Severe pneumonia or very severe disease",
        ImciClass.PNEUMONIA: "Pneumonia",
        ImciClass.COUGH_OR_COLD: "Cough or cold",
    }.items()},
    "screening-cut": "Score at and above which lie 97.5 % of the films with pneumonia",
    # Values of the record's own words
    **{f"outcome-{outcome.value}": words for outcome, words in {
        Outcome.SUGGESTS_PNEUMONIA: "Findings suggest pneumonia",
        Outcome.UNCERTAIN: "Uncertain: needs a human reading",
        Outcome.NO_PATTERN: "No pneumonia pattern found",
        Outcome.NOT_ANALYSED: "Not analysed",
    }.items()},
    **{f"danger-{sign.value}": words for sign, words in {
        DangerSign.NOT_ABLE_TO_DRINK: "Not able to drink or breastfeed",
        DangerSign.VOMITS_EVERYTHING: "Vomits everything",
        DangerSign.CONVULSIONS: "Has had convulsions",
        DangerSign.LETHARGIC: "Lethargic or unconscious",
        DangerSign.CONVULSING_NOW: "Convulsing now",
    }.items()},
    f"oxygen-{OxygenSupport.AIR.value}": "Room air",
    f"oxygen-{OxygenSupport.OXYGEN.value}": "Oxygen",
    f"visit-{VisitKind.INITIAL.value}": "First visit for this illness",
    f"visit-{VisitKind.FOLLOW_UP.value}": "Follow-up visit",
    "agreement": "How the person's conclusion stands to the program's reading",
    f"agreement-{Agreement.AGREES.value}": "Agrees with the program",
    f"agreement-{Agreement.OWN_WORDS.value}": "Own words",
    "agreement-disagrees": "Disagrees with the program",
    "film-quality": "How the person judges the film",
    f"quality-{FilmQuality.ADEQUATE.value}": "Adequate",
    f"quality-{FilmQuality.SUBOPTIMAL.value}": "Suboptimal",
    f"quality-{FilmQuality.UNINTERPRETABLE.value}": "Uninterpretable",
    "who-conclusion": "Conclusion in the words of the WHO's standard reading of children's chest films",
    f"who-{WhoConclusion.PRIMARY_END_POINT.value}": "Primary end-point pneumonia",
    f"who-{WhoConclusion.OTHER_INFILTRATE.value}": "Other infiltrate",
    f"who-{WhoConclusion.NO_FINDING.value}": "No consolidation, infiltrate or effusion",
    "read-first": "The person concluded before the program's reading was shown",
    "view": "View of the film",
    f"view-{ViewPosition.PA.value.lower()}": "PA",
    f"view-{ViewPosition.AP.value.lower()}": "AP",
    "view-ap-supine": "AP supine",
}  # fmt: skip


def own(code: str) -> Coding:
    """One of this project's own codes."""
    return coding(OWN_CODES, code, OWN_DISPLAYS.get(code) or code.replace("-", " ").replace("_", " "))


def concept(*codings: Coding, text: str | None = None) -> dict[str, Any]:
    """A FHIR CodeableConcept; the first display is its text unless another is given."""
    return {"coding": list(codings), "text": text or codings[0]["display"]}
