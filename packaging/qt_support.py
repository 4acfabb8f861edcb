"""What PySide reads of itself at each start, compiled once.

As it comes, it is an archive of sources inside a library, and Python compiles them anew every time. shiboken6 takes them from a
folder `files.dir` beside itself where there is one: its switch SBK_EMBED makes that folder.
"""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from py_compile import PycInvalidationMode

PLACE = "shiboken6/files.dir"
_PACKAGE = "shibokensupport"


def compiled_support(work: Path) -> list[tuple[str, str]]:
    """The compiled modules with their folders in the package (PyInstaller's `datas`), made below `work`."""
    found = find_spec("shiboken6")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("shiboken6")
    shutil.rmtree(work, ignore_errors=True)
    copy = work / "shiboken6"  # the installed one stays as it is
    shutil.copytree(Path(found.origin).parent, copy, ignore=shutil.ignore_patterns("files.dir", "__pycache__"))
    environment = os.environ | {"SBK_EMBED": "0", "PYTHONPATH": str(work)}
    subprocess.run([sys.executable, "-c", "import shiboken6"], env=environment, check=True)
    package = copy / "files.dir" / _PACKAGE
    compileall.compile_dir(
        package,
        ddir=f"{PLACE}/{_PACKAGE}",
        quiet=1,
        force=True,
        legacy=True,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    )
    compiled = [file for file in sorted(package.rglob("*.pyc")) if file.parent.name != "__pycache__"]
    if not compiled:
        raise RuntimeError("shiboken6 did not unpack what it reads at each start")
    return [(str(file), f"{PLACE}/{file.parent.relative_to(copy / 'files.dir').as_posix()}") for file in compiled]
