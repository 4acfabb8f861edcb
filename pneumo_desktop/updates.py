"""Which model reads films here, and the updates of this copy of the program: packs joined with models and records."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from pneumo_desktop import __version__
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.packs import Edition, PackKind
from pneumo_desktop.packs.installing import Here, PackUpdates
from pneumo_desktop.packs.manifest import platform_here
from pneumo_desktop.packs.shelf import BUNDLED, Shelf
from pneumo_desktop.packs.signing import TrustedKey, read_trusted_keys
from pneumo_desktop.packs.trial import TRIED_MODEL, SelfTestInChild
from pneumo_desktop.paths import Paths
from pneumo_desktop.resources import resource

T = TypeVar("T")
BUILT_FILE = "built.json"
TORCH, ONNXRUNTIME = "torch", "onnxruntime"
_NOT_THE_MODEL = frozenset({"model.out_of_memory"})
"""Failures of loading that another model would not mend."""


def trusted_keys() -> tuple[TrustedKey, ...]:
    """Whose packs this copy of the program takes; the keys came with it."""
    return read_trusted_keys(resource("keys", "trusted.json"))


def bundled_model() -> Path:
    """The folder of the model that came with the program. Raises PneumoError("model.missing")."""
    from pneumo_desktop.inference.model_card import find_model

    return find_model(resource("models"))


def engine_here() -> str:
    """What computes the network in this copy: its bundled model was made for that.

    Only the file's name is looked for, so that the window need not wait for what reads models.
    """
    return ONNXRUNTIME if any(resource("models").glob(f"*/{BUILT_FILE}")) else TORCH


def describe_model_in(folder: Path) -> Edition:
    """What the card in `folder` says. Raises PneumoError("model. ...")."""
    from pneumo_desktop.inference.model_card import read_card

    card = read_card(folder)
    model = card.identity
    return Edition(PackKind.MODEL, model.name, model.version, model.date, sha256=model.sha256, thresholds=card.thresholds)


@cache
def build_updates(paths: Paths) -> PackUpdates:
    """The updates of this copy of the program, for the packs that belong to `paths`; the same ones all through a run.

    So the model in use is checked once for all who ask for it, and what one of them finds broken another tells.
    """
    from pneumo_desktop.storage.migration import bundled_migrations

    engine, shelf = engine_here(), Shelf(paths.packs, trusted_keys())
    here = Here(
        version=__version__,
        platform=platform_here(engine),
        engine=engine,
        schema=len(bundled_migrations()),
        takes_programs=bool(getattr(sys, "frozen", False)) and sys.platform != "darwin",
        from_pack=pack_of_program(paths),
    )
    return PackUpdates(shelf, here, describe_model_in, bundled_model, SelfTestInChild())


def pack_of_program(paths: Paths) -> str:
    """The id of the pack that this very program came from; BUNDLED for the installed one."""
    program = Path(sys.executable)
    folder = paths.packs / PackKind.PROGRAM.value
    if getattr(sys, "frozen", False) and program.is_relative_to(folder):
        return program.relative_to(folder).parts[0]
    return BUNDLED


def tried_model() -> Path | None:
    """The model that a self-test is to try out, where one is under way."""
    named = os.environ.get(TRIED_MODEL)
    return Path(named) / engine_here() if named and sys.argv[1:2] == ["self-test"] else None


def load_or_fall_back(updates: PackUpdates, load: Callable[[Path], T]) -> T:
    """Load the model in use; where that is one from a pack and does not load, the bundled one, from then on.

    Raises PneumoError("model. ...") where not even that loads, and then changes nothing.
    """
    tried = tried_model()
    folder = tried or updates.model_folder()
    try:
        return load(folder)
    except PneumoError as error:
        bundled = bundled_model()
        if folder in (tried, bundled) or error.code in _NOT_THE_MODEL:
            raise
        loaded = load(bundled)
        updates.give_up_model()
        return loaded


def model_in_use(updates: PackUpdates) -> Path:
    """The folder of the model that reads films. Raises PneumoError("model.missing")."""
    return tried_model() or updates.model_folder()
