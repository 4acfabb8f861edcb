"""Pictures for the bundle: the film for any viewer, and film beside heat map with the words that keep them from misuse."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont, features
from PIL.PngImagePlugin import PngInfo

from pneumo_desktop.domain.display import fitted_size, heat_map_rgba, resize_bilinear, to_gray8
from pneumo_desktop.domain.exports import png_marks
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.heat_colours import heat_ramp
from pneumo_desktop.domain.imci import classify
from pneumo_desktop.domain.reading import HeatMap, Outcome, shown_score
from pneumo_desktop.domain.record import Record
from pneumo_desktop.imci_sentences import ImciWords
from pneumo_desktop.resources import resource
from pneumo_desktop.sentences import SOURCE_LANGUAGE, Sentences, load_sentences

NOT_A_DIAGNOSIS = "AI result - not a diagnosis"

_PANEL_PX = 1000
_MAP_PX = 500
_STRENGTH = 0.6
_GAP_PX, _MARGIN_PX = 24, 28
_LINE_GAP_PX = 12
ARABIC_SIGNS = str.maketrans({"%": "\u066a", "/": " \u0645\u0646 "})
"""For signs that the Arabic font does not have: its own per cent, and "of" for the stroke of "3/100"."""

_PAPER, _INK, _QUIET, _WARN = (16, 20, 24), (240, 242, 244), (170, 178, 186), (255, 204, 92)


def film_png(film: Film) -> bytes:
    """The film as the program shows it, as an 8-bit PNG in its own size."""
    return _png(Pillow.fromarray(to_gray8(film)), png_marks(film.sha256))


@dataclass(frozen=True)
class FootLine:
    """A line of words below the film."""

    text: str
    colour: tuple[int, int, int]
    size: int
    bold: bool = False


def result_picture(
    record: Record, film: Film, say_code: Callable[[str], str] = str, language: str = SOURCE_LANGUAGE
) -> NDArray[np.uint8]:
    """Film, film under its heat map, legend and words, as (height, width, 3) uint8 RGB. No patient is named in it.

    `say_code` has the words for why a film was not analysed, where the sentences of `language`, the report's, have none. Below
    the low threshold there is no map, as on the report.
    """
    sentences = drawable_sentences(language)
    left = _fit(to_gray8(film))
    shown = record.heat_map if record.reading.outcome is not Outcome.NO_PATTERN else None
    panels = [left] if shown is None else [left, _overlay(left, shown)]
    width = max(sum(panel.width for panel in panels) + _GAP_PX * (len(panels) - 1), 720) + 2 * _MARGIN_PX
    lines = [
        part for line in foot_lines(record, sentences, say_code) for part in _wrap(line, width - 2 * _MARGIN_PX, sentences)
    ]
    head, foot = 96, 116 + sum(line.size + _LINE_GAP_PX for line in lines)
    canvas = Pillow.new("RGB", (width, head + left.height + foot), _PAPER)
    pen = ImageDraw.Draw(canvas)
    pen.text((_MARGIN_PX, 26), NOT_A_DIAGNOSIS, fill=_WARN, font=_font(38, bold=True))
    x = _MARGIN_PX
    for panel in panels:
        canvas.paste(panel, (x, head))
        x += panel.width + _GAP_PX
    _write_foot(pen, canvas, lines, head + left.height + 16, sentences, len(panels) > 1)
    pen.text((_MARGIN_PX, canvas.height - 36), _made_by(record), fill=_QUIET, font=_font(18))
    return np.asarray(canvas)


def result_png(picture: NDArray[np.uint8]) -> bytes:
    """The result picture as PNG, marked so that nobody takes it for a film."""
    return _png(Pillow.fromarray(picture), png_marks())


def drawable_sentences(language: str) -> Sentences:
    """Those of the language; English where its letters have to be joined and this computer's Pillow cannot do that."""
    sentences = load_sentences(language)
    joins = not sentences.right_to_left or features.check("raqm")
    return sentences if joins else load_sentences(SOURCE_LANGUAGE)


