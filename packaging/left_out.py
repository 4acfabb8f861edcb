"""What the packaged program is built without. What each saves stands in docs/package_sizes.md (packaging/sizes.py measures it);
that nothing needed is gone is proved by the self-test of the built program.
"""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

RESOURCES = ("models/*", "i18n/*.ts", "__pycache__/*")
"""What of resources/ does not go in: the model is built for the engine of the package, *.ts is for translators."""


def packaged_resources(folder: Path) -> list[tuple[str, str]]:
    """Every file of resources/ that goes into the package, with its folder there (PyInstaller's `datas`)."""
    places = [(file, file.relative_to(folder)) for file in sorted(folder.rglob("*")) if file.is_file()]
    kept = [(file, place) for file, place in places if not any(fnmatch(place.as_posix(), left) for left in RESOURCES)]
    return [(str(file), (Path("resources") / place.parent).as_posix()) for file, place in kept]


MODULES = (
    # Tools, not parts: tests, drawing of figures, building.
    "matplotlib", "torchvision", "training", "pytest", "hypothesis", "setuptools", "pip", "pkg_resources", "distutils",
    "tkinter", "IPython", "mypy", "onnx", "pypdfium2", "fontTools", "ssl", "_ssl", "readline",
    # Parts of libraries that the program never reaches.
    "sympy", "mpmath", "networkx", "numpy.f2py", "numpy.testing", "numpy.distutils", "pydoc_data", "lib2to3",
    "onnxruntime.tools", "onnxruntime.transformers", "onnxruntime.quantization", "onnxruntime.training", "onnxruntime.backend",
    "PIL._avif", "PIL._imagingtk", "PIL.ImageTk", "PIL._imagingcms",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtOpenGL",
    "reportlab.graphics.testshapes",
)  # fmt: skip
"""Modules, with all below them."""

KEPT = tuple(f"PySide6/*translations/qtbase_{tag}.qm" for tag in ("ar", "es", "fr", "pt_BR"))
"""Files that stay whatever the patterns below say: Qt's own words (OK, Cancel, the file dialog) in the window's languages."""

FILES = (
    # Qt: other languages, platforms and picture formats that the program does not use.
    "PySide6/Qt/translations/*", "PySide6/translations/*",
    "PySide6/Qt/plugins/platforms/libqeglfs.so", "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/platforms/libqminimal*.so", "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so", "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/Qt/plugins/imageformats/*", "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/networkinformation/*", "PySide6/Qt/plugins/tls/*", "PySide6/Qt/plugins/qmltooling/*",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "PySide6/Qt/lib/libQt6Qml*", "PySide6/Qt/lib/libQt6Quick*", "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "PySide6/Qt/lib/libQt6EglFS*", "PySide6/QtNetwork.*", "PySide6/*.pyi",
    # GTK and what it draws in: for Qt's theme of GNOME, which is left out above.
    "libgtk-3*", "libgdk*", "libcairo*", "libpango*", "libatk*", "libharfbuzz.so*", "librsvg*", "libgio*",
    # Printing goes through the system's own CUPS, where it has one.
    "libcups.so*",
    # Pillow's AVIF, which no film has.
    "pillow.libs/libavif*", "PIL/_avif*",
    # Comparing names for processors with AVX2: there are a few thousand patients, and the plain one takes a millisecond.
    "rapidfuzz/*_avx2*",
    # Made for developers.
    "*/tests/*", "pydicom/data/test_files/*", "pydicom/data/palettes/*",
    "reportlab/fonts/*", "numpy/_core/include/*", "numpy/_core/lib/*", "*.a", "*.lib", "*.pdb",
)  # fmt: skip
"""Patterns of collected files."""

TORCH_FILES = ("torch/test/*", "torch/include/*", "torch/share/*", "torch/bin/protoc*", "torch/lib/*.a")
"""For the variant with torch."""

STRIPPED = (
    "libpython3*.so*", "python3.*/lib-dynload/*.so", "_openjpeg*.so", "_CharLS*.so", "uharfbuzz/*.so", "onnxruntime/capi/*.so",
    "sqlcipher3/*.so", "cryptography/hazmat/bindings/*.so", "safetensors/*.so", "PIL/_imaging.*.so", "numpy/_core/*.so",
)  # fmt: skip
"""Files that carry names and debugging notes which a program in use does not need (Linux). Only those: libraries that were
moved about by auditwheel do not load any more once stripped."""
