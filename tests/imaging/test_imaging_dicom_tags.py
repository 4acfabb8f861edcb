"""The header of a film in plain lines."""

from __future__ import annotations

import logging

import numpy as np
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from pneumo_desktop.imaging.dicom_tags import LONGEST_VALUE, MOST_LINES, list_tags


def item(**elements: object) -> Dataset:
    made = Dataset()
    for keyword, value in elements.items():
        setattr(made, keyword, value)
    return made


def test_every_element_has_tag_keyword_kind_and_value(dicom, decode, chest) -> None:
    film = decode(dicom(chest(), PatientName="Bikila^Abebe", PixelSpacing=[0.1, 0.2]))
    lines = {line.keyword: line for line in list_tags(film)}
    name = lines["PatientName"]
    assert (name.tag, name.vr, name.value) == ("(0010,0010)", "PN", "Bikila^Abebe")
    assert lines["PixelSpacing"].value == "0.1\\0.2"
    assert lines["TransferSyntaxUID"].tag == "(0002,0010)"
    tags = [line.tag for line in list_tags(film)]
    assert tags == sorted(tags)


def test_binary_values_are_told_by_their_length_alone(dicom, decode, chest) -> None:
    lines = {line.keyword: line for line in list_tags(decode(dicom(chest(150, 170))))}
    assert lines["PixelData"].value == f"{150 * 170 * 2} bytes"


def test_items_of_sequences_stand_below_them_and_deeper(dicom, decode, chest) -> None:
    inner = item(CodeValue="T-1", ConceptNameCodeSequence=Sequence([item(CodeMeaning="Chest")]))
    lines = list_tags(decode(dicom(chest(), AnatomicRegionSequence=Sequence([inner]))))
    depths = {line.keyword: line.depth for line in lines if line.tag}
    assert (depths["AnatomicRegionSequence"], depths["CodeValue"], depths["CodeMeaning"]) == (0, 2, 4)
    assert next(line.value for line in lines if line.keyword == "AnatomicRegionSequence") == "1 item"
    assert next(line.value for line in lines if line.keyword == "CodeMeaning") == "Chest"


def test_private_elements_are_marked(dicom, decode, chest) -> None:
    dataset = dicom(chest())
    dataset.private_block(0x0009, "SOME MAKER", create=True).add_new(0x01, "LO", "secret")
    private = [line for line in list_tags(decode(dataset)) if line.private]
    assert [line.value for line in private] == ["SOME MAKER", "secret"]
    assert all(line.tag.startswith("(0009") for line in private)


def test_long_and_odd_values_come_on_one_short_line(dicom, decode, chest) -> None:
    film = decode(dicom(chest(), ImageComments="a\r\nb\x07 " + "x" * 5000))
    value = next(line.value for line in list_tags(film) if line.keyword == "ImageComments")
    assert value.startswith("a b xxx")
    assert len(value) == LONGEST_VALUE
    assert value.endswith("…")


def test_a_header_without_end_is_cut(dicom, decode, chest) -> None:
    film = decode(dicom(chest(), AnatomicRegionSequence=Sequence([item(CodeValue="1") for _ in range(MOST_LINES)])))
    assert len(list_tags(film)) == MOST_LINES + 1


def test_damaged_values_hide_nothing_else_and_nothing_reaches_the_log(dicom, decode, chest, dicom_bytes, caplog) -> None:
    source = dicom_bytes(dicom(chest(), PatientName="Bikila^Abebe", StudyDate="20261121"))
    damaged = source.replace(b"20261121", b"2026ABCD")
    with caplog.at_level(logging.DEBUG):
        lines = {line.keyword: line.value for line in list_tags(decode(damaged))}
    assert lines["StudyDate"] == "2026ABCD"
    assert lines["PatientName"] == "Bikila^Abebe"
    assert "Bikila" not in caplog.text
    assert "2026ABCD" not in caplog.text


def test_of_another_file_it_says_what_is_known(raster, decode) -> None:
    film = decode(raster(Image.fromarray(np.tile(np.arange(200, dtype=np.uint8), (150, 1))), "PNG"))
    known = {line.keyword: line.value for line in list_tags(film)}
    assert (known["FileFormat"], known["Columns"], known["Rows"]) == ("PNG", "200", "150")
    assert known["SHA-256"] == film.sha256
    assert not any(line.tag for line in list_tags(film))
