"""Made pictures for the gate: what a clinic may open by mistake, drawn at random from films or from nothing.

None of them is an upright frontal chest film. Real pictures of other things are few; these are many, and every kind can be
left out of the fit to see what the gate does with a kind it has never met.
"""

from __future__ import annotations

import math
import string
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Gray = NDArray[np.uint8]
Field = NDArray[np.float64]
Chance = np.random.Generator
SIDE = 256


def noise(chance: Chance, power: float | None = None) -> Field:
    """Noise whose amplitude falls with frequency as f**-power (default 0.3 to 2.5), (SIDE, SIDE), 0..1."""
    power = chance.uniform(0.3, 2.5) if power is None else power
    fy, fx = np.fft.fftfreq(SIDE)[:, None], np.fft.rfftfreq(SIDE)[None, :]
    size = np.hypot(fy * math.exp(chance.normal(0, 0.3)), fx)
    size[0, 0] = 1.0
    waves = np.fft.rfft2(chance.normal(size=(SIDE, SIDE))) / size**power
    waves[0, 0] = 0.0
    return _stretch(np.fft.irfft2(waves, s=(SIDE, SIDE)))


def draw_noise(chance: Chance) -> Gray:
    """Noise of some colour, sometimes cut to two levels."""
    field = noise(chance, chance.uniform(0.0, 3.0))
    if chance.random() < 0.2:
        field = (field > chance.uniform(0.35, 0.65)).astype(np.float64)
    return _finish(field, chance)


def draw_gradient(chance: Chance) -> Gray:
    """Soft light: a ramp, a vignette, or a few blurred spots."""
    y, x = _plane()
    angle = chance.uniform(0, 2 * math.pi)
    field = (x * math.cos(angle) + y * math.sin(angle)) * chance.uniform(0, 1)
    for _ in range(chance.integers(0, 5)):
        cy, cx = chance.uniform(-0.8, 0.8, 2)
        field = field + chance.normal() * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / chance.uniform(0.02, 0.8))
    return _finish(_stretch(field + 1e-3 * x), chance)


def draw_pattern(chance: Chance) -> Gray:
    """Stripes, checks, rings or dots, straight or bent."""
    y, x = _plane()
    bend = chance.uniform(0, 0.3) * chance.integers(0, 2)
    x, y = x + bend * (noise(chance, 2.0) - 0.5), y + bend * (noise(chance, 2.0) - 0.5)
    a, b = chance.uniform(5, 60, 2)
    angle = chance.uniform(0, math.pi)
    u, v = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    kind = chance.integers(4)
    field = (np.sin(a * u), np.sin(a * u) * np.sin(b * v), np.sin(a * np.hypot(x, y)), np.sin(a * u) + np.sin(b * v))[kind]
    return _finish(_stretch(np.sign(field) if chance.random() < 0.4 else field), chance)


def draw_page(chance: Chance) -> Gray:
    """Text on paper or a screen: headings, paragraphs, boxes, tables."""
    page = Image.new("L", (SIDE * 2, SIDE * 2), 255)
    pen = ImageDraw.Draw(page)
    y = int(chance.integers(5, 60))
    size = int(chance.integers(9, 30))
    left = int(chance.integers(5, 120))
    while y < SIDE * 2 - size:
        kind = chance.random()
        if kind < 0.12:
            height = int(chance.integers(20, 120))
            shade = int(chance.integers(60, 250))
            pen.rectangle((left, y, left + int(chance.integers(40, 380)), y + height), fill=shade, outline=0)
            y += height
        elif kind < 0.9:
            words = "".join(chance.choice(list(string.ascii_letters + "    .,0123456789"), int(chance.integers(5, 70))))
            pen.text((left, y), words, fill=int(chance.integers(0, 90)), font=ImageFont.load_default(size))
        y += int(size * chance.uniform(1.1, 1.8))
    gray = np.asarray(page.resize((SIDE, SIDE), Image.Resampling.BILINEAR)) / 255.0
    return _finish(gray if chance.random() < 0.7 else 1.0 - gray, chance, rough=0.02)


