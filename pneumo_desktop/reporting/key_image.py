"""The key image on paper: the view of the film that a person marked, with the measures in it and what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.film import Film, SpacingKind, Window
from pneumo_desktop.domain.measure import Measure, Spacing, measured_angle, measured_length
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.turn import Edge, Point
from pneumo_desktop.domain.view_state import KeyImage
from pneumo_desktop.reporting.layout import HALF, LEFT, SECOND, SMALL, STRONG
from pneumo_desktop.reporting.marks import MM, Picture, Row, beside, gap, kept_together, text_rows
from pneumo_desktop.reporting.pictures import film_image
from pneumo_desktop.reporting.words import Words

_LONGEST_PX = 1000
_HEIGHT = 58 * MM
_LINE_PX, _END_PX, _TEXT_PX = 4, 9, 44
_LEAST_PX = 2

Box = tuple[int, int, int, int]


def key_image_rows(film: Film, record: Record, words: Words) -> list[Row]:
    """Picture and words side by side; nothing where no key image was marked."""
    key_image, spacing = record.view_state.key_image, record.view_state.spacing
    if key_image is None:
        return []
    box = _seen_part(film, key_image)
    shown = [measure for measure in record.view_state.measures if _lies_in(measure, box, film, key_image)]
    image = film_image(draw_key_image(film, key_image, shown))
    scale = min(HALF / image.width_px, _HEIGHT / image.height_px)
    picture = Picture(LEFT, 0, image.width_px * scale, image.height_px * scale, image)
    lines = [words.key_image_caption, *_say_view(film, key_image, words)]
    lines += [f"{number}: {_say_measure(measure, spacing, words)}" for number, measure in enumerate(shown, start=1)]
    said = [
        *text_rows(words.key_image, STRONG, SECOND, HALF),
        *(r for line in lines for r in text_rows(line, SMALL, SECOND, HALF)),
    ]
    return [gap(6), *kept_together(beside([Row(picture.height, (picture,))], said))]


def draw_key_image(
    film: Film, key_image: KeyImage, measures: Sequence[Measure]
) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """The marked part of the film as it was seen, (height, width) uint8, the longer side 1000 px, with numbered measures."""
    left, top, right, bottom = _seen_part(film, key_image)
    turned = key_image.turn.of_film(film)
    part = replace(turned, pixels=turned.pixels[top:bottom, left:right])
    gray = Pillow.fromarray(np.ascontiguousarray(to_gray8(part, key_image.presentation_of(film), key_image.inverted)))
    scale = _LONGEST_PX / max(gray.size)
    size = max(1, round(gray.width * scale)), max(1, round(gray.height * scale))
    picture = gray.resize(size, Pillow.Resampling.BOX if scale < 1 else Pillow.Resampling.BILINEAR)
    draw = ImageDraw.Draw(picture)
    for number, measure in enumerate(measures, start=1):
        seen = (key_image.turn.to_seen(point, film.width_px, film.height_px) for point in measure.points)
        _draw_measure(draw, [((x - left) * scale, (y - top) * scale) for x, y in seen], str(number), size)
    _draw_sides(draw, key_image.turn.edge_letters(film.facts.sides), size)
    return np.asarray(picture)


def _seen_part(film: Film, key_image: KeyImage) -> Box:
    """Left, top, right and bottom of what is printed, in whole pixels of the turned film; never empty."""
    width, height = film.width_px, film.height_px
    if key_image.turn.quarter_turns % 2:
        width, height = height, width
    if key_image.crop is None:
        return 0, 0, width, height
    left, top, right, bottom = key_image.crop.edges_as_seen(key_image.turn, film.width_px, film.height_px)
    left, top = min(max(left, 0), width - _LEAST_PX), min(max(top, 0), height - _LEAST_PX)
    right, bottom = min(max(right, left + _LEAST_PX), width), min(max(bottom, top + _LEAST_PX), height)
    return max(0, int(left)), max(0, int(top)), max(1, round(right)), max(1, round(bottom))


def _lies_in(measure: Measure, box: Box, film: Film, key_image: KeyImage) -> bool:
    seen = (key_image.turn.to_seen(point, film.width_px, film.height_px) for point in measure.points)
    return any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in seen)


def _draw_measure(draw: ImageDraw.ImageDraw, points: list[Point], label: str, size: tuple[int, int]) -> None:
    for grey, more in ((0, 2), (255, 0)):
        draw.line(points, grey, _LINE_PX + 2 * more, joint="curve")
        for x, y in points:
            reach = _END_PX + more
            draw.ellipse((x - reach, y - reach, x + reach, y + reach), outline=grey, width=_LINE_PX + more)
    x, y = points[-1]
    _write(draw, min(max(x + 2 * _END_PX, 0), size[0] - _TEXT_PX), min(max(y - _TEXT_PX / 2, 0), size[1] - _TEXT_PX), label)


def _draw_sides(draw: ImageDraw.ImageDraw, letters: dict[Edge, str], size: tuple[int, int]) -> None:
    for edge, text in letters.items():
        across, down = edge.value
        room = _TEXT_PX * 0.9
        x = size[0] / 2 + across * (size[0] / 2 - room) - _TEXT_PX / 3
        y = size[1] / 2 + down * (size[1] / 2 - room) - _TEXT_PX / 2
        _write(draw, x, y, text)


def _write(draw: ImageDraw.ImageDraw, x: float, y: float, text: str) -> None:
    draw.text((x, y), text, 255, ImageFont.load_default(_TEXT_PX), stroke_width=3, stroke_fill=0)


def _say_view(film: Film, key_image: KeyImage, words: Words) -> list[str]:
    """How this picture differs from the film as it is first shown."""
    said = []
    presentation = key_image.presentation_of(film)
    if isinstance(presentation, Window):
        said.append(words.key_window.format(width=f"{presentation.width:,.0f}", centre=f"{presentation.center:,.0f}"))
    if key_image.crop is not None:
        said.append(words.key_part)
    turn = key_image.turn
    if turn.mirrored:
        said.append(words.key_mirrored)
    if turn.quarter_turns:
        said.append(words.key_turned.format(degrees=90 * turn.quarter_turns))
    if key_image.inverted:
        said.append(words.key_inverted)
    if not film.facts.sides:
        said.append(words.key_no_sides)
    return said


def _say_measure(measure: Measure, spacing: Spacing, words: Words) -> str:
    if len(measure.points) == 3:
        return words.key_angle.format(angle=f"{measured_angle(measure, spacing):.1f}")
    length = measured_length(measure, spacing)
    if spacing.pixel_mm is None:
        return words.key_pixels.format(length=f"{length:.0f}")
    form = {
        SpacingKind.DETECTOR: words.key_at_detector,
        SpacingKind.MAGNIFIED: words.key_magnified,
        SpacingKind.CALIBRATED: words.key_calibrated,
        SpacingKind.STATED: words.key_stated,
    }[spacing.kind]
    return form.format(length=f"{length:.1f}", factor=f"{spacing.magnification or 1.0:.2f}")
