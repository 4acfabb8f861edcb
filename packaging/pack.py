"""Complete a built folder and pack it: licences, list of contents, checksums, an archive and a Debian package.

    python packaging/pack.py dist/pneumo-desktop --out dist

Linux gets `pneumo-desktop-VERSION-linux-ARCH.tar.zst` and a .deb; on Windows and macOS the folder is completed, and their
installers are made of it (packaging/installer/). The same folder gives the same archive: order, owner and times are fixed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from contents import read_contents, write_licences
from sbom import write_sbom

from pneumo_desktop import __version__

ROOT = Path(__file__).resolve().parents[1]
NAME = "pneumo-desktop"
CHECKSUMS = "SHA256SUMS"
PACKED = {".zst", ".deb", ".exe", ".dmg"}
LEVEL = "-19"
# What Qt's window needs of the system: the drivers of its graphics, which cannot be carried along.
DEPENDS = "libc6 (>= 2.34), libgl1, libegl1, fontconfig"


def complete(folder: Path, time_s: int) -> None:
    """Licences, list of contents and checksums into the built folder."""
    contents = read_contents(folder)
    shutil.rmtree(folder / "licenses", ignore_errors=True)
    having = write_licences(contents, folder / "licenses")
    for name in ("LICENSE", "THIRD_PARTY.md"):
        shutil.copyfile(ROOT / name, folder / name)
    write_sbom(contents, folder / "sbom.cdx.json", __version__, time_s)
    if contents.unknown:
        raise SystemExit(f"Nobody knows where these files came from: {contents.unknown}")
    bare = [part.name for part in contents.parts if not part.texts and not part.inside]
    if bare:
        raise SystemExit(f"No licence text was found for: {bare}")
    write_checksums(folder)
    print(f"{len(contents.parts)} parts from elsewhere, {having} with licence texts of their own")


def write_checksums(folder: Path) -> None:
    """SHA-256 of every file, for `sha256sum -c`."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.is_symlink() and file.name != CHECKSUMS)
    lines = [f"{_hash(file)}  {file.relative_to(folder).as_posix()}\n" for file in files]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def pack_tar(folder: Path, out: Path, time_s: int) -> Path:
    """The folder as .tar.zst, byte for byte the same for the same files."""
    archive = out / f"{NAME}-{__version__}-linux-{platform.machine()}.tar.zst"
    with tempfile.TemporaryDirectory(dir=out) as scratch:
        plain = Path(scratch) / "all.tar"
        with tarfile.open(plain, "w", format=tarfile.GNU_FORMAT) as tar:
            for file in [folder, *sorted(folder.rglob("*"))]:
                tar.add(file, str(Path(NAME) / file.relative_to(folder)), recursive=False, filter=lambda e: _plain(e, time_s))
        subprocess.run(["zstd", "-q", "-f", LEVEL, "-T0", "--long=27", str(plain), "-o", str(archive)], check=True)
    return archive


def _plain(entry: tarfile.TarInfo, time_s: int) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = time_s
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def pack_deb(folder: Path, out: Path, time_s: int) -> Path:
    """The folder in /opt, with a menu entry, icons and file types; built by dpkg-deb as root's files."""
    machine = {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]
    package = out / f"{NAME}_{__version__}_{machine}.deb"
    with tempfile.TemporaryDirectory(dir=out) as scratch:
        root = Path(scratch) / "root"
        shutil.copytree(folder, root / "opt" / NAME, symlinks=True)
        linux = ROOT / "packaging" / "installer" / "linux"
        _place(linux / f"{NAME}.desktop", root / "usr/share/applications")
        _place(linux / f"{NAME}.xml", root / "usr/share/mime/packages")
        for side in (16, 24, 32, 48, 64, 128, 256, 512):
            icon = ROOT / "resources" / "icons" / f"pneumo-{side}.png"
            _place(icon, root / f"usr/share/icons/hicolor/{side}x{side}/apps", f"{NAME}.png")
        (root / "usr/bin").mkdir(parents=True)
        (root / "usr/bin" / NAME).symlink_to(f"/opt/{NAME}/{NAME}")
        copyright_file = root / "usr/share/doc" / NAME
        _place(ROOT / "THIRD_PARTY.md", copyright_file, "copyright")
        size_kib = sum(file.lstat().st_size for file in root.rglob("*") if file.is_file()) // 1024
        (root / "DEBIAN").mkdir()
        control = (linux / "control.in").read_text(encoding="utf-8")
        control = control.format(version=__version__, machine=machine, size_kib=size_kib, depends=DEPENDS)
        (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        for file in [root, *root.rglob("*")]:
            if not file.is_symlink():
                file.chmod(0o755 if file.is_dir() or os.access(file, os.X_OK) else 0o644)
        set_times(root, time_s)
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(time_s)}
        command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", str(root), str(package)]
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return package


def set_times(root: Path, time_s: int) -> None:
    """The same time for every file: dpkg-deb itself only takes back times that are later than SOURCE_DATE_EPOCH."""
    for file in [root, *root.rglob("*")]:
        os.utime(file, (time_s, time_s), follow_symlinks=False)


def add_to_bundle(folder: Path, bundle: Path) -> None:
    """What `complete` wrote, into the bundle of macOS as well: what is given away there is the bundle alone.

    Its seal is made anew (for this computer only, as PyInstaller's is: there is no certificate)."""
    resources = bundle / "Contents" / "Resources"
    shutil.rmtree(resources / "licenses", ignore_errors=True)
    shutil.copytree(folder / "licenses", resources / "licenses")
    for name in ("LICENSE", "THIRD_PARTY.md", "sbom.cdx.json"):
        shutil.copyfile(folder / name, resources / name)
    if shutil.which("codesign"):
        subprocess.run(["codesign", "--force", "--deep", "--sign", "-", str(bundle)], check=True)


def write_sums(out: Path) -> None:
    """SHA-256 of every file to be given away, for `sha256sum -c`; one list a system, so that they can lie side by side."""
    packed = sorted(file for file in out.iterdir() if file.suffix in PACKED)
    system = {"linux": "linux", "win32": "windows", "darwin": "macos"}[sys.platform]
    text = "".join(f"{_hash(file)}  {file.name}\n" for file in packed)
    (out / f"{CHECKSUMS}-{system}").write_text(text, encoding="utf-8", newline="\n")


def _place(file: Path, folder: Path, name: str | None = None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def _hash(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def main() -> None:
    """Complete and pack."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--complete-only", action="store_true", help="licences, contents and checksums, no archive")
    parser.add_argument("--sums-only", action="store_true", help="checksums of the packed files in --out alone")
    args = parser.parse_args()
    if args.sums_only:
        write_sums(args.out)
        return
    shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    time_s = int(os.environ.get("SOURCE_DATE_EPOCH") or shown.strip() or 1735689600)
    complete(args.folder, time_s)
    if sys.platform == "darwin":
        add_to_bundle(args.folder, args.folder.parent / "Pneumo Desktop.app")
    if args.complete_only or sys.platform != "linux":
        return
    packed = [pack_tar(args.folder, args.out, time_s)]
    if shutil.which("dpkg-deb"):
        packed.append(pack_deb(args.folder, args.out, time_s))
    for file in packed:
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB, SHA-256 {_hash(file)}")
    write_sums(args.out)


if __name__ == "__main__":
    main()