def draw_shapes(chance: Chance) -> Gray:
    """A drawing: lines, curves, ellipses and polygons, filled or not, on one ground."""
    sheet = Image.new("L", (SIDE * 2, SIDE * 2), int(chance.choice(np.array([0, 255, 255, chance.integers(0, 256)]))))
    pen = ImageDraw.Draw(sheet)
    for _ in range(chance.integers(3, 30)):
        x0, y0, x1, y1 = np.sort(chance.integers(0, SIDE * 2, (2, 2)), axis=0).ravel().tolist()
        ink, width = int(chance.integers(0, 256)), int(chance.integers(1, 12))
        fill = int(chance.integers(0, 256)) if chance.random() < 0.4 else None
        kind = chance.integers(4)
        if kind == 0:
            pen.ellipse((x0, y0, x1, y1), outline=ink, fill=fill, width=width)
        elif kind == 1:
            pen.line(chance.integers(0, SIDE * 2, 8).tolist(), fill=ink, width=width, joint="curve")
        elif kind == 2:
            pen.polygon(chance.integers(0, SIDE * 2, 8).tolist(), outline=ink, fill=fill)
        else:
            pen.arc((x0, y0, x1, y1), int(chance.integers(360)), int(chance.integers(360)), fill=ink, width=width)
    return _finish(np.asarray(sheet.resize((SIDE, SIDE), Image.Resampling.BILINEAR)) / 255.0, chance, rough=0.02)


def draw_scene(chance: Chance) -> Gray:
    """Discs and boxes of every size that hide each other, each with a texture of its own: the statistics of photographs."""
    y, x = _plane()
    field = noise(chance, 1.5)
    for _ in range(chance.integers(20, 90)):
        cy, cx = chance.uniform(-1, 1, 2)
        radius = 0.06 / chance.uniform(0.07, 1.0)
        angle, squeeze = chance.uniform(0, math.pi), chance.uniform(0.4, 1.0)
        u = (x - cx) * math.cos(angle) + (y - cy) * math.sin(angle)
        v = ((y - cy) * math.cos(angle) - (x - cx) * math.sin(angle)) / squeeze
        inside = np.hypot(u, v) < radius if chance.random() < 0.6 else np.maximum(abs(u), abs(v)) < radius
        texture = np.roll(field, chance.integers(0, SIDE, 2), (0, 1))
        field = np.where(inside, chance.uniform(0, 1) + chance.uniform(0, 0.5) * (texture - 0.5) + 0.2 * u, field)
    return _finish(_blurred(field, chance.uniform(0, 1.5)), chance)


def draw_slice(chance: Chance) -> Gray:
    """A made-up slice, as from CT or MRI: a bright rim, tissue and organs in one ellipse on black."""
    y, x = _plane()
    wide, tall = chance.uniform(0.5, 0.98, 2)
    body = _ellipse(x, y, 0, chance.uniform(-0.1, 0.1), wide, tall)
    tissue, rim = chance.uniform(0.2, 0.7, 2)
    field = body * (tissue + 0.15 * (noise(chance, 1.6) - 0.5))
    inner = _ellipse(x, y, 0, 0, wide - chance.uniform(0.03, 0.15), tall - chance.uniform(0.03, 0.15))
    field = np.where((body > 0.5) & (inner < 0.5), rim, field)
    for _ in range(chance.integers(2, 14)):
        cy, cx = chance.uniform(-0.6, 0.6, 2) * (tall, wide)
        organ = _ellipse(x, y, cx, cy, *chance.uniform(0.04, 0.35, 2)) * inner
        sides = organ + np.fliplr(organ) if chance.random() < 0.4 else organ
        field = np.where(sides > 0.5, chance.uniform(0, 1) + 0.15 * (noise(chance, 1.5) - 0.5), field)
    return _finish(_blurred(field, chance.uniform(0.3, 2.0)), chance)


