"""A record and its film without what identifies the patient, the clinic or the staff; the clinical facts stay.

Free words go altogether, for nobody can vouch for them; codes, numbers, signs and ages stay. Dates move by one number of days
that is kept nowhere, times of day go. Films in other formats than DICOM are written anew from their pixels, so no comment
survives.
"""

from __future__ import annotations

import hashlib
import io
import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

import numpy as np
from PIL import Image as Pillow

from pneumo_desktop.domain.correction import back_to_file, corrected
from pneumo_desktop.domain.display import gray_table
from pneumo_desktop.domain.film import Film, FilmFacts
from pneumo_desktop.domain.patient import Age, AgeUnit, Patient
from pneumo_desktop.domain.ports import Rectangle
from pneumo_desktop.domain.reading import Agreement, FinalRead, Outcome, Reading, WhoConclusion
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.exchange.deidentify_dicom import Disguise, deidentify_file, words_in
from pneumo_desktop.exchange.fhir_words import OWN_DISPLAYS
from pneumo_desktop.sentences import languages, load_sentences

REMOVED_WORDS = "[Words removed for confidentiality]"
AGREES = "Agrees with the program's reading: {outcome}."
_LEAST_DAYS, _MOST_DAYS = 30, 3650
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_OLDEST_YEARS = 89


@dataclass(frozen=True, eq=False)
class Disguised:
    """A record and a film that name nobody; `file` are the bytes of the film's own file as they may leave."""

    record: Record
    film: Film
    disguise: Disguise
    cleaned: bool


def new_disguise(record: Record) -> Disguise:
    """A pseudonym and a shift of dates by chance; both belong to one export alone."""
    pseudonym = "ANON-" + "".join(secrets.choice(_ALPHABET) for _ in range(8))
    days = _LEAST_DAYS + secrets.randbelow(_MOST_DAYS - _LEAST_DAYS)
    return Disguise(pseudonym, timedelta(days=-days), tuple(_secrets_of(record)))


def _secrets_of(record: Record) -> list[str]:
    patients = [who for who in (record.patient, record.merged_from, record.corrected_from) if who is not None]
    texts = [
        record.number,
        record.visit.referring_person,
        record.film_facts.institution_name,
        record.film_facts.accession_number,
    ]
    texts += [record.film_facts.patient.name, record.film_facts.patient.number]
    if record.final_read:
        texts.append(record.final_read.reader)
    for patient in patients:
        details = patient.details
        texts += [patient.number, patient.name, details.family_name, details.national_id, details.village]
        texts += [details.caregiver_name, details.caregiver_phone]
    return [word for text in texts for word in words_in(text)]


def disguise_all(record: Record, film: Film, blacked_out: Sequence[Rectangle], disguise: Disguise) -> Disguised:
    """Record and film without what identifies. `film` is as the reader saw it, and so are the rectangles."""
    seen = black_out(film, blacked_out)
    as_in_file = corrected(seen, back_to_file(seen))
    if film.facts.file_format == "DICOM":
        source = deidentify_file(film.source, disguise, as_in_file if blacked_out else None)
    else:
        source = _write_png(as_in_file)
    digest = hashlib.sha256(source).hexdigest()
    facts = _clean_facts(film.facts, disguise)
    clean_film = replace(seen, facts=facts, source=source, sha256=digest)
    return Disguised(clean_record(record, facts, digest, disguise), clean_film, disguise, bool(blacked_out))


def black_out(film: Film, rectangles: Sequence[Rectangle]) -> Film:
    """The film with these places black, as it is shown."""
    if not rectangles:
        return film
    pixels = film.pixels.copy()
    table = gray_table(film)
    black = pixels.dtype.type(len(table) - 1 if table[-1] < table[0] else 0)
    for one in rectangles:
        top, left = max(0, one.top), max(0, one.left)
        pixels[top : max(top, one.top + one.height), left : max(left, one.left + one.width)] = black
    pixels.setflags(write=False)
    return replace(film, pixels=pixels)


def _write_png(film: Film) -> bytes:
    """The film's pixels and nothing else; grey as it is seen by a viewer that knows no MONOCHROME1."""
    pixels = film.pixels if not film.inverted else np.iinfo(film.pixels.dtype).max - film.pixels
    out = io.BytesIO()
    Pillow.fromarray(np.ascontiguousarray(pixels)).save(out, "PNG")
    return out.getvalue()


