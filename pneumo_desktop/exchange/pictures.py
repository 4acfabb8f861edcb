"""Pictures for the bundle: the film for any viewer, and film beside heat map with the words that keep them from misuse."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from pneumo_desktop.domain.display import fitted_size, heat_map_rgba, resize_bilinear, to_gray8
from pneumo_desktop.domain.exports import png_marks
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.heat_colours import heat_ramp
from pneumo_desktop.domain.reading import HeatMap, Outcome, shown_score
from pneumo_desktop.domain.record import Record
from pneumo_desktop.exchange.fhir_words import OWN_DISPLAYS
from pneumo_desktop.resources import resource

NOT_A_DIAGNOSIS = "AI result - not a diagnosis"

_PANEL_PX = 1000
_MAP_PX = 500
_STRENGTH = 0.6
_GAP_PX, _MARGIN_PX = 24, 28
_PAPER, _INK, _QUIET, _WARN = (16, 20, 24), (240, 242, 244), (170, 178, 186), (255, 204, 92)


def film_png(film: Film) -> bytes:
    """The film as the program shows it, as an 8-bit PNG in its own size."""
    return _png(Pillow.fromarray(to_gray8(film)), png_marks(film.sha256))


def result_picture(record: Record, film: Film, say_code: Callable[[str], str] = str) -> NDArray[np.uint8]:
    """Film, film under its heat map, legend and words, as (height, width, 3) uint8 RGB. No patient is named in it.

    `say_code` has the words for why a film was not analysed. Below the low threshold there is no map, as on the report.
    """
    left = _fit(to_gray8(film))
    shown = record.heat_map if record.reading.outcome is not Outcome.NO_PATTERN else None
    panels = [left] if shown is None else [left, _overlay(left, shown)]
    width = max(sum(panel.width for panel in panels) + _GAP_PX * (len(panels) - 1), 720) + 2 * _MARGIN_PX
    head, foot = 96, 178
    canvas = Pillow.new("RGB", (width, head + left.height + foot), _PAPER)
    pen = ImageDraw.Draw(canvas)
    pen.text((_MARGIN_PX, 26), NOT_A_DIAGNOSIS, fill=_WARN, font=_font(38, bold=True))
    x = _MARGIN_PX
    for panel in panels:
        canvas.paste(panel, (x, head))
        x += panel.width + _GAP_PX
    _write_foot(pen, canvas, record, head + left.height, len(panels) > 1, say_code)
    return np.asarray(canvas)


def result_png(picture: NDArray[np.uint8]) -> bytes:
    """The result picture as PNG, marked so that nobody takes it for a film."""
    return _png(Pillow.fromarray(picture), png_marks())


def _write_foot(
    pen: ImageDraw.ImageDraw, canvas: Pillow.Image, record: Record, top: int, has_map: bool, say_code: Callable[[str], str]
) -> None:
    reading = record.reading
    words = OWN_DISPLAYS[f"outcome-{reading.outcome.value}"]
    if reading.score is not None and not math.isnan(reading.score):
        thresholds = reading.thresholds
        limits = f", uncertain from {thresholds.low * 100:.0f} to {thresholds.high * 100:.0f}" if thresholds else ""
        words += f": score {shown_score(reading.score)} of 100{limits}"
    elif reading.outcome is Outcome.NOT_ANALYSED and reading.reason:
        words += f": {say_code(reading.reason)}"
    model = f", model {reading.model.id}" if reading.model else ""
    made = f"Report {record.number}, version {record.version}. Pneumo Desktop {record.software_version}{model}."
    said = "A person has read this film: see the report." if record.final_read else "DRAFT: no person has concluded yet."
    lines = [(words, _INK, 26), (said, _INK, 22), (made, _QUIET, 20)]
    y = top + 16
    for line, colour, size in lines:
        pen.text((_MARGIN_PX, y), line, fill=colour, font=_font(size))
        y += size + 12
    if has_map:
        note = "Colours show what moved the score, not where disease is."
        pen.text((_MARGIN_PX, y), note, fill=_QUIET, font=_font(20))
        _draw_legend(pen, canvas, top)


def _draw_legend(pen: ImageDraw.ImageDraw, canvas: Pillow.Image, top: int) -> None:
    width, height = 220, 18
    right = canvas.width - _MARGIN_PX
    ramp = Pillow.fromarray(heat_ramp(width).reshape(1, width, 3)).resize((width, height))
    canvas.paste(ramp, (right - width, top + 22))
    pen.text((right - width, top + 46), "little", fill=_QUIET, font=_font(18))
    pen.text((right, top + 46), "much", fill=_QUIET, font=_font(18), anchor="ra")


def _fit(gray: NDArray[np.uint8]) -> Pillow.Image:
    height, width = gray.shape
    size = fitted_size(width, height, _PANEL_PX)
    scaled = Pillow.fromarray(gray)
    if size != (width, height):
        scaled = scaled.resize(size, Pillow.Resampling.BOX, reducing_gap=2.0)
    elif max(size) < _PANEL_PX // 2:  # a very small film is drawn larger, as the words need room
        factor = _PANEL_PX // 2 / max(size)
        scaled = scaled.resize((max(1, round(width * factor)), max(1, round(height * factor))), Pillow.Resampling.BILINEAR)
    return scaled.convert("RGB")


def _overlay(film: Pillow.Image, heat_map: HeatMap) -> Pillow.Image:
    """The same geometry and colours as on screen and paper."""
    values = np.nan_to_num(np.clip(heat_map.values, 0.0, 1.0))
    layer_size = fitted_size(film.width, film.height, _MAP_PX)
    rgba = heat_map_rgba(HeatMap(resize_bilinear(values, *layer_size)), *layer_size, _STRENGTH)
    stretched = Pillow.fromarray(rgba).resize(film.size, Pillow.Resampling.BILINEAR)
    out = film.copy()
    out.paste(stretched.convert("RGB"), mask=stretched.getchannel("A"))
    return out


def _png(image: Pillow.Image, marks: Mapping[str, str]) -> bytes:
    info = PngInfo()
    for key, value in marks.items():
        info.add_text(key, value)
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=info)
    return out.getvalue()


@cache
def _font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    name = "NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf"
    return ImageFont.truetype(str(resource("fonts") / name), size, layout_engine=ImageFont.Layout.BASIC)
