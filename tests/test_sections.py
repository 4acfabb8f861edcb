"""Documents of which each section has a command of its own."""

import pytest
import sections

PAGE = "# onnxruntime beside torch\n\n| a | b |\n"


def test_a_section_is_put_in_place_of_the_old_one_and_no_other_goes(tmp_path, capsys):
    file = tmp_path / "engines.md"
    file.write_text(PAGE)
    for section in ("## Start\n\nold\n", "## Cold\n\nslow\n", "## Start\n\nnew\n"):
        sections.keep_section(section, file)
        assert section in capsys.readouterr().out
    assert file.read_text() == f"{PAGE}\n## Start\n\nnew\n\n## Cold\n\nslow\n"


def test_a_heading_that_only_begins_alike_is_another_one(tmp_path):
    file = tmp_path / "page.md"
    sections.put_section(file, "## A cold start of the package\n\nkept\n")
    sections.put_section(file, "## A cold start\n\nnew\n")
    assert file.read_text() == "## A cold start of the package\n\nkept\n\n## A cold start\n\nnew\n"


def test_without_a_document_it_is_only_shown(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    sections.keep_section("## Start\n\nnew\n", None)
    assert "new" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_what_has_no_heading_is_no_section(tmp_path):
    with pytest.raises(ValueError, match="no heading"):
        sections.put_section(tmp_path / "page.md", "words\n")
