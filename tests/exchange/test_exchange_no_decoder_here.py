"""What leaves the clinic is made of the film that was decoded: no decoder in C sees the file once more in this process."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest
from aborting_decoders import make_decoders_abort
from test_exchange_bundle import record_of
from test_exchange_deidentify import SOURCES, decoded, write

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.ports import BundleOrder, Rectangle
from pneumo_desktop.exchange.bundle import write_bundle
from pneumo_desktop.reporting.pdf import write_report


@pytest.mark.parametrize("kind", SOURCES)
def test_a_bundle_with_and_without_names_decodes_nothing(tmp_path: Path, kind: str, monkeypatch) -> None:
    film = decoded(tmp_path, SOURCES[kind]())
    record = record_of(film)
    make_decoders_abort(monkeypatch, film.source)
    assert write(tmp_path, film, record).exists()
    assert write(tmp_path, film, record, Rectangle(5, 5, 40, 20)).exists()
    order = BundleOrder(record, film, (tmp_path / "kept.pdf").read_bytes(), tmp_path)
    assert write_bundle(order, CancelToken(), no_progress, write_report=write_report, say_code=str, zone=UTC).exists()
