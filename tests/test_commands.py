"""Commands without a window: the contract of `analyze`, in one process with a small random model."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pydicom
import pypdfium2
import pytest
from inference.model_folder import write_model
from PIL import Image

from pneumo_desktop import app, cli, updates
from pneumo_desktop.commands import make_dicom
from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.clinic_number import CHECK_WRONG, OTHER_FORM, UNKNOWN_PATIENTS, NumberRule, NumberScheme
from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.patient import Age, AgeUnit, Sex
from pneumo_desktop.domain.quality import Quality
from pneumo_desktop.domain.record import NUMBER_ACCEPTED
from pneumo_desktop.domain.visit import ViewPosition
from pneumo_desktop.settings import Settings, save_settings
from pneumo_desktop.typed_fields import parse_age, parse_patient_words
from pneumo_desktop.ui.messages import sentence_for_code
from pneumo_desktop.workflow import earlier_exams

KEYS = [
    "file", "outcome", "score", "threshold_low", "threshold_high", "reason", "kinds", "quality", "model", "sha256", "ms",
    "correction",
]  # fmt: skip


@pytest.fixture
def small_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's resources with a small random model in place of the bundled one."""
    folder = write_model(tmp_path / "models" / "random-1")
    bundled = updates.resource
    monkeypatch.setattr(updates, "resource", lambda *parts: folder.parent if parts == ("models",) else bundled(*parts))
    return folder


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    (folder / "inside").mkdir(parents=True)
    picture = (np.add.outer(np.arange(300), np.arange(400)) % 256).astype(np.uint8)
    Image.fromarray(picture).save(folder / "b.png")
    Image.fromarray(picture).save(folder / "inside" / "c.jpeg")
    (folder / "a.dcm").write_bytes(make_dicom(picture))
    (folder / ".hidden").write_text("x")
    (folder / "words.png").write_text("no picture at all")
    return folder


def analyze(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict], str]:
    code = app.run(["analyze", "--json", *words])
    shown = capsys.readouterr()
    return code, [json.loads(line) for line in shown.out.splitlines()], shown.err


def test_one_line_a_film_in_order_with_the_keys_of_the_contract(small_model, films: Path, capsys):
    code, lines, _ = analyze(capsys, str(films / "b.png"), str(films / "a.dcm"))
    assert code == 0
    assert [line["file"] for line in lines] == [str(films / "b.png"), str(films / "a.dcm")]
    for line in lines:
        assert list(line) == KEYS
        assert line["outcome"] in ("suggests_pneumonia", "uncertain", "no_pattern")
        assert 0 <= line["score"] <= 1
        assert (line["threshold_low"], line["threshold_high"]) == (0.4, 0.6)
        assert line["kinds"] == {"pneumonia": line["score"], "no_pneumonia": 1 - line["score"]}
        assert line["model"] == "random-1"
        assert len(line["sha256"]) == 64
        assert set(line["ms"]) == {"decode", "judge", "read"}
    assert lines[0]["score"] == lines[1]["score"]


def test_folders_lists_and_what_is_not_there(small_model, films: Path, capsys, tmp_path: Path):
    listed = tmp_path / "list.txt"
    listed.write_text(f"{films / 'b.png'}\n\n{films / 'gone.png'}\n", encoding="utf-8")
    code, lines, _ = analyze(capsys, str(films), f"@{listed}")
    assert code == 0
    names = [Path(line["file"]).relative_to(films).as_posix() for line in lines]
    assert names == ["a.dcm", "b.png", "words.png", "inside/c.jpeg", "b.png", "gone.png"]
    reasons = {Path(line["file"]).name: line["reason"] for line in lines if line["outcome"] == "not_analysed"}
    assert reasons == {"words.png": "film.not_a_film", "gone.png": "film.missing"}
    gone = lines[-1]
    assert (gone["score"], gone["sha256"], gone["kinds"]) == (None, None, {})


