"""The port as its users see it: numbers, saving, versions, loading, films and reports."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from storage_samples import make_film, make_patient, make_record, next_version, save_new, write_report

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.record import RecordSummary
from pneumo_desktop.storage.codec import encode_record
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import open_store


def code_of(call, *arguments, **named) -> str:
    with pytest.raises(PneumoError) as caught:
        call(*arguments, **named)
    return caught.value.code


def files_below(data: Path, *folders: str) -> list[str]:
    return sorted(path.name for folder in folders for path in (data / folder).rglob("*") if path.is_file())


def test_it_is_the_port(store):
    port: RecordStore = store
    assert port.scratch.is_dir()


# --- numbers


def test_numbers_count_up_in_each_year(store):
    assert [store.next_number(year) for year in (2026, 2026, 2027, 2026)] == [
        "P-2026-000001",
        "P-2026-000002",
        "P-2027-000001",
        "P-2026-000003",
    ]


def test_number_of_a_record_that_was_never_saved_is_not_given_again(data):
    with open_store(data) as store:
        first = store.next_number(2026)
    with open_store(data) as store:
        assert store.next_number(2026) > first


def test_number_that_came_from_elsewhere_is_not_given_again(store):
    film = make_film()
    store.save(make_record("P-2026-000041", film), film, write_report(store))
    store.save(make_record("P-2026-000007", film), film, write_report(store))
    assert store.next_number(2026) == "P-2026-000042"


def test_sequence_beyond_six_digits(store):
    with store._database.writing() as connection:
        connection.execute("INSERT INTO number_sequence VALUES (2026, 999999)")
    number = store.next_number(2026)
    assert number == "P-2026-1000000"
    film = make_film()
    store.save(make_record(number, film), film, write_report(store))


ALLOTTER = """
import sys
from pathlib import Path
from pneumo_desktop.storage.records import open_store
print("ready", flush=True)
sys.stdin.readline()
with open_store(Path(sys.argv[1])) as store:
    for _ in range(40):
        print(store.next_number(2026))
