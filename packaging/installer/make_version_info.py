"""Write build/version_info.txt: what Windows shows of the program in its properties. The one version is the package's own."""

from __future__ import annotations

from pathlib import Path

from pneumo_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {
    "CompanyName": "Pneumo Desktop",
    "FileDescription": "Pneumo Desktop: first reading of chest X-rays",
    "FileVersion": __version__,
    "InternalName": "pneumo-desktop",
    "LegalCopyright": "Apache License 2.0",
    "OriginalFilename": "pneumo-desktop.exe",
    "ProductName": "Pneumo Desktop",
    "ProductVersion": __version__,
}


def version_info() -> str:
    """In the form that PyInstaller reads."""
    numbers = tuple(int(part) for part in __version__.split("+")[0].split(".")[:4])
    numbers = (*numbers, *(0,) * (4 - len(numbers)))
    texts = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in TEXTS.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, "
        f"fileType=0x1, subtype=0x0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', [{texts}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def main() -> None:
    """Write the file."""
    out = ROOT / "build" / "version_info.txt"
    out.parent.mkdir(exist_ok=True)
    out.write_text(version_info(), encoding="utf-8")


if __name__ == "__main__":
    main()
