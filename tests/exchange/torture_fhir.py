"""Random records through FHIR and back: `python tests/exchange/torture_fhir.py --records 10000`."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import timedelta, timezone
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))

from hypothesis import HealthCheck, Phase, given, settings
from record_strategies import any_versions

from pneumo_desktop.domain.record import Record
from pneumo_desktop.exchange.fhir_bundle import make_bundle, record_from_fhir
from pneumo_desktop.exchange.fhir_reading import Attached
from pneumo_desktop.exchange.plain import flatten, to_json


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    wanted = parser.parse_args().records
    done = 0

    @given(record=any_versions())
    @settings(
        max_examples=wanted, deadline=None, database=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
    )
    def round_trip(record: Record) -> None:
        nonlocal done
        bundle = make_bundle(record, Attached(b"pdf"), timezone(timedelta(hours=done % 27 - 12)))
        again = record_from_fhir(json.loads(json.dumps(bundle, allow_nan=False).encode("utf-8")))
        before = {"/".join(path): value for path, value in flatten(record).items()}
        after = {"/".join(path): value for path, value in flatten(again).items()}
        if to_json(before) != to_json(after):
            raise SystemExit(f"a record came back different: {record!r}")
        done += 1

    started = monotonic()
    round_trip()
    print(f"{done} random records through FHIR and back without a difference, in {monotonic() - started:.0f} s")
    return 0 if done >= wanted else 1


if __name__ == "__main__":
    raise SystemExit(main())
