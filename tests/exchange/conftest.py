"""Where the FHIR and DICOM tests find their judges."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # samples are shared with scripts that run without pytest

SCHEMA = Path(__file__).with_name("fhir_r4.schema.json")


@pytest.fixture(scope="session")
def check_r4() -> Callable[[dict[str, Any]], list[str]]:
    """Complaints of HL7's own JSON schema of FHIR R4 (4.0) about a bundle, each resource against its own definition."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    def validator(kind: str) -> Any:
        return jsonschema.Draft6Validator({"$ref": f"#/definitions/{kind}", "definitions": schema["definitions"]})

    kinds = {one["$ref"].rpartition("/")[2]: None for one in schema["definitions"]["ResourceList"]["oneOf"]}
    validators = {kind: validator(kind) for kind in kinds}

    def check(bundle: dict[str, Any]) -> list[str]:
        bare = {**bundle, "entry": [{"fullUrl": entry["fullUrl"]} for entry in bundle["entry"]]}
        found = [("Bundle", error) for error in validators["Bundle"].iter_errors(bare)]
        for entry in bundle["entry"]:
            kind = entry["resource"]["resourceType"]
            found += [(kind, error) for error in validators[kind].iter_errors(entry["resource"])]
        return [f"{kind} {'/'.join(map(str, error.path))}: {error.message[:200]}" for kind, error in found]

    return check


@pytest.fixture(scope="session")
def dciodvfy() -> Callable[[Path], list[str]]:
    """Errors that dciodvfy (dicom3tools) finds in a file."""
    program = shutil.which("dciodvfy")
    if program is None:
        pytest.skip("dciodvfy is not installed (Debian: apt-get install dicom3tools)")

    def check(file: Path) -> list[str]:
        done = subprocess.run([program, "-new", str(file)], capture_output=True, timeout=60, check=False)
        lines = (done.stdout + done.stderr).decode("utf-8", "replace").splitlines()
        return [line for line in lines if line.startswith("Error")]

    return check
