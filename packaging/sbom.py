"""The list of contents of a built folder in CycloneDX 1.6: the program and what is in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from contents import Contents
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from parts import Part

_TYPES = {"font": ComponentType.FILE, "model": ComponentType.MACHINE_LEARNING_MODEL}


def write_sbom(contents: Contents, out: Path, version: str, time_s: int) -> None:
    """Write the list for the program's `version`; the same parts and the same time give the same file."""
    number = uuid5(NAMESPACE_URL, repr([version, *((part.name, part.version, part.inside) for part in contents.parts)]))
    bom = Bom(serial_number=number)
    bom.metadata.timestamp = datetime.fromtimestamp(time_s, UTC)
    program = Component(name="pneumo-desktop", version=version, type=ComponentType.APPLICATION, bom_ref="program")
    bom.metadata.component = program
    for place, part in enumerate(contents.parts):
        bom.components.add(_component(part, place))
    bom.register_dependency(program, list(bom.components))
    out.write_text(JsonV1Dot6(bom).output_as_string(indent=1), encoding="utf-8")


def _component(part: Part, number: int) -> Component:
    return Component(
        name=part.name,
        version=part.version or None,
        type=_TYPES.get(part.kind, ComponentType.LIBRARY),
        bom_ref=f"part-{number}",
        purl=_url_of(part),
        licenses=[DisjunctiveLicense(name=part.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=part.sha256)] if part.sha256 else None,
        description=f"inside {part.inside}" if part.inside else None,
    )


def _url_of(part: Part) -> PackageURL | None:
    if part.url:
        return PackageURL.from_string(part.url)
    if part.kind in _TYPES:
        return None
    return {
        "python": PackageURL("pypi", name=part.name.lower(), version=part.version),
        "deb": PackageURL("deb", "debian", part.name, part.version),
    }.get(part.kind, PackageURL("generic", name=part.name, version=part.version or None))
