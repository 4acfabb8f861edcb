"""backup, restore, verify-audit, erase, overdue as typed; and the way to a new computer, as docs/moving.md tells it."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from pneumo_desktop import app
from pneumo_desktop.domain.keeping import years_before
from pneumo_desktop.domain.visit import Signs, Visit
from pneumo_desktop.moving import STAYS, pack_settings, unpack_settings
from pneumo_desktop.paths import find_paths
from pneumo_desktop.settings import Settings, load_settings, save_settings
from pneumo_desktop.storage.codec import encode_record
from pneumo_desktop.storage.records import DATABASE_NAME

sys.path.insert(0, str(Path(__file__).parent / "storage"))
from storage_samples import make_film, make_patient, next_version, save_new, write_report


@pytest.fixture
def computer(tmp_path, monkeypatch):
    """Sit down at a computer by name: its data folder is its own."""

    def sit_down(name: str):
        monkeypatch.setenv("PNEUMO_DATA", str(tmp_path / name))
        return find_paths()

    return sit_down


@pytest.fixture
def run(capsys):
    def typed(*words: str) -> tuple[int, str, str]:
        code = app.run(list(words))
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return typed


@pytest.fixture
def old(computer):
    """A computer with three records, one of them amended."""
    paths = computer("old computer")
    with app.open_locked_store(paths.data) as store:
        first = save_new(store, make_film(1), make_patient("KH-1", "Abebe Bikila"))
        store.save(next_version(first), make_film(1), write_report(store, b"%PDF amended"))
        save_new(store, make_film(2), make_patient("KH-2", "王小明"))
        visit = Visit(exam_at=datetime(2001, 5, 6), signs=Signs(oxygen_saturation=85))
        save_new(store, make_film(3), make_patient("KH-1", "Abebe Bikila"), visit=visit)
    return paths


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def contents(paths) -> dict[tuple[str, int], tuple[str, bytes, bytes]]:
    with app.open_locked_store(paths.data) as store:
        found = {}
        for line in store.search("", limit=100):
            for version in store.versions(line.id):
                record = store.load(line.id, version)
                film, report = store.film_path(record.film_sha256), store.report_path(record)
                found[line.id, version] = encode_record(record), film.read_bytes(), report.read_bytes()
        return found


def test_moving_to_a_new_computer(old, computer, run, stick, tmp_path):
    logo = tmp_path / "old logo.png"
    Image.new("RGB", (40, 20), "navy").save(logo)
    chosen = Settings(
        clinic_name="Kebele Health Centre", clinic_address="Main road", logo_file=str(logo), reader_name="Hana", device="cpu",
        watched_folder="/old/films", retention_years=15, accepted_intended_use="1",
    )  # fmt: skip
    save_settings(chosen, old.settings_file)
    before = contents(old)
    code, out, _ = run("backup", str(stick))
    assert code == 0
    (file,) = stick.iterdir()
    assert re.fullmatch(r"pneumo-\d{4}-\d\d-\d\d\.pneumo-backup", file.name)
    assert "3 records, 4 versions, 3 films" in out
    head = re.search(r"written down: (\d+:[0-9a-f]{64})", out)[1]
    logo.unlink()  # the old computer is far away

    new = computer("new computer")
    code, out, _ = run("restore", "--check", str(file))
    assert (code, "The backup is whole." in out) == (0, True)
    assert not (new.data / DATABASE_NAME).exists()
    assert run("restore", str(file))[0] == 0
    assert contents(new) == before
    moved = load_settings(new.settings_file)
    assert (moved.clinic_name, moved.clinic_address, moved.reader_name) == ("Kebele Health Centre", "Main road", "Hana")
    assert moved.retention_years == 15
    assert (moved.device, moved.watched_folder, moved.accepted_intended_use) == ("auto", "", "")
    assert Path(moved.logo_file).parent == new.settings_file.parent
    app.check_logo(Path(moved.logo_file))
    code, out, _ = run("verify-audit", "--head", head)
    assert (code, "unbroken" in out) == (0, True)
    assert run("verify-audit", "--backup", str(file))[0] == 0
    with app.open_locked_store(new.data) as store:
        assert save_new(store).number == "P-2026-000004"
    assert run("backup", str(stick / "from the new one.pneumo-backup"))[0] == 0


def test_restore_over_other_records_keeps_them(old, computer, run, stick):
    run("backup", str(stick / "b"))
    new = computer("new computer")
    with app.open_locked_store(new.data) as store:
        mine = save_new(store, make_film(8), make_patient("N-1", "Mine"))
    save_settings(Settings(clinic_name="My own"), new.settings_file)
    code, out, _ = run("restore", str(stick / "b"))
    assert code == 0
    assert "Records here that are not in the backup: 1." in out
    kept = Path(re.search(r"kept in: (.*)", out)[1])
    with app.open_locked_store(kept) as store:
        assert store.load(mine.id).patient.name == "Mine"
    assert load_settings(new.settings_file).clinic_name == "My own"


def test_failures_have_sentences_and_exit_code_1(old, run, tmp_path, stick):
    for words, said in (
        (("backup", str(tmp_path / "gone" / "b")), "Is the stick in?"),
        (("restore", str(tmp_path / "gone")), "cannot be reached"),
        (("restore", str(old.data / DATABASE_NAME)), "is not a backup of this program"),
        (("verify-audit", "--backup", str(tmp_path / "gone")), "cannot be reached"),
        (("erase", "nobody"), "No record has this clinic number."),
    ):
        code, out, err = run(*words)
        assert (code, said in err) == (1, True), (words, out, err)


def test_a_held_store_is_told(old, run, stick):
    with app.open_locked_store(old.data):
        for words in (("backup", str(stick / "b")), ("verify-audit",), ("erase", "KH-1")):
            code, _, err = run(*words)
            assert (code, "Another window" in err) == (1, True)


def test_verify_audit_says_from_which_line_on(old, run):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(old.data / DATABASE_NAME, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER audit_never_changes")
        connection.execute("UPDATE audit SET who = 'somebody else' WHERE seq = 3")
    code, out, _ = run("verify-audit", "--lines", "2")
    assert code == 1
    assert "Broken from line 3 on: This line, or one before it, was changed" in out
    assert len(out.splitlines()) == 3
    assert run("verify-audit", "--head", "nonsense")[0] == 2


def test_verify_audit_and_backup_name_a_record_whose_listing_was_changed(old, run, tmp_path):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(old.data / DATABASE_NAME, isolation_level=None)) as connection:
        (number,) = connection.execute("SELECT number FROM record LIMIT 1").fetchone()
        connection.execute("UPDATE record SET outcome = 'no_pattern' WHERE number = ?", (number,))
    code, out, _ = run("verify-audit")
    assert (code, out.startswith("All lines are whole"), f"{number} (outcome)" in out) == (1, True, True)
    code, _, err = run("backup", str(tmp_path / "b"))
    assert (code, f"behind the program's back: {number}." in err) == (0, True)
    assert number in run("restore", "--check", str(tmp_path / "b"))[2]


def test_of_two_people_under_one_number_each_is_erased_alone(old, run):
    with app.open_locked_store(old.data) as store:
        first = save_new(store, make_film(51), make_patient("SHARED-1", "Almaz Ayana"))
        second = save_new(store, make_film(52), make_patient("SHARED-1", "Tirunesh Dibaba"))
        third = save_new(store, make_film(53), make_patient("SHARED-1", "Almaz Ayana"))
    code, out, _ = run("erase", "SHARED-1")
    assert (code, "Person 2:" in out, "People share this number" in out) == (0, True, True)
    code, _, err = run("erase", "SHARED-1", "--confirm", "SHARED-1")
    assert (code, "Nothing was erased" in err) == (2, True)
    code, _, err = run("erase", "SHARED-1", "--confirm", "SHARED-1", "--person", "P-2026-999999")
    assert (code, "Nothing was erased" in err) == (2, True)
    code, out, _ = run("erase", "SHARED-1", "--person", first.number)
    assert (code, first.number in out, third.number in out, second.number in out) == (0, True, True, False)
    code, out, _ = run("erase", "SHARED-1", "--person", first.number, "--confirm", "SHARED-1")
    assert (code, "Erased: 2 records" in out) == (0, True)
    with app.open_locked_store(old.data) as store:
        assert [line.id for line in store.records_under("SHARED-1")] == [second.id]
    assert run("erase", "SHARED-1", "--confirm", "SHARED-1")[0] == 0


def test_erase_lists_first_and_takes_the_number_twice(old, run):
    code, out, _ = run("erase", "KH-1")
    assert (code, out.count("Abebe Bikila"), "Nothing was erased" in out) == (0, 2, True)
    assert [line.split("\t")[4:] for line in out.splitlines() if "Abebe" in line] == [["Refer urgently"], []]
    assert run("erase", "KH-1", "--confirm", "KH-2")[0] == 2
    assert len(contents(old)) == 4
    # Of the same age in months in 2001 and in 2026: by what was written down these are two people of one name.
    everybody = [word for number in re.findall(r"P-\d{4}-\d{6}", out) for word in ("--person", number)]
    code, out, _ = run("erase", "KH-1", *everybody, "--confirm", "KH-1")
    assert (code, "Erased: 2 records, 2 films, 3 reports." in out) == (0, True)
    assert len(contents(old)) == 1


def save_moved(store, seed: int = 61, before: str = "KH-1"):
    """A record of KH-9, saved under another number at first."""
    saved, right = save_new(store, make_film(seed), make_patient(before, "Abebe Bikila")), make_patient("KH-9", "Almaz Ayana")
    made = next_version(saved, patient=right, reading=replace(saved.reading, patient_key=right.key), merged_from=saved.patient)
    return store.save(made, make_film(seed), write_report(store))


def test_erase_tells_of_an_earlier_version_in_the_record_of_somebody_else(old, run):
    with app.open_locked_store(old.data) as store:
        moved, alone = save_moved(store), save_moved(store, 62, "KH-7")
        kept = save_new(store, make_film(63), make_patient("KH-9", "Almaz Ayana"))
    told = f"{moved.number}, now of KH-9 Almaz Ayana, holds an earlier version under KH-1. It stays unless --earlier names it."
    code, out, _ = run("erase", "KH-1")
    assert (code, told in out, out.count("P-2026-0")) == (0, True, 3)
    own = set(re.findall(r"P-\d{4}-\d{6}", out)) - {moved.number}
    everybody = [word for number in own for word in ("--person", number)]
    for wrong in ((kept.number,), (moved.number, alone.number)):
        words = [word for number in wrong for word in ("--earlier", number)]
        code, _, err = run("erase", "KH-1", *everybody, *words, "--confirm", "KH-1")
        assert (code, f"is {wrong[-1]}. Nothing was erased." in err) == (2, True)
    code, out, _ = run("erase", "KH-1", *everybody, "--confirm", "KH-1")
    assert (code, "Erased: 2 records" in out, told in out) == (0, True, True)

    code, out, err = run("erase", "KH-1")  # no record is under the number any more
    assert (code, told in out, "No record has" in err) == (0, True, False)
    code, _, err = run("erase", "KH-1", "--confirm", "KH-1")
    assert (code, "No record has this clinic number." in err) == (1, True)
    code, out, _ = run("erase", "KH-1", "--earlier", moved.number)
    assert (code, told in out, f"{moved.number}\t2026-11-21\tKH-9\tAlmaz Ayana\n" in out) == (0, False, True)
    code, out, _ = run("erase", "KH-1", "--earlier", moved.number, "--confirm", "KH-1")
    assert (code, "Erased: 1 records, 1 films, 2 reports." in out, "earlier version" in out) == (0, True, False)
    assert run("erase", "KH-1")[0] == 1
    with app.open_locked_store(old.data) as store:
        assert [line.id for line in store.records_under("KH-9")] == [kept.id, alone.id]


def test_overdue_lists_and_erases_nothing(old, run):
    assert run("overdue")[0] == 2
    code, out, _ = run("overdue", "--years", "20")
    assert code == 0
    assert "2001-05-06\tKH-1\tAbebe Bikila\tRefer urgently\n" in out
    assert out.endswith("1 records older than 20 years. None was erased.\n")
    assert len(contents(old)) == 4


def test_settings_move_but_for_this_computers_own(tmp_path):
    logo = tmp_path / "Logo of the clinic.PNG"
    logo.write_bytes(b"png")
    chosen = Settings(clinic_name="A", logo_file=str(logo), device="cpu", backup_folder="/media/x", heat_map_strength=0.9)
    packed = pack_settings(chosen)
    assert set(packed) == {"settings.json", "logo.png"}
    taken = unpack_settings(Settings(), packed, tmp_path / "new")
    assert taken == replace(chosen, device="auto", backup_folder="", logo_file=str(tmp_path / "new" / "logo.png"))
    assert (tmp_path / "new" / "logo.png").read_bytes() == b"png"
    kept = Settings(clinic_name="B", logo_file="/mine.png")
    assert unpack_settings(kept, packed, tmp_path / "new") == replace(kept, heat_map_strength=0.9)
    assert unpack_settings(kept, {}, tmp_path) == kept
    assert unpack_settings(kept, {"settings.json": b"\xff{"}, tmp_path) == kept
    assert unpack_settings(kept, {"settings.json": b"[]"}, tmp_path) == kept
    assert set(Settings.__dataclass_fields__) >= STAYS


def test_logo_that_is_gone_stays_behind(tmp_path):
    assert set(pack_settings(Settings(logo_file=str(tmp_path / "gone.png")))) == {"settings.json"}


def test_years_before_a_leap_day():
    assert years_before(datetime(2024, 2, 29), 1) == datetime(2023, 3, 1)
    assert years_before(datetime(2026, 11, 21, 9), 15) == datetime(2011, 11, 21, 9)


def test_moving_encrypted_records_takes_their_passphrase(computer, run, stick, tmp_path, monkeypatch):
    """Backup, check and restore as docs/moving.md tells it; and a plain backup over encrypted records stays sealed."""
    from pneumo_desktop.storage import key_file
    from pneumo_desktop.storage.held import HeldStore

    monkeypatch.setattr(key_file, "SCRYPT_N", 2**7)
    plain = computer("plain")
    with app.open_locked_store(plain.data) as store:
        save_new(store, make_film(5), make_patient("KH-5", "Abebe Bikila"))
    assert run("backup", str(stick / "plain"))[0] == 0
    secret, wrong = tmp_path / "secret.txt", tmp_path / "wrong.txt"
    secret.write_text("granite window Lalibela nine\n", encoding="utf-8")
    wrong.write_text("another one altogether\n", encoding="utf-8")
    old = computer("old")
    with app.hold_encrypted(old.data, "granite window Lalibela nine") as store:
        for seed in (1, 2):
            save_new(store, make_film(seed), make_patient("KH-1", "Zala Novak"))
    assert run("backup", str(stick / "sealed"), "--passphrase-file", str(secret))[0] == 0

    new = computer("new")
    code, out, _err = run("restore", str(stick / "sealed"), "--check")
    assert (code, "could not be looked at without its passphrase" in out) == (0, True)
    code, out, err = run("restore", str(stick / "sealed"))
    assert (code, "type its passphrase" in err) == (1, True)
    code, out, err = run("restore", str(stick / "sealed"), "--passphrase-file", str(wrong))
    assert (code, "neither the passphrase nor the recovery key" in err) == (1, True)
    code, out, _err = run("restore", str(stick / "sealed"), "--passphrase-file", str(secret))
    assert (code, "the passphrase of the backup opens the records" in out) == (0, True)
    with HeldStore(new.data) as held:
        held.unlock("granite window Lalibela nine")
        assert held.store.count() == 2

    code, out, err = run("restore", str(stick / "plain"))
    assert code == 1
    code, out, _err = run("restore", str(stick / "plain"), "--passphrase-file", str(secret))
    assert (code, "stay encrypted under the passphrase of now" in out) == (0, True)
    with HeldStore(new.data) as held:
        assert held.locked
        held.unlock("granite window Lalibela nine")
        assert [line.patient.name for line in held.store.search("")] == ["Abebe Bikila"]
    assert not [path for path in new.data.rglob("*") if path.is_file() and b"Abebe" in path.read_bytes()]
