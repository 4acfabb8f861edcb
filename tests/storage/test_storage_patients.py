"""Numbers that are never given twice, people under a number, names that are alike in any script."""

from __future__ import annotations

import random
import threading
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from fakes import FakeStore
from storage_samples import make_film, make_patient, next_version, save_new, write_report

from pneumo_desktop.domain.clinic_number import UNKNOWN_PATIENTS, NumberRule, NumberScheme
from pneumo_desktop.domain.likeness import Known, born_between, near_in_age
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate, Patient, PatientDraft, Sex, draft_of
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.storage.patients import ALIKE, NameIndex, may_be_the_longer_name, plain_name
from pneumo_desktop.storage.records import open_store
from pneumo_desktop.storage.search_text import patient_key
from pneumo_desktop.storage.spelling import loosen
from pneumo_desktop.storage.synthetic import SYLLABLES

KLM = NumberScheme(NumberRule.CHECKED, prefix="KLM")
DAY = date(2026, 11, 21)
BORN = date(2023, 4, 2)


MADE_UP = [(3, 3, 20_000, 1, 0), (2, 3, 20_000, 64, 5), (2, 2, 20_000, 1775, 483)]
"""Words of a name, syllables of a word, names, then alarms counted; two words of two syllables are denser than any clinic."""


def patient(number: str, name: str, born: date | None = BORN, sex: Sex = Sex.MALE) -> Patient:
    return Patient(number, name, sex, born, None if born else Age(3, AgeUnit.YEARS))


def draft(name: str, number: str = "", born: date | None = BORN) -> PatientDraft:
    return PatientDraft(number, name, Sex.MALE, born)


def like(store, name: str, **facts) -> list[str]:
    return [known.patient.number for known in store.patients_like(draft(name, **facts), DAY)]


def test_no_number_is_given_twice_by_two_programs_at_once(data):
    with open_store(data) as one, open_store(data) as two:
        given: list[str] = []

        def take(store) -> None:
            given.extend(store.next_patient_number(KLM) for _ in range(25))

        threads = [threading.Thread(target=take, args=(store,)) for store in (one, two, one)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(set(given)) == 75
    assert all(KLM.problem(number) is None for number in given)
    with open_store(data) as again:
        assert again.next_patient_number(KLM) not in given


def test_each_series_counts_by_itself(store):
    assert store.next_patient_number(KLM) == KLM.number(1)
    assert store.next_patient_number(UNKNOWN_PATIENTS) == UNKNOWN_PATIENTS.number(1)
    assert store.next_patient_number(KLM) == KLM.number(2)


def test_a_number_that_somebody_typed_by_hand_is_passed_over(store):
    save_new(store, patient=make_patient(KLM.number(1).lower()))
    assert store.next_patient_number(KLM) == KLM.number(2)


def test_everybody_under_a_number_is_named_once_the_newest_first(store):
    almaz = patient("K-1", "Almaz", sex=Sex.FEMALE)
    for who in (patient("K-1", "Abebe"), almaz, patient("k-1", "Abebe"), almaz, patient("K-2", "Zola")):
        save_new(store, patient=who)
    assert [(k.patient.name, k.seen_on) for k in store.known_under(" k-1 ")] == [("Almaz", DAY), ("Abebe", DAY), ("Abebe", DAY)]
    assert store.known_under("") == ()
    assert store.known_under("K-9") == ()
    assert [line.patient.name for line in store.records_under("K-1")] == ["Almaz", "Abebe", "Almaz", "Abebe"]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Abebe Bikila", "bikila ABEBE"),
        ("Abebe Bikila", "Abebe Bekila"),
        ("Châu Nguyễn", "Chau Nguyen"),
        ("Мария Иванова", "Mariya Ivanova"),
        ("Αλέξανδρος", "Alexandros"),
        ("Müller Hans", "Hans Muller"),
        ("José", "Jose"),
        ("ਗੁਰਪ੍ਰੀਤ", "ਗੁਰਪ੍ਰੀਤ"),
        ("Mohammed Ali", "Muhammad Ali"),
        ("Ahmed Said", "Ahmad Saeed"),
        ("Fatima Yusuf", "Youssef Fatma"),
        ("Amina Hassan", "Emine Hasan"),
        ("Abdullah Omar", "Abdallah Umar"),
    ],
)
def test_names_alike_in_other_letters_order_and_spelling(store, stored, typed):
    save_new(store, patient=patient("K-1", stored))
    assert like(store, typed, number="K-2") == ["K-1"]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Abebe Bikila", "Abebe Bikila Tesfaye"),
        ("Abebe Bikila", "Bikila Abebe Tesfaye"),
        ("Fatima Yusuf", "Fatima Ali Yusuf"),
        ("Mohammed Ali", "Muhammad Ali Hassan"),
        ("Mohammed Ali", "Mohammed Ali Hassan Yusuf"),
        ("Мария Иванова", "Мария Ивановна Иванова"),
        ("አበበ ቢቂላ", "አበበ ቢቂላ ተስፋዬ"),
    ],
)
def test_a_name_with_the_father_s_or_grandfather_s_beside_it_is_alike_both_ways(store, short, long):
    save_new(store, patient=patient("K-1", short))
    save_new(store, patient=patient("K-2", long))
    assert like(store, long, number="K-2") == ["K-1"]
    assert like(store, short, number="K-1") == ["K-2"]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Abebe", "Abebe Bikila"),
        ("Abebe Bikila", "Abebe Tesfaye Gebre"),
        ("Abebe B", "Abebe B Tesfaye"),
        ("Abebe Abebe", "Abebe Bikila Tesfaye"),
        ("Abebe Bikila", "Abebe Gebremedhin Bikila Tessema"),
        ("Ali Omar", "Ola Emre Hassan"),
    ],
)
def test_one_word_in_common_or_more_words_between_make_no_longer_name(store, short, long):
    save_new(store, patient=patient("K-1", short))
    assert like(store, long) == []


