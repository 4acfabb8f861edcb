"""Settings: read, write, and what happens to a file that cannot be read."""

import json
from pathlib import Path

import pytest

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.settings import Settings, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path):
    file = tmp_path / "new" / "settings.json"
    settings = Settings(clinic_name="ጤና ጣቢያ", device="cpu", heat_map_strength=0.3)
    save_settings(settings, file)
    assert load_settings(file) == settings
    assert [p.name for p in file.parent.iterdir()] == ["settings.json"]


def test_no_file_means_defaults(tmp_path: Path):
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe\x00", b"", b'{"version": "2"}', b'{"version": null}'])
def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path, content: bytes):
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    with pytest.raises(PneumoError, match=r"settings\.unreadable"):
        load_settings(file)
    assert file.read_bytes() == content


def test_a_file_of_a_newer_program_is_refused(tmp_path: Path):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": 99}))
    with pytest.raises(PneumoError, match=r"settings\.newer"):
        load_settings(file)


def test_wrong_types_and_unknown_words_fall_to_the_defaults(tmp_path: Path):
    file = tmp_path / "settings.json"
    file.write_text(
        json.dumps({"clinic_name": 7, "device": "tpu", "heat_map_strength": 5, "colour": "red", "reader_name": "A"})
    )
    assert load_settings(file) == Settings(device="auto", heat_map_strength=1.0, reader_name="A")


def test_a_failed_save_is_told_and_keeps_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "settings.json"
    save_settings(Settings(clinic_name="first"), file)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(PneumoError, match=r"settings\.not_saved"):
        save_settings(Settings(clinic_name="second"), file)
    assert load_settings(file).clinic_name == "first"
    assert [p.name for p in tmp_path.iterdir()] == ["settings.json"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(PneumoError, match=r"settings\.not_saved"):
        save_settings(Settings(), tmp_path / "file" / "settings.json")


def test_words_that_utf8_cannot_hold_are_told_and_leave_nothing(tmp_path: Path):
    with pytest.raises(PneumoError, match=r"settings\.not_saved"):
        save_settings(Settings(clinic_name="\udcff"), tmp_path / "settings.json")
    assert list(tmp_path.iterdir()) == []
