"""Lines of placed glyphs: every script has its glyphs, lines keep to their width, nothing is lost."""

from __future__ import annotations

import pytest

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.reporting import fonts
from pneumo_desktop.reporting.shaping import Style, clean_text, shape_line, wrap

BODY = Style(9, 12)
NAMES = {
    "latin": "Émilie Nguyễn Thị Ấ",
    "greek": "Ελένη",
    "cyrillic": "Алёна",
    "arabic": "محمد عبد الله",
    "urdu": "بینظیر گڑیا",
    "hebrew": "שרה כהן",
    "devanagari": "आशा कृष्णमूर्ति",
    "bengali": "রহিমা খাতুন",
    "amharic": "አበበ በቂላ",
    "thai": "สมชาย น้ำใจ",
    "khmer": "ចាន់ដារា ស្រី",
    "burmese": "မောင်မောင် ကျော်",
    "chinese": "王小明",
    "japanese": "さくら タロウ",
    "signs": "SpO₂ ≥ 92 %, 39.2 °C → µg",
}


@pytest.mark.parametrize("text", NAMES.values(), ids=NAMES.keys())
@pytest.mark.parametrize("bold", [False, True])
def test_every_script_is_drawn_with_glyphs_of_its_own(text: str, bold: bool) -> None:
    glyphs = [glyph for run in shape_line(text, Style(9, 12, bold)).runs for glyph in run.glyphs]
    assert glyphs
    assert all(glyph.number != 0 for glyph in glyphs)


@pytest.mark.parametrize("text", NAMES.values(), ids=NAMES.keys())
def test_the_text_of_the_glyphs_is_the_text(text: str) -> None:
    runs = shape_line(text, BODY).runs
    assert sorted("".join(glyph.text for run in runs for glyph in run.glyphs)) == sorted(text)


def test_a_character_that_no_font_knows_is_a_box_that_takes_room_and_keeps_its_text() -> None:
    (run,) = shape_line("𒀀", BODY).runs
    (glyph,) = run.glyphs
    assert (glyph.number, glyph.text) == (0, "𒀀")
    assert glyph.advance > 0.3


def test_devanagari_vowel_is_drawn_before_its_letter_and_conjuncts_are_formed() -> None:
    (ki,) = shape_line("कि", BODY).runs
    (ka,) = shape_line("क", BODY).runs
    assert ki.glyphs[-1].number == ka.glyphs[0].number
    (conjunct,) = shape_line("क्ष", BODY).runs
    assert len(conjunct.glyphs) == 1


def test_arabic_letters_join_and_run_from_right_to_left() -> None:
    (run,) = shape_line("ببب", BODY).runs
    assert len({glyph.number for glyph in run.glyphs}) == 3
    assert shape_line("اب", BODY).runs[0].glyphs[-1].text == "ا"


def test_runs_of_a_mixed_line_stand_in_visual_order() -> None:
    assert [run.text.strip() for run in shape_line("Ahmed أحمد 12 x", BODY).runs] == ["Ahmed", "12", "أحمد", "x"]
    assert [run.text.strip() for run in shape_line("أحمد Ahmed علي", BODY).runs if run.text.strip()] == ["علي", "Ahmed", "أحمد"]


LONG = [
    "A long conclusion in plain words that needs more than a single line of the paper it is printed on. " * 4,
    "Wolfeschlegelsteinhausenbergerdorff" * 6,
    "右下肺见大片状高密度影，边界不清，考虑肺炎，建议复查。" * 6,
    "ปอดอักเสบบริเวณกลีบล่างขวาไม่มีน้ำในช่องเยื่อหุ้มปอด" * 4,
    "សុខចាន់ដារាស្រីពេជ្រ" * 8,
    "မောင်မောင်ကျော်စွာလင်း" * 8,
    "التهاب رئوي في الفص السفلي الأيمن (2 سم) مع انصباب بسيط. " * 5,
    "फेफड़ों में निमोनिया का कोई संकेत नहीं। " * 8,
]


@pytest.mark.parametrize("width", [60.0, 200.0])
@pytest.mark.parametrize("text", LONG)
def test_lines_keep_to_the_width_and_hold_all_text(text: str, width: float) -> None:
    lines = wrap(text, BODY, width)
    assert len(lines) > 1
    assert max(line.width for line in lines) <= width + 0.2
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())


def test_words_are_kept_whole_where_they_fit() -> None:
    lines = wrap("alpha beta gamma delta epsilon", BODY, 60)
    assert all(set(line.text.split()) <= {"alpha", "beta", "gamma", "delta", "epsilon"} for line in lines)


def test_line_ends_that_were_typed_are_kept_and_empty_text_has_no_line() -> None:
    assert [line.text for line in wrap("one\ntwo\r\n\nthree", BODY, 300)] == ["one", "two", "", "three"]
    assert wrap("", BODY, 300) == []
    assert wrap(" \n ", BODY, 300) == []


def test_the_direction_of_a_paragraph_holds_for_all_its_lines() -> None:
    lines = wrap("محمد " + "Latin words here " * 6, BODY, 80)
    assert len(lines) > 2
    assert all(line.right_to_left for line in lines)


def test_text_that_could_disturb_the_line_is_cleaned() -> None:
    assert clean_text("a\x00b\x1b[0m\x7f\u202ec\u2066d\te") == "ab[0mcd e"
    assert clean_text("half \ud800 pair") == "half \ufffd pair"
    assert clean_text("क्\u200dष") == "क्\u200dष"


def test_tall_scripts_make_a_line_higher_than_latin_ones() -> None:
    assert shape_line("plain", BODY).height == BODY.leading
    assert shape_line("ស្រ្ត្រី", Style(9, 9)).height > 9


def test_a_missing_font_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(fonts, "resource", lambda *parts: tmp_path / "nowhere" / parts[-1])  # type: ignore[operator]
    with pytest.raises(PneumoError) as caught:
        fonts.FontFace("NotoSans-Regular")
    assert (caught.value.code, caught.value.facts) == ("report.font_missing", {"file": "NotoSans-Regular.ttf"})
