"""How often each warning of the quality measures is given: to ordinary films, and to spoiled copies of them.

    python -m training.quality_rates --data FOLDER

`FOLDER` holds `kermany/` and `nih/`. Films of the test part are left out, as limits are set by what is printed here.
"""

from __future__ import annotations

import argparse
import io
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.lungs import fit_lungs, look
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.quality import WARNINGS, judge_quality
from training.data import LabelledFilm, read_kermany, read_kermany_originals, read_nih_for_training
from training.gate_images import photograph
from training.photographs import photograph_at_a_slant
from training.split import TEST, leave_out, split_by_blocks, split_by_names

SEED = 20261121
"""Of the split that the bundled model was made with."""
FILMS_A_SET = 100
EACH_SPOILED = 3
"""One film in so many of the larger ones is spoiled in every way."""
REFUSED = "refused"

Gray = NDArray[np.uint8]
Picture = tuple[NDArray[Any], str, dict[str, Any]]
"""Grey values, and how they are saved."""


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--films", type=int, default=FILMS_A_SET, help="of each set")
    args = parser.parse_args()
    sets = ordinary_films(args.data, args.films)
    decoded = {name: [decode_film(film.path, CancelToken()) for film in films] for name, films in sets.items()}
    print_table("ordinary films", {name: found_in(films) for name, films in decoded.items()})
    for name, films in decoded.items():
        found = np.mean([fit_lungs(look(film)).found for film in films])
        print(f"lungs found, {name}: {found:.0%} of {len(films)}")
    large = [film for name in ("kermany originals", "nih") for film in decoded[name]][::EACH_SPOILED]
    chance = np.random.default_rng(SEED)
    spoiled = {name: found_in(_saved(spoil(to_gray8(film), chance)) for film in large) for name, spoil in SPOILED.items()}
    print_table("spoiled copies", spoiled)


def ordinary_films(data: Path, count: int) -> dict[str, list[LabelledFilm]]:
    """Films of patients outside the test part, evenly from the lists."""
    kermany, nih = read_kermany(data / "kermany"), read_nih_for_training(data / "nih")
    parts = split_by_blocks(kermany, SEED)
    tested = {kermany[i].patient for i in parts[TEST]}
    sets = {
        "kermany 224 px": [kermany[i] for i in leave_out(parts, None)],
        "kermany originals": [film for film in read_kermany_originals(data / "kermany") if film.patient not in tested],
        "nih": [nih[i] for i in leave_out(split_by_names(nih), None)],
    }
    return {name: films[:: max(1, len(films) // count)][:count] for name, films in sets.items()}


def found_in(films: Iterable[Film]) -> dict[str, float]:
    """The share of films with each code, with any refusal as "refused", and their number as "films"."""
    judged = [judge_quality(film) for film in films]
    shares = {code: float(np.mean([code in quality.codes for quality in judged])) for code in WARNINGS}
    return shares | {REFUSED: float(np.mean([quality.refusal is not None for quality in judged])), "films": len(judged)}


def print_table(title: str, rows: dict[str, dict[str, float]]) -> None:
    """Percent of films, a row for each kind of film, a column for each code."""
    codes = [*WARNINGS, REFUSED]
    print(f"\n{title}: films with each code, in percent\n")
    print("| |" + "|".join(codes) + "|films|\n|" + "---|" * (len(codes) + 2))
    for name, shares in rows.items():
        print(f"|{name}|" + "|".join(f"{100 * shares[code]:.0f}" for code in codes) + f"|{shares['films']:.0f}|")


def _saved(picture: Picture) -> Film:
    values, kind, options = picture
    with TemporaryDirectory() as folder:
        file = Path(folder) / "film"
        Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).save(file, kind, **options)
        return decode_film(file, CancelToken())


def _as_png(change: Callable[[Gray], NDArray[Any]]) -> Callable[[Gray, np.random.Generator], Picture]:
    return lambda gray, _chance: (change(gray), "PNG", {})


def _compressed(gray: Gray) -> Gray:
    file = io.BytesIO()
    Image.fromarray(gray).save(file, "JPEG", quality=10)
    return np.asarray(Image.open(file))


def _written_on(gray: Gray) -> Gray:
    """Three lines of small writing in the upper left corner."""
    picture = Image.fromarray(gray)
    size = max(9, min(gray.shape) // 28)
    for line, words in enumerate(("MUSTERMANN ANNA 12345", "2026-11-21 10:32", "PORTABLE AP 70 KV")):
        place = (size, size + line * size * 1.3)
        ImageDraw.Draw(picture).text(place, words, fill=255, font=ImageFont.load_default(size))
    return np.asarray(picture)


def _framed(gray: Gray) -> Gray:
    return np.pad(gray, [(int(0.3 * size), int(0.3 * size)) for size in gray.shape])


SPOILED: dict[str, Callable[[Gray, np.random.Generator], Picture]] = {
    "darkened": _as_png(lambda gray: 204 * (gray / 255.0) ** 2.5),
    "brightened": _as_png(lambda gray: 255 - (255.0 - gray) * 0.3),
    "clipped": _as_png(lambda gray: (gray - 128.0) * 2.5 + 128),
    "JPEG quality 10": lambda gray, _chance: (gray, "JPEG", {"quality": 10}),
    "the same, kept as PNG": _as_png(_compressed),
    "writing": _as_png(_written_on),
    "margins": _as_png(_framed),
    "a quarter cut off at the side": _as_png(lambda gray: gray[:, gray.shape[1] // 4 :]),
    "a quarter cut off below": _as_png(lambda gray: gray[: len(gray) * 3 // 4]),
    "a quarter cut off above": _as_png(lambda gray: gray[len(gray) // 4 :]),
    "photographed at a slant": lambda gray, chance: (photograph_at_a_slant(gray, chance), "PNG", {}),
    "photographed": lambda gray, chance: (photograph(gray, chance), "PNG", {}),
}
"""Ways to spoil a film."""


if __name__ == "__main__":
    main()
