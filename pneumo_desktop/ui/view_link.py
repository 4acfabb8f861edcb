"""Keeps two film views in step: where one is zoomed or panned to, the other goes as well."""

from __future__ import annotations

from PySide6.QtCore import QObject

from pneumo_desktop.ui.film_view import FilmView


class ViewLink(QObject):
    """Links by position relative to the film, so that films of different sizes show the same part of the chest.

    Window, turn and marks stay each view's own.
    """

    def __init__(self, one: FilmView, other: FilmView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = True
        one.moved.connect(lambda: self.lead(one, other))
        other.moved.connect(lambda: self.lead(other, one))

    @property
    def on(self) -> bool:
        return self._on

    def set_on(self, on: bool) -> None:
        """Whether one view follows the other; nothing moves by this alone."""
        self._on = on

    def lead(self, leader: FilmView, follower: FilmView) -> None:
        """Bring `follower` to where `leader` is, if they are linked and both show a film."""
        share = leader.share
        if self._on and share is not None and follower.film is not None:
            follower.follow(share)
