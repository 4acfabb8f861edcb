"""What the program brings is named, with its version, in THIRD_PARTY.md; fonts, samples and models have their licences."""

import re
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

ROOT = Path(__file__).parents[1]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def installed_closure(package: str) -> dict[str, str]:
    """Every distribution that `package` needs without extras, as installed here."""
    found: dict[str, str] = {}
    waiting = [package]
    while waiting:
        for line in requires(waiting.pop()) or []:
            if "extra ==" in line:
                continue
            name = re.match(r"[A-Za-z0-9._-]+", line).group()
            if plain(name) in found:
                continue
            try:
                found[plain(name)] = version(name)
            except PackageNotFoundError:
                continue  # for another system or another Python
            waiting.append(name)
    return found


def test_every_library_that_ships_is_named_with_its_version():
    text = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    rows = {plain(m[1]): m[2] for m in re.finditer(r"^\| ([A-Za-z0-9_.-]+)[^|]*\| ([^|]+?) \|", text, re.M)}
    for name, installed in installed_closure("pneumo-desktop").items():
        if name.startswith(("nvidia", "triton", "cuda")):
            continue  # a CUDA build of torch; the file says so
        assert name in rows, f"{name} {installed} is not named"
        assert rows[name] in (installed.partition("+")[0], "as installed"), f"{name} {installed} is named as {rows[name]}"


def test_every_font_sample_and_model_is_accounted_for():
    fonts = (ROOT / "resources" / "fonts" / "README.md").read_text(encoding="utf-8")
    for font in (ROOT / "resources" / "fonts").glob("*.ttf"):
        assert font.name in fonts
    samples = (ROOT / "resources" / "samples" / "README.md").read_text(encoding="utf-8")
    for film in (ROOT / "resources" / "samples").glob("*.jp*g"):
        assert film.name in samples
    assert (ROOT / "resources" / "fonts" / "OFL.txt").exists()
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
