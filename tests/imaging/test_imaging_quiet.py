"""Libraries keep quiet while a film is decoded, on any number of threads, and filters are as before afterwards."""

from __future__ import annotations

import logging
import threading
import warnings

import pytest

from pneumo_desktop.imaging.quiet import no_warnings, silence_loggers


def test_warnings_are_ignored_inside_and_heard_outside():
    with no_warnings():
        warnings.warn("inside", UserWarning, stacklevel=1)
    with pytest.warns(UserWarning, match="outside"):
        warnings.warn("outside", UserWarning, stacklevel=1)


def test_filters_are_restored_when_threads_leave_in_another_order():
    before = list(warnings.filters)
    first_is_in, second_is_in, first_may_go = (threading.Event() for _ in range(3))

    def first() -> None:
        with no_warnings():
            first_is_in.set()
            assert first_may_go.wait(10)

    def second() -> None:
        assert first_is_in.wait(10)
        with no_warnings():
            second_is_in.set()
            first_may_go.set()
            one.join(10)
            warnings.warn("still ignored", UserWarning, stacklevel=1)

    one, two = threading.Thread(target=first), threading.Thread(target=second)
    one.start(), two.start()
    two.join(20)
    assert second_is_in.is_set()
    assert not one.is_alive()
    assert warnings.filters == before


def test_filters_are_restored_after_a_failure():
    before = list(warnings.filters)
    with pytest.raises(RuntimeError), no_warnings():
        raise RuntimeError
    assert warnings.filters == before


def test_loggers_of_the_libraries_are_off(caplog):
    silence_loggers()
    with caplog.at_level(logging.DEBUG):
        for name in ("pydicom", "pydicom.pixels.decoders.base", "PIL.TiffImagePlugin", "jpeg_ls", "openjpeg"):
            logging.getLogger(name).critical("PatientName ABEBE")
    assert caplog.text == ""