def draw_bones(chance: Chance) -> Gray:
    """A made-up film of limbs: soft tissue with long bones in it, their edges brighter than their middle."""
    field: Field = np.zeros((SIDE, SIDE))
    spread = chance.uniform(0, 2 * math.pi)
    for _ in range(chance.integers(1, 7)):
        start = chance.uniform(-0.9, 0.9, 2)
        angle = spread + chance.normal(0, 0.3)
        radius = chance.uniform(0.03, 0.2)
        for _ in range(chance.integers(1, 5)):
            length = chance.uniform(0.2, 1.2)
            end = start + length * np.array([math.cos(angle), math.sin(angle)])
            away = _distance(start, end) * (1 + 0.1 * noise(chance, 2.0))
            flesh = np.sqrt(np.clip(1 - (away / (radius * chance.uniform(1.8, 3.5))) ** 2, 0, 1))
            bone = np.sqrt(np.clip(1 - (away / radius) ** 2, 0, 1)) - 0.7 * np.sqrt(
                np.clip(1 - (away / radius / 0.75) ** 2, 0, 1)
            )
            field = np.maximum(field, 0.45 * flesh) + chance.uniform(0.3, 0.8) * bone * (0.8 + 0.4 * noise(chance, 1.0))
            start, angle, radius = end, angle + chance.normal(0, 0.5), radius * chance.uniform(0.7, 1.1)
    return _finish(_blurred(_stretch(field), chance.uniform(0.3, 1.5)), chance)


def draw_trunk(chance: Chance) -> Gray:
    """A made-up film of belly, pelvis or skull: broad tissue, a spine, wings or a vault of bone, pockets of gas."""
    y, x = _plane()
    field = 0.6 * np.sqrt(np.clip(1 - (x / chance.uniform(0.7, 1.4)) ** 2, 0, 1)) * (0.9 + 0.2 * noise(chance, 1.8))
    if chance.random() < 0.6:
        segments = 0.75 + 0.25 * np.sin(y * chance.uniform(12, 35))
        field = field + 0.3 * segments * (abs(x - chance.normal(0, 0.05)) < chance.uniform(0.06, 0.18))
    for _ in range(chance.integers(1, 4)):
        cx, cy = chance.uniform(0.0, 0.7), chance.uniform(-0.8, 0.9)
        wide, tall, shell = *chance.uniform(0.15, 0.8, 2), chance.uniform(0.03, 0.12)
        ring = _ellipse(x, y, cx, cy, wide, tall) - 0.8 * _ellipse(x, y, cx, cy, wide - shell, tall - shell)
        field = field + chance.uniform(0.15, 0.5) * (ring + np.fliplr(ring))
    for _ in range(chance.integers(0, 12)):
        cy, cx = chance.uniform(-0.9, 0.9, 2)
        field = field - chance.uniform(0.1, 0.35) * _blurred(_ellipse(x, y, cx, cy, *chance.uniform(0.03, 0.2, 2)), 2.0)
    return _finish(_blurred(_stretch(field), chance.uniform(0.3, 2.5)), chance)


def draw_teeth(chance: Chance) -> Gray:
    """A made-up dental film: one or two rows of teeth with roots."""
    y, x = _plane()
    field = 0.25 + 0.2 * noise(chance, 1.5)
    count = int(chance.integers(2, 16))
    for row in (-1, 1) if chance.random() < 0.7 else (1,):
        for i in range(count):
            cx = -1 + (2 * i + 1) / count + chance.normal(0, 0.1 / count)
            bite = row * chance.uniform(0.02, 0.1) + chance.uniform(0.0, 0.3) * (cx**2 - 0.5)
            along = (y - bite) * row
            width = 0.9 / count * np.clip(1 - 0.8 * along / chance.uniform(0.4, 0.8), 0, 1)
            tooth = (along > 0) & (abs(x - cx) < width)
            field = np.where(tooth, np.where(along < 0.2, 0.9, 0.65) - 0.2 * (abs(x - cx) < 0.15 / count), field)
    return _finish(_blurred(field, chance.uniform(0.5, 2.0)), chance)