def test_a_relative_folder_is_joined_as_given(small_model, films: Path, capsys, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(films)
    _, lines, _ = analyze(capsys, "inside")
    assert [line["file"] for line in lines] == ["inside/c.jpeg"]


def test_a_list_that_is_not_there_is_a_usage_error(small_model, capsys):
    code, lines, complaint = analyze(capsys, "@nowhere.txt")
    assert (code, lines) == (2, [])
    assert "nowhere.txt" in complaint


def test_without_a_model_every_film_still_gets_its_line(small_model: Path, films: Path, capsys):
    (small_model / "weights.safetensors").unlink()
    code, lines, _ = analyze(capsys, str(films / "b.png"))
    assert code == 0
    assert (lines[0]["outcome"], lines[0]["reason"], lines[0]["score"]) == ("not_analysed", "model.weights_missing", None)
    assert lines[0]["sha256"] is not None


def test_words_for_people(small_model, films: Path, capsys):
    assert app.run(["analyze", str(films / "b.png"), str(films / "words.png")]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "score" in first
    assert second.startswith(f"{films / 'words.png'}: Not analysed: words.png is not a picture")


def test_a_path_and_a_name_in_amharic_and_emoji(small_model, films: Path, capsys, tmp_path: Path):
    folder = tmp_path / "ፊልሞች 🫁"
    folder.mkdir()
    film = folder / "ደረት 🩻.png"
    film.write_bytes((films / "b.png").read_bytes())
    _, lines, _ = analyze(capsys, str(film))
    assert lines[0]["file"] == str(film)
    assert lines[0]["score"] is not None
    out = folder / "ውጤት.pdf"
    patient = ["number=7", "name=ማርያም ተስፋዬ 🙂", "sex=f", "age=18m"]
    assert app.run(["analyze", str(film), "--pdf", str(out), "--patient", *patient]) == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_the_whole_job_keeps_the_record(small_model, films: Path, capsys, tmp_path: Path):
    out = tmp_path / "out.pdf"
    words = ["number=12", "name=Almaz", "sex=female", "birth_date=2023-01-02", "view=AP", "clinical_question=cough"]
    assert app.run(["analyze", str(films / "a.dcm"), "--pdf", str(out), "--patient", *words]) == 0
    assert "P-20" in capsys.readouterr().out
    with app.open_locked_store(app.find_paths().data) as store:
        (summary,) = store.search("almaz")
        record = store.load(summary.id)
        assert record.patient.number == "12"
        assert record.visit.clinical_question == "cough"
        assert record.state == "draft"
        assert store.report_path(record).read_bytes() == out.read_bytes()
        assert store.film_path(record.film_sha256).read_bytes() == (films / "a.dcm").read_bytes()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--pdf", "out.pdf"], "needs the patient"),
        (["--pdf", "out.pdf", "--patient", "number=1", "name=A", "sex=f"], "age"),
        (["--pdf", "out.pdf", "--patient", "colour=red"], "colour=red"),
        (["--pdf", "out.pdf", "--patient", "sex=?"], "female, male"),
        (["--pdf", "out.pdf", "--patient", "birth_date=31/3/22"], "2022-03-31"),
        (["--pdf", "out.pdf", "--patient", "age=old"], "4y"),
        (["--patient", "number=1"], "--pdf"),
    ],
)
def test_what_is_missing_or_not_understood_is_said(
    small_model, films: Path, capsys, monkeypatch, tmp_path, words, sentence: str
):
    monkeypatch.chdir(tmp_path)
    assert app.run(["analyze", str(films / "b.png"), *words]) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_a_damaged_film_gets_its_sentence_and_no_report(small_model, films: Path, capsys, tmp_path: Path):
    words = ["number=1", "name=A", "sex=f", "age=4"]
    out = tmp_path / "out.pdf"
    assert app.run(["analyze", str(films / "words.png"), "--pdf", str(out), "--patient", *words]) == 1
    assert "words.png is not a picture" in capsys.readouterr().err
    assert not out.exists()


