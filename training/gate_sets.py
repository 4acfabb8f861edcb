"""What the gate is fitted and measured on: frontal films, films that stand or shine the wrong way, and other pictures.

No picture and no patient that it is measured on was fitted on. Other pictures are those of `not_chest_film/` and made ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.domain.film import Correction
from pneumo_desktop.inference.gate import FRONTAL, GATE_CLASSES, NOT_A_CHEST_FILM, TO_PUT_RIGHT
from pneumo_desktop.inference.preprocess import squash
from training.augment import Augmentation, augment, change_files
from training.data import FilmSet, LabelledFilm, hash_index, load_films, read_table
from training.gate_images import DRAWN, FROM_FILM, FROM_FILMS
from training.split import is_held_out
from training.stress import STRESSES, stress_all

Grays = NDArray[np.uint8]
Chance = np.random.Generator
FIT_SEED, MEASURE_SEED = 20261122, 20261123
MOST_CHILDREN = 800
DRAWN_TO_FIT, DRAWN_TO_MEASURE = 24, 8
"""Pictures of each drawn kind."""
OF_FILMS_TO_FIT, OF_FILMS_TO_MEASURE = 30, 10
"""Pictures of each kind made of films, of each hospital."""
FOUND = "found"
"""The origin of real pictures of other things; others are "drawn", or the name of the hospital whose films they are made of."""
DRAWN_ORIGIN = "drawn"
OTHER_HOSPITALS = Augmentation(
    crop_scale_min=0.7,
    aspect_max=1.3,
    rotation_deg=10.0,
    padding_share=0.2,
    gamma_max=2.0,
    contrast=0.4,
    brightness=0.2,
    blur_share=0.2,
    noise_share=0.3,
    noise_max=0.06,
    erase_share=0.15,
    jpeg_share=0.3,
    equalise_share=0.2,
    sharpen_share=0.2,
    border_share=0.3,
)
"""What must pass as well: other exposure, processing, framing, up to 10 degrees, mirrored, padded, noisy, compressed."""


@dataclass(frozen=True, eq=False)
class GateSet:
    """Pictures `gray` (n, s, s), and of each the index of its class, its kind, its group (patient or file) and its origin."""

    gray: Grays
    labels: NDArray[np.intp]
    kinds: NDArray[np.str_]
    groups: NDArray[np.str_]
    origins: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.gray)

    @property
    def plain(self) -> NDArray[np.bool_]:
        """Frontal films as the hospital made them, which are the ones that must pass."""
        return np.asarray((self.labels == 0) & (self.kinds == self.origins))


def make_set(gray: list[Grays] | Grays, label: str, kind: str, groups: list[str] | NDArray[np.str_], origin: str) -> GateSet:
    """Pictures of one class, kind and origin."""
    n = len(gray)
    return GateSet(
        np.asarray(gray),
        np.full(n, GATE_CLASSES.index(label)),
        np.full(n, kind),
        np.asarray(groups, dtype=np.str_),
        np.full(n, origin),
    )


def joined(sets: list[GateSet]) -> GateSet:
    """Several sets as one."""
    return GateSet(
        np.concatenate([part.gray for part in sets]),
        np.concatenate([part.labels for part in sets]),
        np.concatenate([part.kinds for part in sets]),
        np.concatenate([part.groups for part in sets]),
        np.concatenate([part.origins for part in sets]),
    )


def frontal_films(films: FilmSet, hospital: str, stress_step: int) -> GateSet:
    """Films as they are, a copy of each as from another hospital, and stressed copies of every `stress_step`-th."""
    names = sorted(STRESSES)
    parts = [
        make_set(films.gray, FRONTAL, hospital, films.patients, hospital),
        make_set(as_elsewhere(films.gray), FRONTAL, f"{hospital} changed", films.patients, hospital),
    ]
    for i, name in enumerate(names):
        chosen = slice(i * stress_step, None, len(names) * stress_step)
        stressed = stress_all(films.gray[chosen], name)
        parts.append(make_set(stressed, FRONTAL, f"{hospital} stressed", films.patients[chosen], hospital))
    return joined(parts)


def as_elsewhere(gray: Grays, batch: int = 64) -> Grays:
    """(n, s, s) films as other machines, hands and files would have made them, the same for the same films."""
    chance = torch.Generator().manual_seed(FIT_SEED)
    changed = []
    for start in range(0, len(gray), batch):
        files = change_files(gray[start : start + batch], OTHER_HOSPITALS, chance)
        x = torch.from_numpy(files).float()[:, None] / 255.0
        changed.append((augment(x, OTHER_HOSPITALS, gray.shape[1], chance)[:, 0] * 255.0).round().byte().numpy())
    return np.concatenate(changed)


def spoil(gray: Grays, correction: Correction) -> Grays:
    """(..., h, w) as it looks before `correction` puts it right."""
    turned = np.rot90(gray, correction.quarter_turns, axes=(-2, -1))
    return 255 - turned if correction.inverted else turned


def wrong_way_films(films: FilmSet, hospital: str, share: float, changed: bool) -> GateSet:
    """A share of the films, each turned, inverted or both, in equal parts; half of them also `changed` as elsewhere."""
    chosen = np.arange(0, len(films), max(1, round(1 / share)))
    gray = films.gray[chosen]
    if changed:
        gray = gray.copy()
        gray[::2] = as_elsewhere(gray[::2])
    parts = []
    for i, (name, correction) in enumerate(TO_PUT_RIGHT.items()):
        part = slice(i, None, len(TO_PUT_RIGHT))
        kind = f"{hospital} {describe_wrong_way(correction)}"
        parts.append(make_set(spoil(gray[part], correction), name, kind, films.patients[chosen][part], hospital))
    return joined(parts)


def describe_wrong_way(correction: Correction) -> str:
    """Words for a film that needs this correction; the turn is the one it has had (anticlockwise)."""
    turned = f"turned {90 * correction.quarter_turns} degrees" if correction.quarter_turns else ""
    return " and ".join(word for word in (turned, "inverted" if correction.inverted else "") if word)


def found_pictures(folder: Path, size_px: int, held_out: bool, copies: bool) -> GateSet:
    """Real pictures that are no frontal chest film. `copies` adds a mirrored, two cropped and an inverted copy of each.

    Of files with the same bytes only the first counts, for both halves.
    """
    parts = []
    firsts: dict[str, dict[str, str]] = {}
    for row in read_table(folder / "index.csv", ("file", "kind")):
        firsts.setdefault(hash_index(folder / "images" / row["file"]), row)
    for row in firsts.values():
        if is_held_out(row["file"]) != held_out:
            continue
        with Image.open(folder / "images" / row["file"]) as image:
            whole = np.asarray(image.convert("L"))
        h, w = whole.shape
        pictures = [whole]
        if copies:
            pictures += [whole[:, ::-1], whole[h // 8 :, w // 8 :], whole[: h - h // 8, : w - w // 8], 255 - whole]
        label = "lateral" if row["kind"].startswith("lateral") else NOT_A_CHEST_FILM
        gray = [squash(np.ascontiguousarray(picture), size_px) for picture in pictures]
        parts.append(make_set(gray, label, row["kind"], [row["file"]] * len(gray), FOUND))
    return joined(parts)


def drawn_pictures(each: int, size_px: int, chance: Chance) -> GateSet:
    """`each` pictures of every kind that is drawn from nothing."""
    parts = []
    for kind, draw in DRAWN.items():
        gray = [squash(draw(chance), size_px) for _ in range(each)]
        parts.append(make_set(gray, NOT_A_CHEST_FILM, kind, [f"{kind} {i}" for i in range(each)], DRAWN_ORIGIN))
    return joined(parts)


def pictures_of_films(films: FilmSet, hospital: str, each: int, size_px: int, chance: Chance) -> GateSet:
    """`each` pictures of every kind that is made of films; no two share their first film."""
    order = chance.permutation(len(films))
    firsts = iter(np.resize(order, each * (len(FROM_FILM) + len(FROM_FILMS))).tolist())
    parts = []
    for kind, change in FROM_FILM.items():
        chosen = [next(firsts) for _ in range(each)]
        gray = [squash(change(films.gray[i], chance), size_px) for i in chosen]
        parts.append(make_set(gray, NOT_A_CHEST_FILM, kind, films.patients[chosen], hospital))
    for kind, join in FROM_FILMS.items():
        chosen = [next(firsts) for _ in range(each)]
        others = chance.integers(0, len(films), (each, 8)).tolist()
        gray = [squash(join(list(films.gray[[i, *more]]), chance), size_px) for i, more in zip(chosen, others, strict=True)]
        parts.append(make_set(gray, "several_images", kind, films.patients[chosen], hospital))
    return joined(parts)


def fitting_set(train: list[LabelledFilm], nih: list[LabelledFilm], data: Path, size_px: int) -> GateSet:
    """What the gate is fitted on: `train` thinned out, the NIH patients and other pictures that are not held out."""
    chance = np.random.default_rng(FIT_SEED)
    children = load_films(train[:: max(1, len(train) // MOST_CHILDREN)], size_px)
    adults = load_films([film for film in nih if not is_held_out(film.patient)], size_px)
    return joined(
        [
            frontal_films(children, "kermany", stress_step=2),
            frontal_films(adults, "nih", stress_step=2),
            wrong_way_films(children, "kermany", 1.0, changed=True),
            wrong_way_films(adults, "nih", 1.0, changed=True),
            found_pictures(data / "not_chest_film", size_px, held_out=False, copies=True),
            drawn_pictures(DRAWN_TO_FIT, size_px, chance),
            pictures_of_films(children, "kermany", OF_FILMS_TO_FIT, size_px, chance),
            pictures_of_films(adults, "nih", OF_FILMS_TO_FIT, size_px, chance),
        ]
    )


def measuring_set(test: list[LabelledFilm], nih: list[LabelledFilm], data: Path, size_px: int) -> GateSet:
    """What the gate is measured on: no patient and no picture of the fitting set, made pictures drawn anew."""
    chance = np.random.default_rng(MEASURE_SEED)
    children = load_films(test, size_px)
    adults = load_films([film for film in nih if is_held_out(film.patient)], size_px)
    parts = [
        found_pictures(data / "not_chest_film", size_px, held_out=True, copies=False),
        drawn_pictures(DRAWN_TO_MEASURE, size_px, chance),
    ]
    for films, hospital in ((children, "kermany"), (adults, "nih")):
        parts += [
            make_set(films.gray, FRONTAL, hospital, films.patients, hospital),
            make_set(films.gray[::3, :, ::-1], FRONTAL, f"{hospital} mirrored", films.patients[::3], hospital),
            wrong_way_films(films, hospital, 0.5 if hospital == "kermany" else 1.0, changed=False),
            pictures_of_films(films, hospital, OF_FILMS_TO_MEASURE, size_px, chance),
        ]
    return joined(parts)
