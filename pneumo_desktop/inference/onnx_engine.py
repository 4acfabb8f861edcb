"""The network on onnxruntime: what the packaged program computes with where there is no graphics card."""

from __future__ import annotations

import os

# Releases since 1.29 send reports to their maker over the network unless this stands there before they load. The release that
# is pinned has no such part (decision 20); this is for one that somebody else puts in its place.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

from pneumo_desktop.domain.ports import DeviceInUse
from pneumo_desktop.inference.averaging import make_views
from pneumo_desktop.inference.engine import THREADS, Floats, Seen, trial_film
from pneumo_desktop.inference.model_card import ModelCard

CPU_NAME = "CPU"
INPUT = "film"

_LOG_ERRORS_ONLY = 3


class OnnxEngine:
    """The Engine protocol on onnxruntime. Where CUDA was asked for by name, the note says that this engine has none."""

    def __init__(self, card: ModelCard, graph: bytes, head_weight: Floats, device_setting: str) -> None:
        onnxruntime.disable_telemetry_events()  # its Windows builds leave events for the system to collect otherwise
        onnxruntime.set_default_logger_severity(_LOG_ERRORS_ONLY)
        self._graph = graph
        self._session = _start(graph, THREADS)
        self._head_weight = head_weight
        self._device = DeviceInUse(device_setting, CPU_NAME, "cuda_not_available" if device_setting == "cuda" else None)
        self._on_threads: tuple[int, onnxruntime.InferenceSession] | None = None
        self.see(make_views(trial_film(card.preprocessing.size_px), card.averaging))

    @property
    def device(self) -> DeviceInUse:
        return self._device

    @property
    def head_weight(self) -> Floats:
        return self._head_weight

    def see(self, views: Floats) -> Seen:
        return _run(self._session, views)

    def see_with(self, views: Floats, threads: int) -> object:
        if self._on_threads is None or self._on_threads[0] != threads:
            self._on_threads = threads, _start(self._graph, threads)
        return _run(self._on_threads[1], views)


def _start(graph: bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # a waiting core belongs to the window
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def _run(session: onnxruntime.InferenceSession, views: Floats) -> Seen:
    logits, maps, *gate_maps = session.run(None, {INPUT: views})
    return Seen(logits, maps, tuple(gate_maps))