def test_a_report_that_cannot_be_written_is_told_and_leaves_nothing(small_model, films: Path, capsys, tmp_path: Path):
    words = ["number=1", "name=A", "sex=f", "age=4"]
    out = tmp_path / "nowhere" / "out.pdf"
    assert app.run(["analyze", str(films / "b.png"), "--pdf", str(out), "--patient", *words]) == 1
    assert "nowhere" in capsys.readouterr().err
    assert not out.parent.exists()


def test_a_command_never_writes_beside_an_open_window(small_model, films: Path, capsys, tmp_path: Path):
    words = ["number=1", "name=A", "sex=f", "age=4"]
    with app.open_locked_store(app.find_paths().data):
        assert app.run(["analyze", str(films / "b.png"), "--pdf", str(tmp_path / "o.pdf"), "--patient", *words]) == 1
    assert "Another window" in capsys.readouterr().err


KLM = NumberScheme(NumberRule.CHECKED, prefix="KLM")
YEARS = NumberScheme(NumberRule.PATTERN, pattern="9999/99")


def patient_words(number: str) -> list[str]:
    return ["--patient", f"number={number}", "name=A", "sex=f", "age=4"]


def clinic_with(scheme: NumberScheme) -> None:
    chosen = Settings(number_rule=scheme.rule.value, number_prefix=scheme.prefix, number_pattern=scheme.pattern)
    save_settings(chosen, app.find_paths().settings_file)


def words_on_paper(report: Path) -> str:
    with closing(pypdfium2.PdfDocument(report)) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def kept_records() -> list:
    with app.open_locked_store(app.find_paths().data) as store:
        return [store.load(line.id) for line in store.search("")]


@pytest.mark.parametrize(
    ("scheme", "number", "code"),
    [
        (KLM, KLM.number(12)[:-1] + ("0" if KLM.number(12)[-1] != "0" else "1"), CHECK_WRONG),
        (KLM, "ABC-1", OTHER_FORM),
        (YEARS, "12/26", OTHER_FORM),
    ],
)
def test_a_number_that_breaks_the_clinic_s_rule_stops_the_command(
    small_model, films: Path, capsys, tmp_path: Path, scheme, number, code
):
    """In the words of the window, and nothing is kept; accepted knowingly, paper and audit say so."""
    clinic_with(scheme)
    out = tmp_path / "o.pdf"
    words = ["analyze", str(films / "b.png"), "--pdf", str(out), *patient_words(number)]
    assert app.run(words) == 2
    said = capsys.readouterr().err
    assert sentence_for_code(code, {"example": scheme.example}) in said
    assert "--accept-number" in said
    assert (out.exists(), kept_records()) == (False, [])
    assert app.run([*words, "--accept-number"]) == 0
    (record,) = kept_records()
    assert (record.patient.number, record.notes) == (number, (NUMBER_ACCEPTED,))
    assert "was accepted as it is" in words_on_paper(out)
    with app.open_locked_store(app.find_paths().data) as store:
        line = app.keeping_of(store).audit_lines(2)[1]
    assert (line.what, line.record, line.detail["number_accepted"]) == ("save", record.id, 1)


def test_a_number_by_the_clinic_s_rule_is_kept_in_its_one_form(small_model, films: Path, capsys, tmp_path: Path):
    clinic_with(KLM)
    whole, unknown = KLM.number(12), UNKNOWN_PATIENTS.number(3)
    for number in (whole.lower().replace("-", ""), unknown):
        words = ["analyze", str(films / "b.png"), "--pdf", str(tmp_path / "o.pdf"), *patient_words(number)]
        assert app.run([*words, "--accept-number"]) == 0  # which accepts nothing that is right
    provisional, known = kept_records()
    assert (known.patient.number, known.patient.provisional, known.notes) == (whole, False, ())
    assert (provisional.patient.number, provisional.patient.provisional, provisional.notes) == (unknown, True, ())


