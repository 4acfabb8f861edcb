"""Filters, counts and lists; facts of versions that came into the store by other ways."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time
from time import perf_counter

import pytest
from storage_samples import (
    make_film,
    make_patient,
    make_record,
    next_version,
    save_new,
    without_filter_columns,
    without_urgent_signs,
    write_report,
)

from pneumo_desktop.domain.imci import LOWEST_SATURATION, classify, has_urgent_sign
from pneumo_desktop.domain.listing import AgeBand, RecordFilter, count_figures
from pneumo_desktop.domain.patient import Age, AgeUnit, PartialDate
from pneumo_desktop.domain.reading import Agreement, FilmQuality, FinalRead, Impression, Outcome, WhoConclusion
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.domain.visit import DangerSign, Sign, Signs, Visit
from pneumo_desktop.storage.keeping import SqliteKeeping
from pneumo_desktop.storage.records import DATABASE_NAME, insert_version, open_store

AT = datetime(2026, 3, 14, 9, 0)


def final(who: WhoConclusion, agreement: Agreement = Agreement.AGREES, reader: str = "Hana") -> FinalRead:
    return FinalRead(agreement, "words", reader, AT, FilmQuality.ADEQUATE, who, disagreement_reason="skin fold")


@pytest.fixture
def three(store):
    """March with pneumonia, April without, and a draft without a day."""
    film = make_film()
    march = save_new(
        store, film, make_patient("K-1", "Béla"), visit=Visit(AT), final_read=final(WhoConclusion.PRIMARY_END_POINT)
    )
    april = save_new(
        store,
        film,
        make_patient("K-2", "2026-03"),
        visit=Visit(datetime(2026, 4, 2)),
        reading=replace(make_record("", film, make_patient("K-2", "2026-03")).reading, outcome=Outcome.NO_PATTERN),
        final_read=final(WhoConclusion.NOT_STATED, Agreement.DISAGREES, "Meron"),
        first_impression=Impression("Meron", AT),
    )
    draft = save_new(store, film, make_patient("K-1", "Béla"), visit=Visit(), final_read=None, state=RecordState.DRAFT)
    return march, april, draft


def numbers(found) -> list[str]:
    return [line.number[-1] for line in found]


@pytest.mark.parametrize(
    ("only", "found"),
    [
        (RecordFilter(), "321"),
        (RecordFilter(since=date(2026, 4, 2)), "32"),
        (RecordFilter(until=date(2026, 4, 1)), "1"),
        (RecordFilter(outcome=Outcome.NO_PATTERN), "2"),
        (RecordFilter(who_conclusion=WhoConclusion.PRIMARY_END_POINT), "1"),
        (RecordFilter(who_conclusion=WhoConclusion.NOT_STATED), "2"),
        (RecordFilter(state=RecordState.DRAFT), "3"),
        (RecordFilter(reader="Meron"), "2"),
        (RecordFilter(patient_number="k-1"), "31"),
        (RecordFilter(patient_number="K-1", state=RecordState.FINAL), "1"),
    ],
)
def test_a_filter_lets_through_what_it_names(store, three, only, found) -> None:
    assert numbers(store.search("", only=only)) == list(found)
    assert store.count("", only) == len(found)
    assert [line.summary.number[-1] for line in store.listed(only)] == list(found)[::-1]


def test_a_month_or_a_day_in_the_search_is_the_exams_or_part_of_a_name(store, three) -> None:
    assert numbers(store.search("2026-03")) == ["2", "1"]
    assert numbers(store.search("2026-03-14")) == ["1"]
    assert numbers(store.search("bela 2026-03")) == ["1"]
    assert store.count("2026-03") == 2


def test_pages_of_a_filtered_list_join_without_a_gap(store, three) -> None:
    only = RecordFilter(since=date(2026, 1, 1))
    pages = [numbers(store.search("", 1, offset, only)) for offset in range(4)]
    assert pages == [["3"], ["2"], ["1"], []]


def test_an_amended_version_replaces_the_facts_of_the_one_before(store, three) -> None:
    march = store.load(three[0].id)
    changed = next_version(march, final_read=final(WhoConclusion.NO_FINDING, Agreement.DISAGREES, "Zola"))
    store.save(changed, make_film(), write_report(store))
    assert store.count("", RecordFilter(who_conclusion=WhoConclusion.PRIMARY_END_POINT)) == 0
    assert store.readers() == ("Meron", "Zola")
    line = store.search("", only=RecordFilter(reader="Zola"))[0]
    assert (line.who_conclusion, line.agreement, line.state) == ("no_finding", "disagrees", RecordState.AMENDED)


def test_a_film_without_a_day_of_its_exam_stays_in_the_month_in_which_it_was_read(store) -> None:
    """An amendment in March, even one that read the film anew, moves no film of January: not in the figures, the list, a
    search, nor the age."""
    january, born = datetime(2026, 1, 20, 9, 0), date(2025, 12, 1)
    person = replace(make_patient(), estimated_age=None, birth_date=born)
    reading = replace(make_record("", make_film(), person).reading, read_at=january)
    first = save_new(store, patient=person, visit=Visit(), reading=reading, saved_at=january)
    second = store.save(next_version(first, saved_at=AT), make_film(), write_report(store))
    assert store.search("")[0].day == second.day == january.date()
    anew = next_version(second, saved_at=AT, reading=replace(reading, read_at=AT))
    store.save(anew, make_film(), write_report(store))
    only = RecordFilter(since=date(2026, 1, 1), until=date(2026, 1, 31))
    (group,) = store.film_groups(only.since, only.until)
    assert (group.films, group.age_band, group.state) == (1, AgeBand.UNDER_2_MONTHS, RecordState.AMENDED)
    assert store.film_groups(date(2026, 3, 1), date(2026, 3, 31)) == ()
    (line,) = store.listed(only)
    assert (line.summary.day, line.summary.saved_at, line.summary.version) == (date(2026, 1, 20), AT, 3)
    assert line.summary.seen_at == datetime(2026, 1, 20)
    assert store.count("2026-01") == store.count("", only) == 1
    assert store.count("2026-03") == 0
    assert [known.seen_on for known in store.known_under("KH-001")] == [date(2026, 1, 20)]


def test_films_are_counted_by_what_is_the_same_about_them(store, three) -> None:
    whole = count_figures(store.film_groups())
    assert (whole.films, whole.drafts) == (3, 1)
    march = count_figures(store.film_groups(date(2026, 3, 1), date(2026, 3, 31)))
    assert (march.films, march.person_positive.part) == (1, 1)


def test_the_list_holds_what_the_lines_lack(store, three) -> None:
    line = store.listed(RecordFilter(reader="Meron"))[0]
    assert (line.summary.day, line.film_quality, line.model) == (date(2026, 4, 2), "adequate", "m1")
    assert (line.disagreement_reason, line.summary.impression_given) == ("skin fold", True)


@pytest.mark.parametrize(
    ("patient", "band"),
    [
        ({"birth_date": date(2026, 2, 1)}, AgeBand.UNDER_2_MONTHS),
        ({"birth_date": date(2025, 3, 15)}, AgeBand.MONTHS_2_TO_11),
        ({"birth_date": date(2026, 1, 15)}, AgeBand.UNDER_2_MONTHS),
        ({"birth_date": date(2026, 1, 14)}, AgeBand.MONTHS_2_TO_11),
        ({"birth_date": date(2025, 3, 14)}, AgeBand.MONTHS_12_TO_59),
        ({"birth_date": date(2021, 3, 15)}, AgeBand.MONTHS_12_TO_59),
        ({"birth_date": date(2021, 3, 14)}, AgeBand.YEARS_5_TO_14),
        ({"birth_date": date(2011, 3, 15)}, AgeBand.YEARS_5_TO_14),
        ({"birth_date": date(2011, 3, 14)}, AgeBand.YEARS_15_TO_49),
        ({"birth_date": date(1976, 3, 15)}, AgeBand.YEARS_15_TO_49),
        ({"birth_date": date(1976, 3, 14)}, AgeBand.YEARS_50_UP),
        ({"estimated_age": Age(1, AgeUnit.MONTHS)}, AgeBand.UNDER_2_MONTHS),
        ({"estimated_age": Age(2, AgeUnit.MONTHS)}, AgeBand.MONTHS_2_TO_11),
        ({"estimated_age": Age(11, AgeUnit.MONTHS)}, AgeBand.MONTHS_2_TO_11),
        ({"estimated_age": Age(1, AgeUnit.YEARS)}, AgeBand.MONTHS_12_TO_59),
        ({"estimated_age": Age(5, AgeUnit.YEARS)}, AgeBand.YEARS_5_TO_14),
        ({"estimated_age": Age(50, AgeUnit.YEARS)}, AgeBand.YEARS_50_UP),
        ({"birth_date": date(2025, 3, 13)}, AgeBand.MONTHS_12_TO_59),
        ({"partial_birth": PartialDate(2012)}, AgeBand.YEARS_5_TO_14),
        ({"partial_birth": PartialDate(1990, 4)}, AgeBand.YEARS_15_TO_49),
        ({"partial_birth": PartialDate(2025)}, AgeBand.MONTHS_2_TO_11),
        ({"partial_birth": PartialDate(2026)}, AgeBand.UNDER_2_MONTHS),
        ({"partial_birth": PartialDate(2026, 3)}, AgeBand.UNDER_2_MONTHS),
        ({"partial_birth": PartialDate(2026, 4)}, AgeBand.NOT_KNOWN),
        ({"estimated_age": Age(3, AgeUnit.WEEKS)}, AgeBand.UNDER_2_MONTHS),
        ({"estimated_age": Age(70, AgeUnit.YEARS)}, AgeBand.YEARS_50_UP),
        ({}, AgeBand.NOT_KNOWN),
    ],
)
def test_films_fall_into_bands_of_age(store, patient, band) -> None:
    person = replace(make_patient(), **{"estimated_age": None, **patient})
    save_new(store, patient=person, visit=Visit(AT))
    assert [group.age_band for group in store.film_groups()] == [band]


@pytest.mark.parametrize("seen", [date(2026, 2, 1), date(2026, 6, 20), date(2026, 12, 31)])
@pytest.mark.parametrize("year", [2026, 2025, 2021, 2011, 1976])
@pytest.mark.parametrize("month", [None, 1, 2, 6, 12])
def test_bands_of_partial_birth_dates_are_those_of_the_age_on_screen_and_paper(store, seen, year, month) -> None:
    person = replace(make_patient(), estimated_age=None, partial_birth=PartialDate(year, month))
    save_new(store, patient=person, visit=Visit(datetime.combine(seen, time(9))))
    age = person.age_on(seen)
    months = None if age is None else {"days": 0, "months": age.value, "years": age.value * 12}[age.unit]
    ends = {2: AgeBand.UNDER_2_MONTHS, 12: AgeBand.MONTHS_2_TO_11, 60: AgeBand.MONTHS_12_TO_59, 180: AgeBand.YEARS_5_TO_14}
    ends |= {600: AgeBand.YEARS_15_TO_49, 9999: AgeBand.YEARS_50_UP}
    band = AgeBand.NOT_KNOWN if months is None else next(band for end, band in ends.items() if months < end)
    assert [group.age_band for group in store.film_groups()] == [band]


def test_facts_that_are_missing_are_made_at_the_next_start(data) -> None:
    with open_store(data) as store:
        save_new(store, visit=Visit(AT), final_read=final(WhoConclusion.OTHER_INFILTRATE))
    connection = sqlite3.connect(data / DATABASE_NAME)
    connection.execute("DELETE FROM version_fact")
    connection.commit()
    connection.close()
    with open_store(data) as store:
        assert store.count("", RecordFilter(who_conclusion=WhoConclusion.OTHER_INFILTRATE)) == 1


def test_an_older_store_can_be_filtered_after_its_migration(data) -> None:
    with open_store(data) as store:
        save_new(store, visit=Visit(AT), final_read=final(WhoConclusion.OTHER_INFILTRATE, reader="Hana"))
        amended = save_new(store, make_film(2), visit=Visit(AT), final_read=final(WhoConclusion.PRIMARY_END_POINT))
        changed = next_version(amended, final_read=final(WhoConclusion.OTHER_INFILTRATE, reader="Selam"))
        store.save(changed, make_film(2), write_report(store))
    connection = sqlite3.connect(data / DATABASE_NAME, isolation_level=None)
    without_filter_columns(connection)
    without_urgent_signs(connection)
    connection.execute("PRAGMA user_version = 4")
    connection.close()
    with open_store(data) as store:
        assert store.count("", RecordFilter(who_conclusion=WhoConclusion.OTHER_INFILTRATE)) == 2
        assert store.count("", RecordFilter(who_conclusion=WhoConclusion.PRIMARY_END_POINT)) == 0
        assert store.count("", RecordFilter(reader="Selam", state=RecordState.AMENDED, since=AT.date())) == 1
    assert len(list(data.glob("records.v4*.sqlite3"))) == 1


def test_a_page_and_a_count_look_at_one_index_alone(store) -> None:
    """What keeps 100,000 records quick, whatever the filter; `make bench` measures them."""
    asked: list[str] = []
    store._database._reader.set_trace_callback(asked.append)
    everything = RecordFilter(
        AT.date(), AT.date(), Outcome.UNCERTAIN, WhoConclusion.OTHER_INFILTRATE, RecordState.FINAL, "Hana"
    )
    store.count("mari 2026-03", everything)
    store.search("mari 2026-03", only=everything)
    store._database._reader.set_trace_callback(None)
    for query in asked:
        inner = query if "AS found" not in query else query.partition("FROM (")[2].partition(") AS found")[0]
        plan = [row[3] for row in store._database._reader.execute(f"EXPLAIN QUERY PLAN {inner}")]
        assert plan == ["SCAN r USING COVERING INDEX record_listing"]


def test_a_payload_that_is_none_costs_its_facts_and_nothing_else(data) -> None:
    with open_store(data) as store:
        save_new(store)
        record = make_record(store.next_number(2026), make_film())
        with store._database.writing() as connection:
            insert_version(connection, record, "x.pdf", "0" * 64, "f", 1)
            connection.execute("DELETE FROM version_fact")
            connection.execute("DROP TRIGGER record_version_never_changes")
            connection.execute("UPDATE record_version SET payload = 'no json' WHERE report_file = 'x.pdf'")
    with open_store(data) as store:
        assert len(store.search("")) == store.count("") == 2
        assert len(store.film_groups()) >= 1


@pytest.mark.parametrize(
    ("months", "signs", "urgent"),
    [
        (30, Signs(), False),
        (30, Signs(danger_signs={DangerSign.LETHARGIC: Sign.YES}), True),
        (30, Signs(oxygen_saturation=89), True),
        (30, Signs(oxygen_saturation=90), False),
        (30, Signs(cough=Sign.YES, stridor=Sign.YES), True),
        (480, Signs(cough=Sign.YES, stridor=Sign.YES), False),
    ],
)
def test_a_line_says_that_the_patient_is_to_be_referred_urgently(store, months: int, signs: Signs, urgent: bool) -> None:
    child = replace(make_patient(), estimated_age=Age(months, AgeUnit.MONTHS))
    saved = save_new(store, patient=child, visit=Visit(AT, signs=signs))
    assert classify(saved.patient, saved.visit, saved.day).urgent is urgent
    (line,), (under,) = store.search(""), store.records_under(child.number)
    assert line.urgent is under.urgent is urgent
    (listed,), (due,) = store.listed(), SqliteKeeping(store, "x").older_than(datetime(2100, 1, 1))
    assert listed.summary.urgent is due.urgent is urgent


def test_a_line_of_a_damaged_record_is_still_there(store) -> None:
    save_new(store, visit=Visit(AT, signs=Signs(oxygen_saturation=70)))
    for payload in ("no JSON", "{}", '{"visit": {"signs": 5}, "reading": {"read_at": 7}}', '{"visit": {}}'):
        with closing(sqlite3.connect(store._files.data / DATABASE_NAME)) as connection, connection:
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute("UPDATE record_version SET payload = ?", (payload,))
        assert [line.urgent for line in store.search("")] == [True], payload  # as it was when it was saved
    for signs in ("no JSON", "[]", "[5, 7]", '[{"oxygen_saturation": "?"}, "x"]', ""):
        with closing(sqlite3.connect(store._files.data / DATABASE_NAME)) as connection, connection:
            connection.execute("UPDATE version_fact SET urgent_signs = ?", (signs,))
        assert [line.urgent for line in store.search("")] == [False], signs


def test_every_sign_that_is_urgent_at_some_age_is_kept_beside_the_facts(store) -> None:
    """The condition stands in SQL as well as in the table of rules; neither may know a sign that the other does not."""
    every = [Signs(danger_signs={one: Sign.YES}) for one in DangerSign]
    every += [replace(Signs(), **{name: Sign.YES}) for name in ("cough", "fever", "chest_indrawing", "stridor", "wheeze")]
    every += [Signs(oxygen_saturation=value) for value in (50, LOWEST_SATURATION - 1, LOWEST_SATURATION, 100)]
    every += [Signs(respiratory_rate=90), Signs(danger_signs=dict.fromkeys(DangerSign, Sign.NO)), Signs()]
    assert {sign for signs in every for sign, said in signs.danger_signs.items() if said is Sign.YES} == set(DangerSign)
    kept = {save_new(store, make_film(seed), visit=Visit(AT, signs=signs)).id: signs for seed, signs in enumerate(every)}
    with store.database.reading() as connection:
        asked = (
            "SELECT v.record_id, f.urgent_signs <> '' FROM version_fact AS f JOIN record_version AS v ON v.id = f.version_id"
        )
        found = {record_id: bool(there) for record_id, there in connection.execute(asked)}
    assert [found[record_id] for record_id in kept] == [has_urgent_sign(signs) for signs in every]
    assert sum(found.values()) == len(DangerSign) + 3


def test_counting_stays_quick_with_many_records(store) -> None:
    """3,000 here; `docs/performance.md` and the test log hold 100,000."""
    template, film = make_record("P-2026-000001", make_film()), make_film()
    with store._database.writing() as connection:
        for count in range(3000):
            number = f"P-2026-{count + 1:06d}"
            record = replace(template, id=f"{count:032x}", number=number)
            insert_version(connection, record, f"{number}.pdf", "0" * 64, film.sha256, 1)
    started = perf_counter()
    assert count_figures(store.film_groups(date(2026, 1, 1), date(2026, 12, 31))).films == 3000
    assert perf_counter() - started < 2.0


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("علی رضا", "علي"),
        ("مكة", "مكه"),
        ("ፀሐይ", "ጸሀይ"),
        ("ሣራ", "ሳራ"),
        ("N’Diaye", "ndiaye"),
        ("N'Diaye", "N’Diaye"),
        ("أحمد", "احمد"),
    ],
)
def test_a_name_is_found_as_another_hand_or_keyboard_writes_it(store, kept, asked) -> None:
    save_new(store, patient=make_patient("K-1", kept))
    assert store.count(asked) == 1


def test_texts_of_an_older_folding_are_made_anew_at_the_next_start(data) -> None:
    with open_store(data) as store:
        save_new(store, patient=make_patient("K-1", "ፀሐይ"))
        with store._database.writing() as connection:
            connection.execute("UPDATE record SET search_text = 'as it was'")
            connection.execute("UPDATE search_fold SET edition = 1")
    with open_store(data) as store:
        assert store.count("ጸሀይ") == 1
        assert store.count("as it was") == 0
