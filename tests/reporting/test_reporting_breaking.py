"""Where lines may be broken."""

from __future__ import annotations

import pytest

from pneumo_desktop.reporting.breaking import split_clusters, split_pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("one two  three", ["one ", "two  ", "three"]),
        ("born 2021-03-14 here", ["born ", "2021-03-14 ", "here"]),
        ("Al-Hassan", ["Al-", "Hassan"]),
        ("10\u00a0mg daily", ["10\u00a0mg ", "daily"]),
        ("右下肺。见", ["右", "下", "肺。", "见"]),
        ("（肺）炎", ["（肺）", "炎"]),
        ("CT检查", ["CT", "检", "查"]),
        ("สวัสดี ครับ", ["สวัสดี ", "ครับ"]),
        ("በቀኝ፡ሳንባ", ["በቀኝ፡", "ሳንባ"]),
        ("", []),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert split_pieces(text) == pieces


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("e\u0301a", ["e\u0301", "a"]),
        ("क्षमा", ["क्ष", "मा"]),
        ("เด็ก", ["เด็", "ก"]),
        ("น้ำ", ["น้ำ"]),
        ("ស្រី", ["ស្រី"]),
        ("မောင်", ["မော", "င်"]),
        ("👩\u200d⚕", ["👩\u200d⚕"]),
        ("a b", ["a", " ", "b"]),
    ],
)
def test_what_is_written_together_is_not_parted(text: str, clusters: list[str]) -> None:
    assert split_clusters(text) == clusters