def test_the_number_of_a_film_s_header_is_held_against_the_rule_too(small_model, named_film: Path, capsys, tmp_path: Path):
    clinic_with(KLM)
    words = ["analyze", str(named_film), "--pdf", str(tmp_path / "o.pdf"), "--patient", "age=6"]
    assert app.run(words) == 2
    assert sentence_for_code(OTHER_FORM, {"example": KLM.example}) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("٤y", Age(4, AgeUnit.YEARS)),
        ("4", Age(4, AgeUnit.YEARS)),
        ("4y", Age(4, AgeUnit.YEARS)),
        ("18 months", Age(18, AgeUnit.MONTHS)),
        ("018M", Age(18, AgeUnit.MONTHS)),
        ("6w", Age(6, AgeUnit.WEEKS)),
        ("20 Days", Age(20, AgeUnit.DAYS)),
    ],
)
def test_ages_as_typed(text: str, age: Age):
    assert parse_age(text) == age


@pytest.mark.parametrize("text", ["²y", "old", "-4y", "4 moons"])
def test_ages_that_are_none(text: str):
    with pytest.raises(ValueError, match="Write 4y, 18m, 6w or 20d"):
        parse_age(text)


def test_patient_and_visit_words():
    draft, visit = parse_patient_words(["sex=M", "view=PA", "exam_at=2026-03-31 14:05", "name=a=b"])
    assert (draft.sex, draft.name) == (Sex.MALE, "a=b")
    assert (visit.view_position, visit.exam_at.hour) == (ViewPosition.PA, 14)


def test_a_danger_sign_is_said_at_once_whatever_the_film_shows(small_model, films: Path, tmp_path: Path, capsys):
    words = [
        "number=K-1",
        "name=Almaz",
        "sex=f",
        "age=40y",
        "oxygen_saturation=88",
        "village=Bahir Dar",
        "danger_signs=lethargic",
    ]
    assert app.run(["analyze", str(films / "b.png"), "--pdf", str(tmp_path / "out.pdf"), "--patient", *words]) == 0
    assert "Refer urgently: lethargic or unconscious, oxygen saturation below 90 %." in capsys.readouterr().out
    with app.open_locked_store(app.find_paths().data) as store:
        record = store.load(store.search("")[0].id)
    assert (record.visit.signs.oxygen_saturation, record.patient.details.village) == (88, "Bahir Dar")


