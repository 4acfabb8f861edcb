"""Names and texts in every character set of PS3.3 C.12.1.1.2, stated rightly, wrongly and not at all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from film_files import build_dicom, chest_like, to_bytes
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence as Items
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from pneumo_desktop.imaging.dicom_tags import list_tags
from pneumo_desktop.imaging.dicom_text import UNREADABLE, decode_text, read_character_set

ESC = b"\x1b"
JIS, ASCII, KOREAN, CHINESE = ESC + b"$B", ESC + b"(B", ESC + b"$)C", ESC + b"$)A"


def jis(text: str, around: bytes = ASCII) -> bytes:
    """Kanji and kana between escape sequences."""
    return JIS + bytes(byte & 0x7F for byte in text.encode("euc_jp")) + around


def jis_supplement(text: str) -> bytes:
    encoded = text.encode("euc_jp")
    assert encoded[::3] == b"\x8f" * len(text)
    return ESC + b"$(D" + bytes(byte & 0x7F for i, byte in enumerate(encoded) if i % 3) + ASCII


# Stated, the bytes of the name, and what it comes to. The Japanese, Korean and Chinese ones are those of PS3.5 H, I, J and K.
NAMES: dict[str, tuple[str, bytes, str]] = {
    "latin 1": ("ISO_IR 100", "Buc^Jérôme".encode("latin-1"), "Buc, Jérôme"),
    "latin 2": ("ISO_IR 101", "Łukasiewicz^Świętosława".encode("iso8859_2"), "Łukasiewicz, Świętosława"),
    "latin 3": ("ISO_IR 109", "Ħal^Ġorġ".encode("iso8859_3"), "Ħal, Ġorġ"),
    "latin 4": ("ISO_IR 110", "Bērziņš^Kārlis".encode("iso8859_4"), "Bērziņš, Kārlis"),
    "cyrillic": ("ISO_IR 144", "Иванова^Анна".encode("iso8859_5"), "Иванова, Анна"),
    "cyrillic that is UTF-8 by chance": ("ISO_IR 144", "ТАУП".encode("iso8859_5"), "ТАУП"),
    "arabic": ("ISO_IR 127", "قباني^لنزار".encode("iso8859_6"), "قباني, لنزار"),
    "greek": ("ISO_IR 126", "Διονυσιος".encode("iso8859_7"), "Διονυσιος"),
    "hebrew": ("ISO_IR 138", "שרון^דבורה".encode("iso8859_8"), "שרון, דבורה"),
    "turkish": ("ISO_IR 148", "Şahin^Ayşegül".encode("iso8859_9"), "Şahin, Ayşegül"),
    "thai": ("ISO_IR 166", "สมชาย^ใจดี".encode("tis_620"), "สมชาย, ใจดี"),
    "latin 9": ("ISO_IR 203", "Œuvre^Šárka".encode("iso8859_15"), "Œuvre, Šárka"),
    "katakana": ("ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ".encode("shift_jis"), "ﾔﾏﾀﾞ, ﾀﾛｳ"),
    "UTF-8": ("ISO_IR 192", "አበበ^ቢቂላ".encode(), "አበበ, ቢቂላ"),
    "GB18030": ("GB18030", "Wang^XiaoDong=王^小东".encode("gb18030"), "Wang, XiaoDong"),
    "GB18030 of four bytes": ("GB18030", "\U00020087^小".encode("gb18030"), "\U00020087, 小"),
    "GBK": ("GBK", "王^小东".encode("gbk"), "王, 小东"),
    "GBK with a backslash in a letter": ("GBK", "慭^朶誠".encode("gbk"), "慭, 朶誠"),
    "GB18030 like UTF-8": ("GB18030", "联通".encode("gb18030"), "联通"),
    "ideographic alone": ("ISO_IR 192", "=山田^太郎=やまだ^たろう".encode(), "山田, 太郎"),
    "phonetic alone": ("ISO_IR 192", "==やまだ^たろう".encode(), "やまだ, たろう"),
    "japanese, H.3.1": (
        "\\ISO 2022 IR 87",
        b"Yamada^Tarou=" + jis("山田") + b"^" + jis("太郎") + b"=" + jis("やまだ") + b"^" + jis("たろう"),
        "Yamada, Tarou",
    ),
    "japanese with delimiters in its letters": ("\\ISO 2022 IR 87", b"=" + jis("田中") + b"^" + jis("秀子"), "田中, 秀子"),
    "japanese, H.3.2": (
        "ISO 2022 IR 13\\ISO 2022 IR 87",
        b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=" + jis("山田", ESC + b"(J") + b"^" + jis("太郎", ESC + b"(J"),
        "ﾔﾏﾀﾞ, ﾀﾛｳ",
    ),
    "japanese supplement": (
        "\\ISO 2022 IR 87\\ISO 2022 IR 159", b"=" + jis_supplement("丂丄") + b"^" + jis("子"), "丂丄, 子",
    ),
    "japanese without any statement": ("", b"=" + jis("山田") + b"^" + jis("太郎"), "山田, 太郎"),
    "korean": (
        "\\ISO 2022 IR 149",
        b"Hong^Gildong=" + KOREAN + "洪".encode("euc_kr") + b"^" + KOREAN + "吉洞".encode("euc_kr"),
        "Hong, Gildong",
    ),
    "korean, native alone": (
        "\\ISO 2022 IR 149", b"=" + KOREAN + "홍".encode("euc_kr") + b"^" + KOREAN + "길동".encode("euc_kr"), "홍, 길동",
    ),
    "korean without escape": ("\\ISO 2022 IR 149", "홍^길동".encode("euc_kr"), "홍, 길동"),
    "chinese": (
        "\\ISO 2022 IR 58",
        b"Zhang^XiaoDong=" + CHINESE + "张".encode("gb2312") + b"^" + CHINESE + "小东".encode("gb2312"),
        "Zhang, XiaoDong",
    ),
    "chinese, native alone": (
        "\\ISO 2022 IR 58", b"=" + CHINESE + "张".encode("gb2312") + b"^" + CHINESE + "小东".encode("gb2312"), "张, 小东",
    ),
    "greek beside latin": (
        "ISO 2022 IR 100\\ISO 2022 IR 126",
        "Jérôme".encode("latin-1") + b"^" + ESC + b"-F" + "Διονυσιος".encode("iso8859_7"),
        "Jérôme, Διονυσιος",
    ),
    "cyrillic by escape": (
        "ISO 2022 IR 6\\ISO 2022 IR 144", ESC + b"-L" + "Иванова".encode("iso8859_5") + b"^" + ESC + b"-L"
        + "Анна".encode("iso8859_5"), "Иванова, Анна",
    ),
    # Spelled and stated wrongly
    "underscore": ("ISO_IR_100", "Jérôme".encode("latin-1"), "Jérôme"),
    "hyphen": ("ISO-IR 144", "Анна".encode("iso8859_5"), "Анна"),
    "small letters": ("iso_ir 192", "Jérôme".encode(), "Jérôme"),
    "named UTF8": ("UTF-8", "Анна".encode(), "Анна"),
    "named ISO 8859-1": ("ISO 8859-1", "Jérôme".encode("latin-1"), "Jérôme"),
    "UTF-8 stated as latin 1": ("ISO_IR 100", "Jérôme".encode(), "Jérôme"),
    "UTF-8 stated as cyrillic": ("ISO_IR 144", "Иванова".encode(), "Иванова"),
    "UTF-8 stated as GB18030": ("GB18030", "王小东".encode(), "王小东"),
    "UTF-8 stated as katakana": ("ISO_IR 13", "山田太郎".encode(), "山田太郎"),
    "UTF-8 not stated": ("", "Müller^Zoë".encode(), "Müller, Zoë"),
    "UTF-8 stated as ASCII": ("ISO_IR 6", "አበበ".encode(), "አበበ"),
    "UTF-8 stated as nothing known": ("ISO_XX 999", "Анна".encode(), "Анна"),
    "ASCII stated as nothing known": ("ISO_XX 999", b"Doe^Jane", "Doe, Jane"),
    "readable beside unreadable": ("", b"=" + "山".encode("euc_jp") + b"=" + b"Yamada^Tarou", "Yamada, Tarou"),
}  # fmt: skip
# What no guess is honest for.
UNREADABLE_NAMES: dict[str, tuple[str, bytes]] = {
    "latin 1 not stated": ("", "Jérôme^A".encode("latin-1")),
    "windows 1251 not stated": ("", "Иванова".encode("cp1251")),
    "latin 1 stated as UTF-8": ("ISO_IR 192", "Jérôme".encode("latin-1")),
    "windows letters stated as latin 1": ("ISO_IR 100", "Š".encode("cp1252") + b"imun"),
    "code page 850 stated as latin 1": ("ISO_IR 100", "Jérôme".encode("cp850")),
    "shift-jis stated as UTF-8": ("ISO_IR 192", "山田".encode("shift_jis")),
    "greek stated as nothing known": ("ISO_XX 999", "Διονυσιος".encode("iso8859_7")),
    "half a letter": ("GB18030", "王".encode("gb18030") + b"\xcd"),
    "escape sequence of no character set": ("\\ISO 2022 IR 87", b"=" + ESC + b"$Z;3ED"),
    "half a letter after an escape sequence": ("\\ISO 2022 IR 87", b"=" + JIS + b";3E"),
    "upper half without a character set": ("\\ISO 2022 IR 87", b"=" + jis("山") + b"\xe4"),
}
SYNTAXES = (ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian)


def film_source(stated: str, name: bytes, syntax: str = ExplicitVRLittleEndian, **elements: object) -> bytes:
    """A film whose header holds exactly these bytes."""
    room = len(name) + len(name) % 2
    dataset = build_dicom(chest_like(), syntax, PatientName="#" * room, PatientID="7", **elements)
    if stated:
        dataset.SpecificCharacterSet = "ISO_IR 100"
        value = stated.encode() + b" " * (len(stated) % 2)
        source = to_bytes(dataset)
        at = source.index(b"ISO_IR 100")
        width = 4 if syntax == ImplicitVRLittleEndian else 2
        length = len(value).to_bytes(width, "big" if syntax == ExplicitVRBigEndian else "little")
        source = source[: at - width] + length + value + source[at + 10 :]
    else:
        source = to_bytes(dataset)
    return source.replace(b"#" * room, name.ljust(room))


@pytest.mark.parametrize("case", NAMES)
def test_name(decode, case) -> None:
    stated, raw, name = NAMES[case]
    film = decode(film_source(stated, raw))
    assert film.facts.patient.name == name
    assert film.facts.notes == ()


@pytest.mark.parametrize("case", [case for case in NAMES if "unreadable" not in case])
def test_tags_page_writes_the_same(decode, case) -> None:
    stated, raw, name = NAMES[case]
    lines = {line.keyword: line.value for line in list_tags(decode(film_source(stated, raw)))}
    for part in name.split(", "):
        assert part in lines["PatientName"]
    assert UNREADABLE not in lines["PatientName"]


@pytest.mark.parametrize("case", UNREADABLE_NAMES)
def test_name_that_cannot_be_read_is_said_to_be_so(decode, case) -> None:
    stated, raw = UNREADABLE_NAMES[case]
    film = decode(film_source(stated, raw))
    assert film.facts.patient.name == ""
    assert film.facts.patient.number == "7"
    assert film.facts.notes == ("patient_unreadable",)
    lines = {line.keyword: line.value for line in list_tags(film)}
    assert UNREADABLE in lines["PatientName"]


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("case", ["cyrillic", "japanese with delimiters in its letters", "UTF-8 not stated"])
def test_name_in_every_way_of_writing_elements(decode, case, syntax) -> None:
    stated, raw, name = NAMES[case]
    assert decode(film_source(stated, raw, syntax)).facts.patient.name == name


def test_other_texts_follow_the_same_rules(decode) -> None:
    source = film_source("ISO_IR 144", b"Doe", InstitutionName="@@@@@@@@@@", StudyDescription="&&&&&&")
    source = source.replace(b"@@@@@@@@@@", "Больница 2".encode("iso8859_5")).replace(b"&&&&&&", "Грудь ".encode("iso8859_5"))
    facts = decode(source).facts
    assert (facts.institution_name, facts.study_description) == ("Больница 2", "Грудь")
    facts = decode(source.replace(b"ISO_IR 144", b"ISO_XX 999")).facts
    assert facts.institution_name == f"{UNREADABLE} 2"
    assert facts.notes == ()


def test_number_that_cannot_be_read_is_said_to_be_so(decode) -> None:
    source = film_source("", b"Doe", PatientComments="x").replace(b"LO\x02\x007 ", b"LO\x02\x00\xc67")
    facts = decode(source).facts
    assert (facts.patient.number, facts.notes) == ("", ("patient_unreadable",))


def test_items_take_the_character_set_of_what_is_around_them(decode) -> None:
    item = Dataset()
    item.CodeMeaning = "@@@@"
    source = film_source("ISO_IR 126", b"Doe", AnatomicRegionSequence=Items([item]))
    lines = {line.keyword: line.value for line in list_tags(decode(source.replace(b"@@@@", "Διον".encode("iso8859_7"))))}
    assert lines["CodeMeaning"] == "Διον"


@pytest.mark.parametrize("stated", [[], [""], ["ISO_IR 100"], ["", "ISO 2022 IR 87"], ["GB18030"], ["nonsense", "ISO_IR"]])
def test_no_bytes_at_all_fail(stated: Sequence[str]) -> None:
    """Every pair of bytes, in text and after each escape sequence."""
    known = read_character_set(stated)
    for first in range(256):
        for second in (*range(0, 256, 7), 0x1B, 0x24, 0x28, 0x2D):
            for before in (b"", JIS, KOREAN, ESC, ESC + b"$"):
                assert isinstance(decode_text(before + bytes((first, second)), known), str)


@pytest.mark.parametrize("vr", ["OB", "UN", "ZZ", "DA", "US"])
def test_name_under_a_wrong_value_representation(decode, vr) -> None:
    source = film_source("ISO_IR 144", "Анна".encode("iso8859_5") + b"^Doe")
    at = source.index(b"\x10\x00\x10\x00PN")
    length = source[at + 6 : at + 8]
    wide = b"\0\0" + length + b"\0\0" if vr in ("OB", "UN") else length
    film = decode(source[: at + 4] + vr.encode() + wide + source[at + 8 :])
    assert film.facts.patient.name == "Анна, Doe"
    assert "Анна^Doe" in {line.value for line in list_tags(film)}