def test_a_longer_name_of_another_sex_or_another_birth_date_is_another_person(store):
    save_new(store, patient=patient("K-1", "Abebe Bikila"))
    asked = draft("Abebe Bikila Tesfaye")
    for facts, offered in (
        ({}, ["K-1"]),
        ({"sex": Sex.FEMALE}, []),
        ({"sex": Sex.UNKNOWN}, ["K-1"]),
        ({"sex": None}, ["K-1"]),
        ({"birth_date": date(2023, 5, 2)}, []),
        ({"birth_date": None, "partial_birth": PartialDate(2023)}, ["K-1"]),
        ({"birth_date": None, "estimated_age": Age(3, AgeUnit.YEARS)}, ["K-1"]),
        ({"birth_date": None, "estimated_age": Age(9, AgeUnit.YEARS)}, []),
        ({"birth_date": None}, []),
        ({"name": "Bikila Abebe Tesfaye"}, ["K-1"]),
        ({"name": "Bikila Abebe Tesfaye", "birth_date": None, "estimated_age": Age(3, AgeUnit.YEARS)}, []),
    ):
        assert [k.patient.number for k in store.patients_like(replace(asked, **facts), DAY)] == offered, facts


def test_who_is_alike_letter_by_letter_comes_before_who_has_a_name_more(store):
    for number, name in (("K-1", "Abebe Bikila Tesfaye"), ("K-2", "Abebe Bekila"), ("K-3", "Abebe Bikila")):
        save_new(store, patient=patient(number, name))
    assert like(store, "Abebe Bikila") == ["K-3", "K-2", "K-1"]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Mohammed Ali", "Mahmoud Ali"),
        ("Ahmed Said", "Hamid Saad"),
        ("Ali Omar", "Ola Emre"),
        ("Juma Musa", "Jamo Moses"),
        ("Ali", "Ola"),
        ("Mohammed Ali", "Mohammed"),
    ],
)
def test_other_names_with_the_same_consonants_are_not_alike(store, stored, typed):
    save_new(store, patient=patient("K-1", stored))
    assert like(store, typed) == []