def urgent_sentence(record: Record, sentences: Sentences) -> str:
    """That the patient is to be referred urgently and why; empty where no sign says so."""
    chart, words = classify(record.patient, record.visit, record.day), ImciWords(sentences)
    return f"{words.urgent.upper()}. {words.urgent_because(chart)}" if chart.urgent else ""


def foot_lines(record: Record, sentences: Sentences, say_code: Callable[[str], str]) -> Iterator[FootLine]:
    """What stands below the film. An urgent referral comes first: no outcome is read without it."""
    reading, report = record.reading, sentences.report
    urgent = urgent_sentence(record, sentences)
    if urgent:
        yield FootLine(urgent, _WARN, 28, bold=True)
    words = str(sentences.shared["outcomes"][reading.outcome])
    if reading.score is not None and not math.isnan(reading.score):
        words += f". {report['score']}: {shown_score(reading.score)}/100"
        if reading.thresholds:
            low, high = reading.thresholds.low * 100, reading.thresholds.high * 100
            words += f"{report['list_comma']}{report['zone_middle']}: {low:.0f}-{high:.0f}"
    elif reading.outcome is Outcome.NOT_ANALYSED and reading.reason:
        words += f": {sentences.shared['reasons'].get(reading.reason) or say_code(reading.reason)}"
    yield FootLine(words, _INK, 26)
    yield FootLine(sentences.readme["conclusion_there" if record.final_read else "draft"], _INK, 22)


def _made_by(record: Record) -> str:
    """Names and numbers alone, which are the same in every language."""
    model = f", {record.reading.model.id}" if record.reading.model else ""
    return f"{record.number} v{record.version}. Pneumo Desktop {record.software_version}{model}"


def _wrap(line: FootLine, width: int, sentences: Sentences) -> Iterator[FootLine]:
    """The line in as many as fit."""
    font, kept = _font(line.size, line.bold, sentences.right_to_left), ""
    text = line.text.translate(ARABIC_SIGNS) if sentences.right_to_left else line.text
    for word in text.split():
        longer = f"{kept} {word}".strip()
        if kept and font.getlength(longer) > width:
            yield replace(line, text=kept)
            kept = word
        else:
            kept = longer
    yield replace(line, text=kept)


def _write_foot(
    pen: ImageDraw.ImageDraw, canvas: Pillow.Image, lines: list[FootLine], y: int, sentences: Sentences, has_map: bool
) -> None:
    rtl = sentences.right_to_left
    x, anchor = (canvas.width - _MARGIN_PX, "ra") if rtl else (_MARGIN_PX, "la")
    for line in lines:
        pen.text((x, y), line.text, fill=line.colour, font=_font(line.size, line.bold, rtl), anchor=anchor)
        y += line.size + _LINE_GAP_PX
    if has_map:
        pen.text((x, y), sentences.report["heat_caption"], fill=_QUIET, font=_font(20, False, rtl), anchor=anchor)
        _draw_legend(pen, canvas, y, sentences)


def _draw_legend(pen: ImageDraw.ImageDraw, canvas: Pillow.Image, top: int, sentences: Sentences) -> None:
    """From cold at the left to hot at the right, on the side that the words leave free."""
    width, height, rtl = 220, 18, sentences.right_to_left
    left = _MARGIN_PX if rtl else canvas.width - _MARGIN_PX - width
    ramp = Pillow.fromarray(heat_ramp(width).reshape(1, width, 3)).resize((width, height))
    canvas.paste(ramp, (left, top + 2))
    font = _font(18, False, rtl)
    pen.text((left, top + 24), sentences.report["heat_cold"], fill=_QUIET, font=font)
    pen.text((left + width, top + 24), sentences.report["heat_hot"], fill=_QUIET, font=font, anchor="ra")


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
def _font(size: int, bold: bool = False, right_to_left: bool = False) -> ImageFont.FreeTypeFont:
    """Basic layout is the same on every computer; Arabic letters are joined by raqm."""
    name = "NotoSansArabic-Regular.ttf" if right_to_left else "NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf"
    layout = ImageFont.Layout.RAQM if right_to_left else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(resource("fonts") / name), size, layout_engine=layout)