def draw_echo(chance: Chance) -> Gray:
    """A made-up ultrasound picture: speckle in a fan or a box, shadows and dark pockets, on black."""
    y, x = _plane()
    depth = y + chance.uniform(1.0, 1.4)
    speckle = np.abs(noise(chance, chance.uniform(0.3, 0.9)) - 0.5) * 2
    field = speckle * (0.3 + 0.9 * noise(chance, 2.0)) * np.exp(-chance.uniform(0, 0.8) * depth)
    for _ in range(chance.integers(0, 6)):
        cy, cx = chance.uniform(-0.7, 0.7, 2)
        field = field * (1 - chance.uniform(0.5, 1) * _ellipse(x, y, cx, cy, *chance.uniform(0.05, 0.4, 2)))
    fan = np.abs(np.arctan2(x, depth)) < chance.uniform(0.35, 0.9)
    field = field * (fan & (np.hypot(x, depth) < 2.1) & (np.hypot(x, depth) > chance.uniform(0, 0.5)))
    return _finish(_stretch(field), chance)


def draw_breast(chance: Chance) -> Gray:
    """A made-up mammogram: half an ellipse of streaky tissue at one edge, on black."""
    y, x = _plane()
    inside = np.clip(
        1 - ((x + 1) / chance.uniform(0.7, 1.7)) ** 2 - ((y - chance.normal(0, 0.2)) / chance.uniform(0.6, 1.1)) ** 2, 0, 1
    )
    field = inside ** chance.uniform(0.1, 0.5) * (0.25 + 0.8 * noise(chance, 1.4) ** chance.uniform(1, 3))
    return _finish(_stretch(np.fliplr(field) if chance.random() < 0.5 else field), chance)


def draw_blank(chance: Chance) -> Gray:
    """An exposure of nothing: an even field with noise, collimated to a box, with a marker or a step wedge."""
    field = np.full((SIDE, SIDE), chance.uniform(0.1, 0.9)) + 0.1 * noise(chance, 2.0)
    top, left, bottom, right = chance.integers(0, SIDE // 3, 4)
    outside = np.ones((SIDE, SIDE), dtype=bool)
    outside[top : SIDE - bottom, left : SIDE - right] = False
    field = np.where(outside, chance.uniform(0, 1), field)
    if chance.random() < 0.5:
        steps = chance.integers(3, 12)
        at = chance.integers(0, SIDE - 40)
        field[at : at + 30, 30 : 30 + 16 * steps] = np.repeat(np.linspace(0, 1, steps), 16)[None, : SIDE - 30]
    return _finish(field, chance)


def photograph(film: Gray, chance: Chance) -> Gray:
    """A film on a light box or a screen, photographed at a slant: surroundings, glare, moire."""
    ground = noise(chance, chance.uniform(1.0, 2.5)) * chance.uniform(0.1, 1.0)
    lamp = chance.uniform(0.5, 1.0)
    margin = chance.uniform(0.08, 0.3)
    corners = np.array([[margin, margin], [1 - margin, margin], [1 - margin, 1 - margin], [margin, 1 - margin]])
    corners = corners + chance.uniform(-0.08, 0.08, (4, 2)) + chance.uniform(-0.06, 0.06, 2)
    light = 1 + chance.uniform(0.02, 0.4) * np.sign(corners - 0.5) * 0.5
    box, _ = _warp(np.full((SIDE, SIDE), 255, np.uint8), (corners - 0.5) * light + 0.5)
    picture = ground * (1 - box) + lamp * box
    warped, inside = _warp(film, corners)[0], _warp(np.full(film.shape, 255, np.uint8), corners)[0]
    picture = picture * (1 - inside) + (chance.uniform(0, 0.25) + warped * chance.uniform(0.5, 0.9)) * inside
    y, x = _plane()
    cy, cx = chance.uniform(-1, 1, 2)
    picture = picture + chance.uniform(0, 0.6) * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / chance.uniform(0.01, 0.2))
    picture = picture + chance.choice([0, 0.06]) * np.sin(chance.uniform(30, 90) * x + chance.uniform(-20, 20) * y)
    return _finish(np.clip(picture, 0, 1), chance, stretch=False)


