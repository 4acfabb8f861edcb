"""EfficientNet-Lite1 and -Lite2: the program's Lite0, deeper and wider; for comparisons only."""

from __future__ import annotations

import math

from torch import Tensor, nn

from pneumo_desktop.inference.network import _STAGES, FEATURE_CHANNELS, ConvBlock, FilmNetwork, InvertedResidual

# Width and depth against Lite0 (Google 2020, EfficientNet-Lite, table of its four sizes).
MULTIPLIERS = {"efficientnet_lite1": (1.0, 1.1), "efficientnet_lite2": (1.1, 1.2)}
_STEM_CHANNELS = 32


class EfficientNetLite(FilmNetwork):
    """Gray film (n, 1, h, w) to (logits (n, outputs), feature maps (n, 1280, h/32, w/32)), scaled from Lite0's stages.

    As in the published networks stem and top are not widened, and the first and the last stage are not deepened.
    """

    def __init__(self, width: float, depth: float, outputs: int = 1, dropout: float = 0.2) -> None:
        super().__init__()
        self.stem = ConvBlock(1, _STEM_CHANNELS, 3, 2)
        blocks: list[nn.Module] = []
        channels = _STEM_CHANNELS
        for stage, (repeats, kernel, stride, expansion, out) in enumerate(_STAGES):
            deepened = repeats if stage in (0, len(_STAGES) - 1) else math.ceil(repeats * depth)
            for i in range(deepened):
                widened = round_channels(out * width)
                blocks.append(InvertedResidual(channels, widened, kernel, stride if i == 0 else 1, expansion))
                channels = widened
        self.blocks = nn.Sequential(*blocks)
        self.top = ConvBlock(channels, FEATURE_CHANNELS, 1)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(FEATURE_CHANNELS, outputs)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        maps = self.top(self.blocks(self.stem(x)))
        return self.head(self.dropout(maps.mean(dim=(2, 3)))), maps


def round_channels(wanted: float, step: int = 8) -> int:
    """The nearest multiple of `step`, never more than a tenth below (Tan and Le 2019, as in the published code)."""
    rounded = max(step, int(wanted + step / 2) // step * step)
    return rounded + step if rounded < 0.9 * wanted else rounded
