"""Which actions of the menus may be had, as the session stands."""

from __future__ import annotations

from pneumo_desktop.ui.actions import Actions
from pneumo_desktop.ui.session import Session, Stage
from pneumo_desktop.ui.work_page import WorkPage


def enable_actions(a: Actions, session: Session, work: WorkPage, here: bool) -> None:
    """Enable what opens, reads, shows and saves a film; `here` is whether the page with the film is the one in sight."""
    free = session.stage is not Stage.SAVING
    for action in a.of_the_film:
        action.setEnabled(here and session.film is not None)
    if session.marks_are_final:
        a.view.key_image.setEnabled(False)
    has_map = here and session.result is not None and session.result.heat_map is not None
    for action in (a.heat_map, a.heat_more, a.heat_less, a.heat_contours):
        action.setEnabled(has_map and session.film is not None)
    a.heat_map.setChecked(has_map and work.film_view.heat_visible)
    a.save.setEnabled(work.save.isEnabled())
    a.export.setEnabled(work.export.isEnabled())
    a.print.setEnabled(work.print.isEnabled())
    a.preview.setEnabled(session.result is not None)
    a.close_film.setEnabled(free and (session.film is not None or session.film_error is not None))
    a.cancel.setEnabled(session.busy and free and here)
    for action in (a.open, a.open_folder, a.import_cd, a.open_zip, a.new_patient):
        action.setEnabled(free)