def part(film: Gray, chance: Chance) -> Gray:
    """A piece that is no chest: the lower third, a shoulder, a side, or a small patch."""
    h, w = film.shape
    tall, wide = ((0.3, 0.9), (0.4, 0.4), (0.9, 0.28), (0.22, 0.22))[chance.integers(4)]
    tall, wide = (chance.uniform(0.8, 1.1) * share for share in (tall, wide))
    if tall < wide:
        top, left = 1 - tall, chance.uniform(0, 1 - wide)
    elif tall > wide:
        top, left = chance.uniform(0, 1 - tall), chance.choice([0.0, 1 - wide])
    else:
        top, left = (0.0, chance.choice([0.0, 1 - wide])) if wide > 0.3 else chance.uniform(0, 1 - wide, 2)
    piece = film[int(top * h) : int((top + tall) * h), int(left * w) : int((left + wide) * w)]
    return _sized(piece, SIDE, SIDE)


def shuffle(film: Gray, chance: Chance) -> Gray:
    """The film cut into four, nine or sixteen tiles in another order."""
    count = int(chance.integers(2, 5))
    side = SIDE // count
    whole = _sized(film, side * count, side * count)
    tiles = whole.reshape(count, side, count, side).swapaxes(1, 2).reshape(-1, side, side)
    order = chance.permutation(len(tiles))
    while (order == np.arange(len(tiles))).sum() > len(tiles) // 2:
        order = chance.permutation(len(tiles))
    return np.ascontiguousarray(tiles[order].reshape(count, count, side, side).swapaxes(1, 2).reshape(side * count, -1))


def scramble(film: Gray, chance: Chance) -> Gray:
    """The film's frequencies with phases drawn at random: its texture without its shapes."""
    waves = np.fft.rfft2(_sized(film, SIDE, SIDE) / 255.0)
    phases = np.angle(np.fft.rfft2(chance.normal(size=(SIDE, SIDE))))
    return _finish(_stretch(np.fft.irfft2(np.abs(waves) * np.exp(1j * phases), s=(SIDE, SIDE))), chance)


def several(films: list[Gray], chance: Chance) -> Gray:
    """Two to nine films in one picture: side by side, one above another, or a mosaic, with or without gaps."""
    rows, columns = [(1, 2), (1, 2), (2, 1), (2, 2), (1, 3), (2, 3), (3, 3)][chance.integers(7)]
    gap = int(chance.integers(0, 16))
    sheet = np.full((SIDE * 2, SIDE * 2), chance.choice([0, 255, 128]), dtype=np.uint8)
    tall, wide = SIDE * 2 // rows, SIDE * 2 // columns
    for i in range(rows * columns):
        film = films[i % len(films)] if i < len(films) else films[chance.integers(len(films))]
        top, left = i // columns * tall + gap, i % columns * wide + gap
        sheet[top : top + tall - 2 * gap, left : left + wide - 2 * gap] = _sized(film, wide - 2 * gap, tall - 2 * gap)
    return _sized(sheet, SIDE, SIDE)