def _clean_facts(facts: FilmFacts, disguise: Disguise) -> FilmFacts:
    """What the file says of the picture, field by field: a field that is not named here does not leave."""
    is_dicom = facts.file_format == "DICOM"
    return FilmFacts(
        file_format="DICOM" if is_dicom else "PNG",
        width_px=facts.width_px,
        height_px=facts.height_px,
        bits_stored=facts.bits_stored,
        suffix=".dcm" if is_dicom else ".png",
        photometric_interpretation=facts.photometric_interpretation,
        transfer_syntax=facts.transfer_syntax,
        lossy=facts.lossy,
        acquired_at=_moved(facts.acquired_at, disguise),
        modality=facts.modality,
        view_position=facts.view_position,
        study_instance_uid=disguise.uid(facts.study_instance_uid) if facts.study_instance_uid else "",
        sop_instance_uid=disguise.uid(facts.sop_instance_uid) if facts.sop_instance_uid else "",
        pixel_spacing_mm=facts.pixel_spacing_mm,
        notes=facts.notes,
        correction=facts.correction,
        spacing_kind=facts.spacing_kind,
        magnification=facts.magnification,
        patient_orientation=facts.patient_orientation,
        laterality=facts.laterality,
    )


def clean_record(record: Record, facts: FilmFacts, film_sha256: str, disguise: Disguise) -> Record:
    """The record under a pseudonym; `facts` and `film_sha256` are those of the film as it leaves.

    It is made field by field, so that a field added to the record later stays at home until somebody decides about it.
    """
    day = record.day
    patient = Patient(disguise.pseudonym, "Anonymous", record.patient.sex, estimated_age=_capped(record.patient.age_on(day)))
    visit, reading = record.visit, record.reading
    return Record(
        id=str(uuid.uuid4()),
        number=disguise.pseudonym,
        version=record.version,
        state=record.state,
        patient=patient,
        visit=Visit(_moved(visit.exam_at, disguise), visit.view_position, kind=visit.kind, signs=visit.signs),
        film_sha256=film_sha256,
        film_facts=facts,
        reading=Reading(
            film_sha256=film_sha256,
            patient_key=patient.key,
            outcome=reading.outcome,
            reason=reading.reason,
            quality=reading.quality,
            score=reading.score,
            kinds=reading.kinds,
            model=reading.model,
            thresholds=reading.thresholds,
            device=reading.device,
            read_at=_shifted(reading.read_at, disguise),
            correction=reading.correction,
        ),
        heat_map=record.heat_map,
        final_read=_clean_final(record, disguise),
        saved_at=_shifted(record.saved_at, disguise),
        software_version=record.software_version,
        amendment_reason=REMOVED_WORDS if record.state is RecordState.AMENDED else "",
    )


def _capped(age: Age | None) -> Age | None:
    return Age(_OLDEST_YEARS + 1, AgeUnit.YEARS) if age and age.unit is AgeUnit.YEARS and age.value > _OLDEST_YEARS else age


def _clean_final(record: Record, disguise: Disguise) -> FinalRead | None:
    final = record.final_read
    if final is None:
        return None
    return FinalRead(
        agreement=final.agreement,
        conclusion=_clean_conclusion(final, record.reading.outcome),
        reader="Reader",
        at=_shifted(final.at, disguise),
        film_quality=final.film_quality,
        who_conclusion=final.who_conclusion,
        read_first=final.read_first,
    )


def _clean_conclusion(final: FinalRead, outcome: Outcome) -> str:
    """The word of the WHO that the person chose; else that the person agrees: nobody wrote the program's words."""
    if final.who_conclusion is not WhoConclusion.NOT_STATED:
        return OWN_DISPLAYS[f"who-{final.who_conclusion.value}"]
    if final.agreement is not Agreement.AGREES:
        return REMOVED_WORDS
    agrees = AGREES.format(outcome=OWN_DISPLAYS[f"outcome-{outcome.value}"])
    the_program_s = {load_sentences(tag).shared["outcomes"][outcome] for tag in languages()}
    return agrees if final.conclusion in the_program_s else f"{agrees} {REMOVED_WORDS}"


def _moved(when: datetime | None, disguise: Disguise) -> datetime | None:
    return None if when is None else _shifted(when, disguise)


def _shifted(when: datetime, disguise: Disguise) -> datetime:
    try:
        return datetime.combine(when.date() + disguise.shift, time())
    except OverflowError:
        return datetime(1900, 1, 1)