def test_where_json_is_asked_for_a_danger_sign_is_a_key_of_it_and_said_beside_it(
    small_model, films: Path, tmp_path: Path, capsys
):
    told = ["analyze", str(films / "b.png"), "--json", "--pdf", str(tmp_path / "out.pdf"), "--patient"]
    words = ["number=K-1", "name=Almaz", "sex=f", "age=40y", "danger_signs=lethargic"]
    assert app.run([*told, *words, "oxygen_saturation=88"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["urgent"] == ["lethargic", "low_saturation"]
    assert said.err.splitlines() == ["Refer urgently: lethargic or unconscious, oxygen saturation below 90 %."]
    assert app.run([*told, *words[:-1], "oxygen_saturation=95"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["urgent"] == []
    assert "urgently" not in said.err


def test_self_test_says_what_works_and_what_does_not(small_model, capsys, monkeypatch: pytest.MonkeyPatch):
    """The random model cannot give the card's scores: that row fails, and so does the whole."""
    assert app.run(["self-test", "--only", "dicom", "scores"]) == 1
    table = capsys.readouterr().out
    assert "dicom       works" in table
    assert "scores      FAILS" in table
    assert table.endswith("do not use this copy for patients.\n")


class GateOfTwo:
    """A classifier that refuses every film until it stands a quarter turn clockwise from its file, as if it lay on its side."""

    def __init__(self, inner) -> None:
        self.inner = inner

    def __getattr__(self, name: str):
        return getattr(self.inner, name)

    def predict(self, film: Film, cancel: CancelToken):
        prediction, heat_map, _ = self.inner.predict(film, cancel)
        prediction = replace(prediction, pattern={"bacterial": 0.75, "viral": 0.25})
        left = Correction((1 - film.facts.correction.quarter_turns) % 4)
        return prediction, heat_map, Quality(("rotated",), "rotated", left) if left else Quality()


@pytest.fixture
def turned(small_model, monkeypatch: pytest.MonkeyPatch) -> None:
    load = app.load_classifier
    monkeypatch.setattr(app, "load_classifier", lambda device, cancel: GateOfTwo(load(device, cancel)))


PATIENT_WORDS = ["--patient", "number=1", "name=A", "sex=f", "age=6"]


def test_a_turned_film_is_refused_as_it_is_and_the_line_says_what_would_help(turned, films: Path, capsys):
    code, (line, missing), _ = analyze(capsys, str(films / "b.png"), str(films / "gone.png"))
    assert code == 0
    assert list(line) == list(missing) == KEYS
    assert (line["outcome"], line["reason"], line["score"]) == ("not_analysed", "rotated", None)
    assert line["correction"] == {"quarter_turns": 1, "inverted": False}
    assert missing["correction"] is None
    assert app.run(["analyze", str(films / "b.png")]) == 0
    said = capsys.readouterr().out
    assert "it must stand upright. It seems that turning the film by 90 degrees clockwise would put it upright." in said
    assert "--correct" in said


def test_the_line_of_a_refused_film_says_what_to_do():
    line = {"file": "b.png", "outcome": "not_analysed", "reason": "lateral", "correction": None}
    assert cli.describe_line(line) == (
        "b.png: Not analysed: this looks like a film from the side; a frontal film is needed. "
        "Open the frontal film (PA or AP) and read this one without the program."
    )


def test_a_film_that_stands_right_has_no_correction(small_model, films: Path, capsys):
    _, (line,), _ = analyze(capsys, str(films / "b.png"))
    assert line["score"] is not None
    assert line["correction"] is None


@pytest.mark.parametrize("correct", [False, True])
def test_a_report_of_a_turned_film_is_of_the_film_put_right_only_where_that_was_asked_for(
    turned, films: Path, capsys, tmp_path: Path, correct: bool
):
    words = ["--pdf", str(tmp_path / "r.pdf"), *(["--correct"] if correct else []), *PATIENT_WORDS]
    code, (line,), _ = analyze(capsys, str(films / "b.png"), *words)
    assert code == 0
    assert (line["score"] is not None) is correct
    assert line["correction"] == {"quarter_turns": 1, "inverted": False}
    assert line.get("corrected") is (True if correct else None)
    with app.open_locked_store(app.find_paths().data) as store:
        record = store.load(store.search("")[0].id)
        assert store.film_path(record.film_sha256).read_bytes() == (films / "b.png").read_bytes()
    assert record.film_facts.correction == record.reading.correction == (Correction(1) if correct else Correction())
    assert record.film_facts.width_px == (300 if correct else 400)


def test_correct_changes_nothing_on_a_film_that_stands_right(small_model, films: Path, capsys, tmp_path: Path):
    words = ["--pdf", str(tmp_path / "r.pdf"), "--correct", *PATIENT_WORDS]
    _, (line,), _ = analyze(capsys, str(films / "b.png"), *words)
    assert (line["correction"], line["corrected"]) == (None, False)
    assert line["score"] is not None


def test_a_film_put_right_is_told_in_words(turned, films: Path, capsys, tmp_path: Path):
    words = ["--pdf", str(tmp_path / "r.pdf"), "--correct", *PATIENT_WORDS]
    assert app.run(["analyze", str(films / "b.png"), *words]) == 0
    assert "The film was turned by 90 degrees clockwise by the reader" in capsys.readouterr().out


def test_correct_without_a_report_is_a_usage_error(small_model, films: Path, capsys):
    code, lines, complaint = analyze(capsys, "--correct", str(films / "b.png"))
    assert (code, lines) == (2, [])
    assert "--pdf" in complaint


def test_the_research_pattern_comes_only_when_asked_for(turned, films: Path, capsys, tmp_path: Path):
    words = ["--pdf", str(tmp_path / "r.pdf"), "--correct", *PATIENT_WORDS]
    _, (plain,), _ = analyze(capsys, str(films / "b.png"), *words)
    assert "pattern" not in plain
    _, (asked,), _ = analyze(capsys, "--research-pattern", str(films / "b.png"), *words)
    assert asked["pattern"] == {"bacterial": 0.75, "viral": 0.25}
    _, (refused, missing), _ = analyze(capsys, "--research-pattern", str(films / "b.png"), str(films / "gone.png"))
    assert (refused["pattern"], missing["pattern"]) == ({}, {})


@pytest.fixture
def named_film(tmp_path: Path) -> Path:
    """A DICOM film whose header names a patient, a time and a view."""
    import io

    import pydicom

    data = pydicom.dcmread(io.BytesIO(make_dicom((np.add.outer(np.arange(300), np.arange(300)) % 256).astype(np.uint8))))
    data.PatientName, data.PatientID, data.PatientSex, data.PatientBirthDate = "Header^Person", "H-1", "M", "20200101"
    data.AcquisitionDate, data.AcquisitionTime, data.ViewPosition = "20261120", "081500", "AP"
    data.save_as(tmp_path / "named.dcm")
    return tmp_path / "named.dcm"


def test_a_header_that_names_somebody_else_stops_the_report(small_model, named_film: Path, capsys, tmp_path: Path):
    out = tmp_path / "r.pdf"
    words = ["--patient", "number=99", "name=Typed Other", "sex=f", "birth_date=2019-01-01"]
    assert app.run(["analyze", str(named_film), "--pdf", str(out), *words]) == 2
    said = capsys.readouterr().err
    assert "H-1" in said
    assert "Typed Other" in said
    assert not out.exists()
    assert app.run(["analyze", str(named_film), "--pdf", str(out), "--accept-differences", *words]) == 0
    assert out.exists()


def test_a_header_of_another_age_stops_the_report(small_model, named_film: Path, capsys, tmp_path: Path):
    words = ["--patient", "number=H-1", "name=Header Person", "sex=m", "age=45y"]
    assert app.run(["analyze", str(named_film), "--pdf", str(tmp_path / "r.pdf"), *words]) == 2
    assert "the file says “2020-01-01”, typed was “45 years”" in capsys.readouterr().err


def test_what_the_header_knows_need_not_be_typed(small_model, named_film: Path, tmp_path: Path):
    assert app.run(["analyze", str(named_film), "--pdf", str(tmp_path / "r.pdf"), "--patient", "number=H-1"]) == 0
    with app.open_locked_store(app.find_paths().data) as store:
        record = store.load(store.search("H-1")[0].id)
    assert record.patient.name == "Header, Person"
    assert (record.visit.exam_at.isoformat(), record.visit.view_position) == ("2026-11-20T08:15:00", ViewPosition.AP)


def test_settings_that_cannot_be_read_are_told(small_model, films: Path, capsys):
    file = app.find_paths().settings_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{")
    assert app.run(["analyze", "--json", str(films / "b.png")]) == 0
    assert "settings" in capsys.readouterr().err.lower()
    assert file.read_text() == "{"


def test_a_folder_that_may_not_be_read_gets_a_line(small_model, films: Path, capsys, monkeypatch: pytest.MonkeyPatch):
    import os

    def closed(folder: str, onerror):
        onerror(PermissionError(13, "no", folder))
        return iter(())

    monkeypatch.setattr(os, "walk", closed)
    code, lines, _ = analyze(capsys, str(films))
    assert code == 0
    assert [(line["file"], line["reason"]) for line in lines] == [(str(films), "film.no_rights")]


def test_a_mistyped_command_opens_no_window(capsys):
    with pytest.raises(SystemExit) as ended:
        app.run(["analyse", "film.png"])
    assert ended.value.code == 2
    assert "analyze" in capsys.readouterr().err


def test_without_a_screen_the_window_says_so(capsys, monkeypatch: pytest.MonkeyPatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert app.run([]) == 1
    assert "no screen" in capsys.readouterr().err


def test_self_test_says_that_records_would_have_no_place(capsys, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("PNEUMO_DATA", str(tmp_path / "file" / "x"))
    assert app.run(["self-test", "--only", "data"]) == 1
    assert "data        FAILS" in capsys.readouterr().out


def test_self_test_beside_an_open_window(capsys):
    with app.open_locked_store(app.find_paths().data):
        assert app.run(["self-test", "--only", "data"]) == 0
    assert "data        works" in capsys.readouterr().out


def test_into_a_folder_the_report_gets_its_number(small_model, films: Path, capsys, tmp_path: Path):
    words = ["number=1", "name=A", "sex=f", "age=4"]
    assert app.run(["analyze", str(films / "b.png"), "--pdf", str(tmp_path), "--patient", *words]) == 0
    (report,) = tmp_path.glob("P-*.pdf")
    assert f"Report: {report}" in capsys.readouterr().out


def test_an_exam_time_with_an_offset_stands_beside_a_later_visit(small_model, films: Path, capsys, tmp_path: Path):
    patient = ["number=12", "name=Almaz", "sex=female", "birth_date=2023-01-02"]
    for name, exam_at in (("b.png", "2026-03-31T14:05+03:00"), ("inside/c.jpeg", "2026-04-02 09:00")):
        words = ["--pdf", str(tmp_path / "out.pdf"), "--patient", *patient, f"exam_at={exam_at}"]
        assert app.run(["analyze", str(films / name), *words]) == 0
    with app.open_locked_store(app.find_paths().data) as store:
        earlier = store.load(next(line.id for line in store.search("almaz") if line.exam_at.month == 3))
        later = store.load(next(line.id for line in store.search("almaz") if line.exam_at.month == 4))
        assert [exam.number for exam in earlier_exams(later, store)] == [earlier.number]
        kept_before = replace(later, visit=replace(later.visit, exam_at=datetime(2026, 4, 2, 9, tzinfo=UTC)))
        assert [exam.number for exam in earlier_exams(kept_before, store)] == [earlier.number]


@pytest.mark.parametrize(("exam_at", "odd"), [("2999-01-01", "has not come yet"), ("2001-01-01", "before the patient's birth")])
def test_a_typed_day_that_cannot_be_stops_the_whole_job(
    small_model, films: Path, capsys, tmp_path: Path, exam_at: str, odd: str
):
    out = tmp_path / "out.pdf"
    patient = ["number=12", "name=Almaz", "sex=female", "birth_date=2023-01-02", f"exam_at={exam_at}"]
    assert app.run(["analyze", str(films / "b.png"), "--pdf", str(out), "--patient", *patient]) == 2
    assert odd in capsys.readouterr().err
    assert not out.exists()


def test_a_day_that_cannot_be_in_the_file_is_remarked_on(small_model, films: Path, capsys, tmp_path: Path):
    """An X-ray unit with a reset clock: the film is read all the same."""
    dicom = pydicom.dcmread(films / "a.dcm")
    dicom.ContentDate = dicom.AcquisitionDate = dicom.StudyDate = "20010101"
    dicom.ContentTime = dicom.AcquisitionTime = dicom.StudyTime = "080000"
    dicom.save_as(films / "a.dcm")
    out = tmp_path / "out.pdf"
    patient = ["number=12", "name=Almaz", "sex=female", "birth_date=2023-01-02"]
    assert app.run(["analyze", str(films / "a.dcm"), "--pdf", str(out), "--patient", *patient]) == 0
    assert "2001-01-01, is before the patient's birth. So the film's file says" in capsys.readouterr().err
    assert out.exists()
