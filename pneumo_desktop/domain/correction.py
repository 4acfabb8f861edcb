"""Put a turned or inverted film right, once a person has agreed, and back again."""

from __future__ import annotations

from dataclasses import replace

from pneumo_desktop.domain.film import Correction, Film, opposite_side


def corrected(film: Film, correction: Correction) -> Film:
    """`film` turned and inverted as `correction` says, on top of what was done to it before; the file's hash stays.

    Spacing, size and the sides the file states follow a quarter turn. The grey scale is turned by the film's own
    MONOCHROME1 switch, so that no pixel value changes.
    """
    if not correction:
        return film
    before = film.facts.correction
    turns = correction.quarter_turns
    pixels = film.pixels
    for _ in range(turns):
        pixels = pixels.T[:, ::-1]
    pixels = pixels.copy() if turns else pixels
    pixels.setflags(write=False)
    spacing = film.facts.pixel_spacing_mm
    facts = replace(
        film.facts,
        width_px=int(pixels.shape[1]),
        height_px=int(pixels.shape[0]),
        pixel_spacing_mm=(spacing[1], spacing[0]) if spacing and turns % 2 else spacing,
        patient_orientation=_turned_sides(film.facts.patient_orientation, turns),
        correction=Correction((before.quarter_turns + turns) % 4, before.inverted != correction.inverted),
    )
    return replace(film, pixels=pixels, facts=facts, inverted=film.inverted != correction.inverted)


def back_to_file(film: Film) -> Correction:
    """What takes back all that was done to `film`: with it, `corrected` gives the film as its file has it."""
    done = film.facts.correction
    return Correction(-done.quarter_turns % 4, done.inverted)


def _turned_sides(sides: tuple[str, ...], turns: int) -> tuple[str, ...]:
    for _ in range(turns if len(sides) == 2 else 0):
        sides = (opposite_side(sides[1]), sides[0])
    return sides
