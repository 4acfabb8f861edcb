"""Random changes to training films, drawn on whole batches: what another machine, another hand or another file would do."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps
from torch import Tensor
from torch.nn import functional as F


@dataclass(frozen=True)
class Augmentation:
    """How strong each change is; shares are chances a film."""

    crop_scale_min: float = 0.15
    whole_share: float = 0.0
    aspect_max: float = 1.33
    rotation_deg: float = 10.0
    flip_share: float = 0.5
    padding_share: float = 0.15
    gamma_max: float = 1.6
    contrast: float = 0.3
    brightness: float = 0.2
    blur_share: float = 0.25
    noise_share: float = 0.3
    noise_max: float = 0.05
    erase_share: float = 0.4
    jpeg_share: float = 0.0
    equalise_share: float = 0.0
    sharpen_share: float = 0.0
    border_share: float = 0.0


def change_files(gray: NDArray[np.uint8], how: Augmentation, chance: torch.Generator) -> NDArray[np.uint8]:
    """(n, s, s) uint8 to the same: what other machines and files do to grey values, a share of the films each.

    Equalised grey scale (the processing of many digital panels), edges enhanced (the same), strong JPEG compression.
    """
    n = len(gray)
    draws = torch.rand(n, 4, generator=chance).tolist()
    changed = gray.copy()
    for i, (equalise, sharpen, jpeg, strength) in enumerate(draws):
        if equalise >= how.equalise_share and sharpen >= how.sharpen_share and jpeg >= how.jpeg_share:
            continue
        film = Image.fromarray(gray[i])
        if equalise < how.equalise_share:
            film = Image.blend(film, ImageOps.equalize(film), strength)
        if sharpen < how.sharpen_share:
            film = film.filter(ImageFilter.UnsharpMask(radius=2 + 6 * strength, percent=int(50 + 100 * strength), threshold=0))
        if jpeg < how.jpeg_share:
            kept = io.BytesIO()
            film.save(kept, "JPEG", quality=int(20 + 60 * strength))
            film = Image.open(kept)
        changed[i] = np.asarray(film)
    return changed


def augment(gray: Tensor, how: Augmentation, size_px: int, chance: torch.Generator) -> Tensor:
    """(n, 1, s, s) float in 0..1 to (n, 1, size_px, size_px) in the same range, each film changed by its own draw."""
    x = _move(gray, how, size_px, chance)
    x = _tone(x, how, chance)
    x = _soften(x, how, chance)
    x = _erase(x, how, chance)
    x = _border(x, how, chance)
    return x.clamp_(0.0, 1.0)


def _uniform(n: int, low: float, high: float, chance: torch.Generator) -> Tensor:
    return torch.rand(n, generator=chance) * (high - low) + low


def _move(x: Tensor, how: Augmentation, size_px: int, chance: torch.Generator) -> Tensor:
    """Crop, zoom out onto black, stretch, turn and flip in one resampling."""
    n = x.shape[0]
    side = _uniform(n, how.crop_scale_min, 1.0, chance).sqrt()
    side = torch.where(torch.rand(n, generator=chance) < how.whole_share, torch.ones(n), side)
    wider = torch.rand(n, generator=chance) < how.padding_share
    side = torch.where(wider, _uniform(n, 1.0, 1.35, chance), side)
    limit = torch.log(torch.tensor(how.aspect_max))
    stretch = torch.exp(_uniform(n, -1.0, 1.0, chance) * limit).sqrt()
    width, height = side * stretch, side / stretch
    width = torch.where(wider, width, width.clamp(max=1.0))
    height = torch.where(wider, height, height.clamp(max=1.0))
    cx = _uniform(n, -1, 1, chance) * (1 - width).abs()
    cy = _uniform(n, -1, 1, chance) * (1 - height).abs()
    flip = torch.where(torch.rand(n, generator=chance) < how.flip_share, -1.0, 1.0)
    angle = torch.deg2rad(_uniform(n, -how.rotation_deg, how.rotation_deg, chance))
    cos, sin = angle.cos(), angle.sin()
    theta = torch.stack(
        [torch.stack([flip * width * cos, -height * sin, cx], 1), torch.stack([flip * width * sin, height * cos, cy], 1)], 1
    )
    grid = F.affine_grid(theta, [n, 1, size_px, size_px], align_corners=False)
    return F.grid_sample(x, grid, mode="bilinear", padding_mode="zeros", align_corners=False)


def _tone(x: Tensor, how: Augmentation, chance: torch.Generator) -> Tensor:
    """Gamma, contrast about the mean, brightness: exposure, tube voltage and display curve of other machines."""
    n = x.shape[0]
    limit = torch.log(torch.tensor(how.gamma_max))
    gamma = torch.exp(_uniform(n, -1.0, 1.0, chance) * limit).view(n, 1, 1, 1)
    x = x.clamp(1e-4, 1.0).pow(gamma)
    mean = x.mean(dim=(2, 3), keepdim=True)
    factor = _uniform(n, 1 - how.contrast, 1 + how.contrast, chance).view(n, 1, 1, 1)
    shift = _uniform(n, -how.brightness, how.brightness, chance).view(n, 1, 1, 1)
    return ((x - mean) * factor + mean + shift).clamp(0.0, 1.0)


def _soften(x: Tensor, how: Augmentation, chance: torch.Generator) -> Tensor:
    """Loss of resolution (down and up again) and noise, for a share of the films."""
    n, _, side, _ = x.shape
    chosen = torch.rand(n, generator=chance) < how.blur_share
    if bool(chosen.any()):
        small = int(side * float(_uniform(1, 0.3, 0.8, chance)))
        down = F.interpolate(x[chosen], size=(small, small), mode="bilinear", antialias=True)
        x[chosen] = F.interpolate(down, size=(side, side), mode="bilinear")
    noisy = torch.rand(n, generator=chance) < how.noise_share
    if bool(noisy.any()):
        spread = _uniform(int(noisy.sum()), 0.0, how.noise_max, chance).view(-1, 1, 1, 1)
        x[noisy] = x[noisy] + torch.randn(x[noisy].shape, generator=chance) * spread
    return x


def _erase(x: Tensor, how: Augmentation, chance: torch.Generator) -> Tensor:
    """One or two boxes of flat grey, anywhere: side markers, cables and labels must not carry the answer."""
    n, _, side, _ = x.shape
    for _round in range(2):
        chosen = (torch.rand(n, generator=chance) < how.erase_share).nonzero().flatten()
        for i in chosen.tolist():
            w, h = (int(v) for v in _uniform(2, side * 0.08, side * 0.3, chance).tolist())
            left, top = (int(v) for v in (_uniform(2, 0, 1, chance) * torch.tensor([side - w, side - h])).tolist())
            x[i, :, top : top + h, left : left + w] = float(torch.rand(1, generator=chance))
    return x


def _border(x: Tensor, how: Augmentation, chance: torch.Generator) -> Tensor:
    """Collimation: one to four sides covered by a black or white strip."""
    n, _, side, _ = x.shape
    for i in (torch.rand(n, generator=chance) < how.border_share).nonzero().flatten().tolist():
        colour = float(torch.rand(1, generator=chance) < 0.25)
        top, right, bottom, left = (int(v * side * 0.14) if v > 0 else 0 for v in _uniform(4, -0.5, 1.0, chance).tolist())
        x[i, :, :top] = colour
        x[i, :, side - bottom :] = colour
        x[i, :, :, :left] = colour
        x[i, :, :, side - right :] = colour
    return x