"""


def test_two_processes_never_get_the_same_number(data):
    """They also create the store at the same moment."""
    command = [sys.executable, "-c", ALLOTTER, str(data)]
    allotters = [subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-1, text=True) for _ in range(2)]
    for process in allotters:
        assert process.stdout.readline() == "ready\n"
    for process in allotters:
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate() for process in allotters]
    numbers = [number for output, _ in answers for number in output.split()]
    assert [process.returncode for process in allotters] == [0, 0], answers
    assert sorted(numbers) == [f"P-2026-{number:06d}" for number in range(1, 81)]


# --- saving and loading


def test_saved_record_is_there_after_a_restart(data):
    film = make_film(1, 50_000)
    with open_store(data) as store:
        record = make_record(store.next_number(2026), film)
        report = write_report(store, b"%PDF one")
        saved = store.save(record, film, report)
        assert not report.exists()
    assert saved == replace(
        record, report_file="P-2026-000001_v1.pdf", report_sha256=saved.report_sha256, heat_map=record.heat_map
    )
    with open_store(data) as store:
        assert encode_record(store.load(saved.id)) == encode_record(saved)
        assert store.film_path(film.sha256).read_bytes() == film.source
        assert store.report_path(saved).read_bytes() == b"%PDF one"
        assert store.report_path(saved) == data / "reports" / "P-2026-000001_v1.pdf"
        assert store.versions(saved.id) == (1,)


def test_summary_says_what_the_record_says(store):
    saved = save_new(store, patient=make_patient("N 1", "ጌታቸው"))
    assert list(store.search("")) == [
        RecordSummary(
            id=saved.id,
            number=saved.number,
            version=1,
            state=saved.state,
            patient=saved.patient,
            outcome=saved.reading.outcome,
            score=saved.reading.score,
            reader=saved.final_read.reader,
            exam_at=saved.visit.exam_at,
            saved_at=saved.saved_at,
            day=saved.day,
            agreement="agrees",
        )
    ]


def test_record_with_nothing_but_what_is_needed(store):
    film = make_film()
    full = make_record(store.next_number(2026), film)
    reading = replace(full.reading, score=None, kinds={}, model=None, thresholds=None, reason="gate_failed")
    bare = replace(full, reading=reading, heat_map=None, final_read=None, visit=type(full.visit)())
    saved = store.save(bare, film, write_report(store))
    assert store.load(bare.id) == saved
    (line,) = store.search("")
    assert (line.score, line.reader, line.exam_at) == (None, "", None)


def test_reader_with_a_sign_that_no_column_holds(store):
    record = make_record("P-2026-000001", make_film())
    odd = replace(record, final_read=replace(record.final_read, reader="A\ud800"))
    store.save(odd, make_film(), write_report(store))
    assert store.load(odd.id).final_read.reader == "A\ud800"
    assert store.search("")[0].reader == "A?"


def test_all_versions_are_kept(store):
    film = make_film()
    first = save_new(store, film)
    second = store.save(next_version(first, software_version="0.2.0"), film, write_report(store, b"%PDF two"))
    assert store.versions(first.id) == (1, 2)
    assert store.load(first.id).version == 2
    assert store.load(first.id, 1).software_version == "0.1.0"
    assert store.report_path(first).read_bytes() != store.report_path(second).read_bytes() == b"%PDF two"
    assert second.report_file == "P-2026-000001_v2.pdf"
    assert store.count() == 1


def test_what_is_not_there(store):
    saved = save_new(store)
    assert code_of(store.load, "nobody") == "store.not_found"
    assert code_of(store.load, saved.id, 2) == "store.not_found"
    assert store.versions("nobody") == ()
    assert store.find_patient("nobody") is None


@pytest.mark.parametrize("version", [0, 1, 3])
def test_version_that_does_not_follow(store, data, version):
    saved = save_new(store)
    before = files_below(data, "films", "reports")
    report = write_report(store)
    other = make_film(9)
    changed = replace(next_version(saved), version=version, film_sha256=other.sha256)
    assert code_of(store.save, changed, other, report) == "store.version_conflict"
    assert report.is_file()
    assert files_below(data, "films", "reports") == before
    store.report_path(saved)
    assert store.versions(saved.id) == (1,)


def test_first_version_must_be_one(store):
    film = make_film()
    assert code_of(store.save, replace(make_record("P-2026-000001", film), version=2), film, write_report(store)) == (
        "store.version_conflict"
    )
    assert store.count() == 0


def test_number_belongs_to_one_record(store):
    one, two = save_new(store), save_new(store)
    film = make_film()
    report = write_report(store)
    assert code_of(store.save, make_record(one.number, film), film, report) == "store.version_conflict"
    assert code_of(store.save, next_version(one, number=two.number), film, report) == "store.version_conflict"
    assert code_of(store.save, next_version(one, number="P-2026-000099"), film, report) == "store.version_conflict"


@pytest.mark.parametrize("number", ["", "../P-2026-000001", "P-2026-1", "P-2026-000001\n", "P-２０２６-000001"])
def test_number_of_another_form_is_a_mistake(store, number):
    film = make_film()
    with pytest.raises(ValueError, match="next_number"):
        store.save(make_record(number, film), film, write_report(store))


def test_film_of_another_record_is_a_mistake(store):
    film, other = make_film(1), make_film(2)
    with pytest.raises(ValueError, match="another film"):
        store.save(make_record(store.next_number(2026), film), other, write_report(store))
    false = replace(film, source=b"changed in memory")
    with pytest.raises(ValueError, match="another film"):
        store.save(make_record(store.next_number(2026), film), false, write_report(store))


def test_report_that_is_not_there(store):
    film = make_film()
    record = make_record(store.next_number(2026), film)
    assert code_of(store.save, record, film, store.scratch / "none.pdf") == "store.report_missing"


def test_orphan_of_the_same_name_is_replaced(store, data):
    (data / "reports" / "P-2026-000001_v1.pdf").write_bytes(b"from a save that was cut off")
    saved = save_new(store)
    assert saved.report_file == "P-2026-000001_v1.pdf"
    assert store.report_path(saved).read_bytes() == b"%PDF-1.7 made by a test\n"


def test_one_film_is_kept_once(store, data):
    film = make_film()
    for file_format in ("DICOM", "PNG"):
        same = replace(film, facts=replace(film.facts, file_format=file_format))
        save_new(store, same)
    assert files_below(data, "films") == [f"{film.sha256}.dcm"]
    assert store.film_path(film.sha256).name == f"{film.sha256}.dcm"


def test_film_and_report_that_were_changed_or_lost(store):
    saved = save_new(store)
    film, report = store.film_path(saved.film_sha256), store.report_path(saved)
    film.write_bytes(b"changed")
    report.write_bytes(b"changed")
    assert code_of(store.film_path, saved.film_sha256) == "store.film_changed"
    assert code_of(store.report_path, saved) == "store.report_changed"
    film.unlink()
    report.unlink()
    assert code_of(store.film_path, saved.film_sha256) == "store.film_missing"
    assert code_of(store.report_path, saved) == "store.report_missing"
    assert code_of(store.film_path, "../../x") == "store.film_missing"
    assert code_of(store.report_path, replace(saved, version=2, report_file="../x")) == "store.report_missing"


def test_payload_that_cannot_be_read(store):
    saved = save_new(store)
    with store._database.writing() as connection:
        connection.execute("DROP TRIGGER record_version_never_changes")
        connection.execute("UPDATE record_version SET payload = '{}', patient = '{'")
    with pytest.raises(PneumoError) as caught:
        store.load(saved.id)
    assert (caught.value.code, caught.value.facts) == ("store.damaged", {"record": saved.id})
    assert code_of(store.search, "") == "store.damaged"


def test_facts_never_name_the_patient(store):
    saved = save_new(store, patient=make_patient("SECRET-1", "Secret Name"))
    calls = [
        lambda: store.load("x"),
        lambda: store.save(saved, make_film(), write_report(store)),
        lambda: store.film_path("x"),
        lambda: store.report_path(next_version(saved)),
    ]
    for call in calls:
        with pytest.raises(PneumoError) as caught:
            call()
        assert "secret" not in f"{caught.value.facts}{caught.value!r}".lower()


# --- threads, scratch


def test_threads_save_and_search_at_once(store):
    wrong: list[BaseException] = []

    def work(seed: int) -> None:
        try:
            for turn in range(8):
                saved = save_new(store, make_film(seed * 100 + turn % 3))
                assert store.load(saved.id).number == saved.number
                assert saved.id in {line.id for line in store.search("abebe", limit=50)}
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    lines = store.search("")
    assert len({line.number for line in lines}) == 24
    for line in lines:
        record = store.load(line.id)
        store.report_path(record)
        store.film_path(record.film_sha256)


def test_two_threads_save_the_same_version(store):
    """One wins; the other's report must not take the place of the winner's."""
    film = make_film()
    first = save_new(store, film)
    barrier = threading.Barrier(2)
    ends: list[object] = []

    def work(content: bytes) -> None:
        report = write_report(store, content)
        barrier.wait()
        try:
            ends.append(store.save(next_version(first), film, report))
        except PneumoError as error:
            ends.append(error.code)

    threads = [threading.Thread(target=work, args=(content,)) for content in (b"%PDF a", b"%PDF b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (won,) = [end for end in ends if not isinstance(end, str)]
    assert "store.version_conflict" in ends
    store.report_path(won)


def test_opening_while_another_saves(store, data):
    """Programs that share the store: what is being written does not look damaged to one that starts."""
    stop = threading.Event()

    def save_on() -> None:
        while not stop.is_set():
            save_new(store)

    thread = threading.Thread(target=save_on)
    thread.start()
    try:
        for _ in range(12):
            with open_store(data) as other:
                other.search("abebe")
    finally:
        stop.set()
        thread.join()


def test_search_does_not_wait_for_a_save(store):
    save_new(store)
    with store._database.writing():
        found: list[int] = []
        thread = threading.Thread(target=lambda: found.append(store.count("abebe")))
        thread.start()
        thread.join(timeout=10)
        assert found == [1]


def test_leftovers_go_only_when_the_folder_is_ours(data):
    with open_store(data) as store:
        leftover = write_report(store)
        of_tomorrow = time.time_ns() + 86_400 * 10**9  # as when the clock was set back since
        os.utime(leftover, ns=(of_tomorrow, of_tomorrow))
    with open_store(data):
        assert leftover.exists()
    with hold_store(data) as lock, open_store(data, lock) as store:
        assert not leftover.exists()
        mine = write_report(store)
        os.utime(mine, ns=(10**18, 10**18))
        with open_store(data, lock):
            assert mine.exists()


def test_report_that_cannot_be_removed_does_not_undo_the_save(store, monkeypatch):
    film = make_film()
    record = make_record(store.next_number(2026), film)
    report = write_report(store)

    def busy(*_, **__):
        raise PermissionError(13, "in use by another program")

    monkeypatch.setattr(Path, "unlink", busy)
    saved = store.save(record, film, report)
    assert store.load(saved.id).number == record.number


def test_records_of_a_patient_are_the_newest_versions_last_saved_first(store):
    first = save_new(store, make_film(1))
    save_new(store, make_film(2), make_patient("KH-002", "Derartu Tulu"))
    second = save_new(store, make_film(3))
    amended = store.save(next_version(first), make_film(1), write_report(store))
    assert [(record.id, record.version) for record in store.records_of(" kh-001 ")] == [(amended.id, 2), (second.id, 1)]
    assert encode_record(store.records_of("KH-001")[0]) == encode_record(amended)
    assert store.records_of("KH") == ()
    assert store.records_of("  ") == ()
