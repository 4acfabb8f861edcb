"""FIELD=VALUE words for a whole child."""

from __future__ import annotations

import pytest

from pneumo_desktop.domain.patient import PartialDate, PatientDetails
from pneumo_desktop.domain.visit import DangerSign, OxygenSupport, Sign, Signs, VisitKind
from pneumo_desktop.typed_fields import parse_patient_words


def test_a_whole_child() -> None:
    words = (
        "number=1|name=Almaz|sex=f|birth_date=2024-03|village=Bahir Dar|caregiver_name=Hanna|caregiver_phone=12|"
        "family_name=Ayana|national_id=7|caregiver_relationship=mother|kind=follow_up|cough=yes|cough_days=3|difficult_breathing=no|"
        "fever=y|fever_days=2|respiratory_rate=46|chest_indrawing=N|stridor=no|wheeze=no|oxygen_saturation=95|oxygen_support=air|temperature_c=38,5|"
        "weight_kg=11.2|height_cm=80|muac_mm=135|danger_signs=lethargic, convulsions|symptoms=since Monday"
    )
    draft, visit = parse_patient_words(words.split("|"))
    assert draft.partial_birth == PartialDate(2024, 3)
    assert draft.details == PatientDetails("Ayana", "7", "Bahir Dar", "Hanna", "12", "mother")
    assert (visit.kind, visit.symptoms) == (VisitKind.FOLLOW_UP, "since Monday")
    assert visit.signs == Signs(
        cough=Sign.YES,
        cough_days=3,
        difficult_breathing=Sign.NO,
        fever=Sign.YES,
        fever_days=2,
        respiratory_rate=46,
        chest_indrawing=Sign.NO,
        stridor=Sign.NO,
        wheeze=Sign.NO,
        oxygen_saturation=95,
        oxygen_support=OxygenSupport.AIR,
        temperature_c=38.5,
        weight_kg=11.2,
        height_cm=80.0,
        muac_mm=135,
        danger_signs={DangerSign.LETHARGIC: Sign.YES, DangerSign.CONVULSIONS: Sign.YES},
    )


def test_nothing_said_is_nothing_assessed() -> None:
    assert parse_patient_words(["name=A"])[1].signs == Signs()


def test_none_and_unable() -> None:
    signs = parse_patient_words(["danger_signs=none", "respiratory_rate=unable"])[1].signs
    assert signs == Signs(respiratory_rate_unable=True, danger_signs=dict.fromkeys(DangerSign, Sign.NO))


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("temperature_c=377", "temperature_c cannot be 377. Write temperature_c=NUMBER, from 20 to 46."),
        ("respiratory_rate=many", "“many” is no number that respiratory_rate can be."),
        ("cough=perhaps", "The cough “perhaps” is not understood. Write yes or no."),
        ("danger_signs=tired", "Write none, or some of not_able_to_drink, vomits_everything"),
        ("oxygen_support=helium", "Write air or oxygen."),
        ("kind=third", "Write initial or follow_up."),
        ("birth_date=2024-13", "Write it as 2022-03-31, 2022-03 or 2022."),
    ],
)
def test_a_sentence_for_what_it_cannot_take(word: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        parse_patient_words([word])
    assert sentence in str(raised.value)