@pytest.mark.parametrize(("words", "syllables", "names", "by_letters", "by_sounds"), MADE_UP)
def test_how_often_other_people_of_many_are_taken_for_one(words, syllables, names, by_letters, by_sounds):
    """Of 500 made-up names, how many others of `names` each is warned of by its letters, and how many more by its sounds."""
    chance = random.Random(11)
    made = {
        number: loosen(plain_name(" ".join("".join(chance.choices(SYLLABLES, k=syllables)) for _ in range(words))))
        for number in range(names)
    }
    index = NameIndex()
    for number, name in made.items():
        index._add(number, name)
    found = [(number, score) for asked in range(500) for _, score, number in index._likest(made[asked]) if number != asked]
    assert sum(score >= ALIKE for _, score in found) == by_letters
    assert sum(score < ALIKE for _, score in found) == by_sounds


def made_up_town(chance: random.Random, people: int) -> list[Patient]:
    """Names of two to four words out of 400, a few of which half of all have; birth dates, parts of them and estimates."""
    words = list(dict.fromkeys("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))) for _ in range(400)))
    weights = [1 / (place + 3) for place in range(len(words))]
    town = []
    for number in range(people):
        count = chance.choices((2, 3, 4), (45, 45, 10))[0]
        name, sex = " ".join(chance.choices(words, weights, k=count)), chance.choice((Sex.FEMALE, Sex.MALE))
        days = chance.randrange(1, 60 * 365)
        born = DAY - timedelta(days=days)
        facts = (
            {"birth_date": born},
            {"partial_birth": PartialDate(born.year)},
            {"estimated_age": Age(max(1, days // 365), AgeUnit.YEARS)},
        )
        town.append(Patient(f"K-{number}", name, sex, **chance.choices(facts, (60, 10, 30))[0]))
    return town


def test_how_often_a_longer_name_of_somebody_else_is_offered():
    """Of 300 new patients in a made-up town of 20,000, how many others by their words, and by facts as well."""
    chance = random.Random(5)
    town = made_up_town(chance, 20_300)
    index = NameIndex()
    for number, who in enumerate(town[300:]):
        index._add(number, loosen(plain_name(who.name)))
    by_name = by_words = by_facts = asked_for_nothing = 0
    for new in town[:300]:
        name, asked = loosen(plain_name(new.name)), replace(draft_of(new), number="")
        born = born_between(asked, DAY)
        alike = [town[300 + number] for _, _, number in index._likest(name)]
        by_name += sum(near_in_age(born, born_between(who, DAY)) for who in alike)
        longer = [town[300 + number] for _, _, number in index._longer(name)]
        told = [who for who in longer if may_be_the_longer_name(Known(who, DAY), asked, DAY)]
        by_words, by_facts = by_words + len(longer), by_facts + len(told)
        asked_for_nothing += bool(told)
    assert (by_name, by_words, by_facts, asked_for_nothing) == (340, 3673, 57, 38)


@pytest.mark.parametrize("typed", ["Almaz", "A", "", "Abebe Gebremedhin Bikila Tessema"])
def test_other_names_are_not_alike(store, typed):
    save_new(store, patient=patient("K-1", "Abebe Bikila"))
    assert like(store, typed) == []


def test_only_people_of_about_the_age_and_under_another_number(store):
    save_new(store, patient=patient("K-1", "Abebe Bikila"))
    assert like(store, "Abebe Bikila", number="k-1") == []
    assert like(store, "Abebe Bikila", born=date(2022, 4, 2)) == ["K-1"]
    assert like(store, "Abebe Bikila", born=date(2020, 4, 2)) == []
    assert like(store, "Abebe Bikila", born=None) == ["K-1"]


def test_the_index_follows_what_is_saved_and_forgets_names_that_were_changed(store):
    record = save_new(store, patient=patient("K-1", "Abebe Bikila"))
    assert like(store, "Abebe Bikila") == ["K-1"]
    renamed = replace(record.patient, name="Almaz Ayana")
    moved = next_version(record, patient=renamed, reading=replace(record.reading, patient_key=renamed.key))
    store.save(moved, make_film(), write_report(store))
    assert like(store, "Abebe Bikila") == []
    assert like(store, "Ayana Almaz") == ["K-1"]


def unknown(number: str, sex: Sex, years: int, name: str = "Unknown, 2 March 2026") -> Patient:
    return Patient(number, name, sex, estimated_age=Age(years, AgeUnit.YEARS), provisional=True)


def test_nobody_unknown_is_taken_for_another_by_the_name_that_the_program_gave(store):
    save_new(store, patient=unknown("NN-00001-T", Sex.MALE, 30))
    second = PatientDraft("NN-00002-V", "Unknown, 5 March 2026", Sex.FEMALE, None, Age(28, AgeUnit.YEARS), provisional=True)
    assert store.patients_like(second, DAY) == ()
    assert store.patients_like(replace(second, provisional=False, number="K-1"), DAY) == ()


def test_an_estimate_that_was_only_carried_on_counts_from_its_first_day(store):
    child = Patient("K-1", "Almaz", Sex.FEMALE, estimated_age=Age(11, AgeUnit.MONTHS))
    for day in (2, 9, 16):
        save_new(store, patient=child, visit=Visit(exam_at=datetime(2026, 11, day, 8)))
    assert store.known_under("K-1") == (Known(child, date(2026, 11, 2)),)


def test_the_store_of_the_tests_finds_the_same_people(store, tmp_path):
    """What the fake is milder in, no test of the window can see."""
    fake = FakeStore(tmp_path / "fake")
    people = [
        patient("K-1", "Abebe Bikila"),
        patient("k-1 ", "Abebe  Bikila"),
        patient("K-2", "Abebe Bekila", None),
        patient("K-3", "Мария Иванова", sex=Sex.FEMALE),
        patient("K-4", "Abebe Bikila", date(1990, 1, 1)),
        unknown("NN-00001-T", Sex.MALE, 30),
        unknown("NN-00002-V", Sex.MALE, 3, "Abebe Bikila"),
    ]
    for row, who in enumerate(people):
        saved = save_new(store, patient=who, visit=Visit(exam_at=datetime(2026, 11, 1 + row, 8)))
        fake.save(saved, make_film(), b"%PDF")
    drafts = [
        draft("bikila ABEBE"),
        draft("Abebe Bikila", "K-1"),
        draft("Mariya Ivanova", born=None),
        draft("A"),
        draft("Almaz"),
        draft("Abebe Bikila Tesfaye"),
        draft("Tesfaye Abebe Bikila", born=None),
        replace(draft("Abebe Bikila Tesfaye"), sex=Sex.FEMALE),
    ]
    drafts.append(
        PatientDraft("NN-00003-A", "Unknown, 5 March 2026", Sex.FEMALE, None, Age(28, AgeUnit.YEARS), provisional=True)
    )
    for asked in drafts:
        found = {patient_key(known.patient.number) for known in store.patients_like(asked, DAY, 9)}
        assert {patient_key(known.patient.number) for known in fake.patients_like(asked, DAY, 9)} == found, asked
    for number in ("K-1", " k-1", "K-9", "", "nn-00001-t"):
        assert tuple(fake.known_under(number)) == tuple(store.known_under(number)), number
        assert fake.find_patient(number) == store.find_patient(number)
        assert [line.id for line in fake.records_under(number)] == [line.id for line in store.records_under(number)]
        assert [record.id for record in fake.records_of(number)] == [record.id for record in store.records_of(number)]


def test_at_most_as_many_as_asked_for_each_number_once(store):
    for number in ("K-1", "K-1", "K-2", "K-3", "K-4"):
        save_new(store, patient=patient(number, "Abebe Bikila"))
    assert len(like(store, "Abebe Bikila")) == 3
    assert len(set(like(store, "Abebe Bikila"))) == 3


def test_plain_names():
    assert plain_name("  Ōe  Kenzaburō ") == "oe kenzaburo"
    assert plain_name("ማርያም") != ""