def report(films: list[Gray], chance: Chance) -> Gray:
    """A page or a screen with one or two small films and writing round them."""
    page = _sized(draw_page(chance), SIDE * 2, SIDE * 2).copy()
    for film in films[: chance.integers(1, 3)]:
        tall, wide = chance.integers(SIDE // 3, SIDE, 2)
        top, left = chance.integers(0, SIDE * 2 - tall), chance.integers(0, SIDE * 2 - wide)
        page[top : top + tall, left : left + wide] = _sized(film, wide, tall)
    return _sized(page, SIDE, SIDE)


DRAWN: dict[str, Callable[[Chance], Gray]] = {
    "noise": draw_noise,
    "gradient": draw_gradient,
    "pattern": draw_pattern,
    "page": draw_page,
    "shapes": draw_shapes,
    "scene": draw_scene,
    "slice": draw_slice,
    "bones": draw_bones,
    "trunk": draw_trunk,
    "teeth": draw_teeth,
    "echo": draw_echo,
    "breast": draw_breast,
    "blank": draw_blank,
}
"""Pictures from nothing."""

FROM_FILM: dict[str, Callable[[Gray, Chance], Gray]] = {
    "photograph": photograph,
    "part": part,
    "shuffled": shuffle,
    "scrambled": scramble,
}
"""Pictures made of one film that are no chest film any more."""

FROM_FILMS: dict[str, Callable[[list[Gray], Chance], Gray]] = {"several": several, "report page": report}
"""Pictures with more than one film, or with a film among other things."""


def _plane() -> tuple[Field, Field]:
    line = np.linspace(-1, 1, SIDE)
    return line[:, None] + np.zeros((1, SIDE)), line[None, :] + np.zeros((SIDE, 1))


def _stretch(field: Field) -> Field:
    low, high = np.percentile(field, (0.5, 99.5))
    return np.asarray(np.clip((field - low) / max(high - low, 1e-6), 0, 1))


def _ellipse(x: Field, y: Field, cx: float, cy: float, wide: float, tall: float) -> Field:
    return np.asarray((((x - cx) / max(wide, 1e-3)) ** 2 + ((y - cy) / max(tall, 1e-3)) ** 2 < 1) * 1.0)


def _distance(start: Field, end: Field) -> Field:
    """Of every place from the line between two points (x, y)."""
    y, x = _plane()
    along = end - start
    share = np.clip(((x - start[0]) * along[0] + (y - start[1]) * along[1]) / (along @ along), 0, 1)
    return np.asarray(np.hypot(x - start[0] - share * along[0], y - start[1] - share * along[1]))


def _blurred(field: Field, radius: float) -> Field:
    image = Image.fromarray(np.asarray(np.clip(field, 0, 1) * 255, dtype=np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius))) / 255.0


def _finish(field: Field, chance: Chance, rough: float = 0.05, stretch: bool = True) -> Gray:
    """Grain, another curve, sometimes another contrast."""
    field = np.clip(field, 0, 1) ** math.exp(chance.normal(0, 0.3))
    field = field + chance.uniform(0, rough) * chance.normal(size=field.shape)
    if stretch and chance.random() < 0.3:
        low = chance.uniform(0, 0.4)
        field = low + field * chance.uniform(0.4, 1 - low)
    return np.asarray(np.clip(field, 0, 1) * 255, dtype=np.uint8)


def _sized(gray: Gray, width: int, height: int) -> Gray:
    return np.asarray(Image.fromarray(np.ascontiguousarray(gray)).resize((int(width), int(height)), Image.Resampling.BILINEAR))


def _warp(gray: Gray, corners: Field) -> tuple[Field, Field]:
    """The picture with its corners (upper left, clockwise) at `corners` (x, y in 0..1) of a square, and that matrix."""
    h, w = gray.shape
    source = np.array([[0, 0], [w, 0], [w, h], [0, h]], dtype=float)
    rows, values = [], []
    for (x, y), (u, v) in zip(corners * SIDE, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    matrix = np.linalg.solve(np.array(rows), np.array(values))
    image = Image.fromarray(gray).transform(
        (SIDE, SIDE), Image.Transform.PERSPECTIVE, matrix.tolist(), Image.Resampling.BILINEAR
    )
    return np.asarray(image) / 255.0, matrix
