"""The state of the window: which school is open, where the guide is, how the desk looks and speaks.

Screens ask it to go somewhere, to open a school and to say something; it holds no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from ..app.library import Library
from ..app.settings import Settings
from .texts import speech, tr
from .theme.theme import Theme, current

if TYPE_CHECKING:
    from ..app.open_school import OpenSchool
    from ..app.workspace import Change
    from ..domain.workshop import Workshop
    from .room.keeper import RoomKeeper


class _Post(QObject):
    """Carries a function from another thread to the window's."""

    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @staticmethod
    def _run(work: Callable[[], None]) -> None:
        work()


class Desk(QObject):
    """What the screens share. `place` names are those of places.PLACES."""

    place_changed = Signal(str)
    school_changed = Signal()
    """Another school is open, or none."""
    school_leaving = Signal()
    """The open school is about to be let go: what is typed and not stored yet has to be handed over now."""
    workshop_changed = Signal(object)
    """A change was stored (app.workspace.Change); screens read again what they show."""
    said = Signal(str, bool)
    """A sentence for a toast; whether it can be undone."""
    warned = Signal(str, str)
    """A sentence for a banner, and its kind (info, attention, error)."""
    offered = Signal(str, str, object)
    """A sentence for a banner, the words of its button, and what the button does."""
    step_left = Signal()
    """Another step is gone to; what a toast offers to undo belonged to the step before."""
    calmed = Signal()
    """What the banner warned of is over."""
    look_changed = Signal()
    """Language, theme or text size: screens are built anew."""
    look_private = Signal(bool)
    """`group_looks` has changed."""
    room_asked = Signal()
    """Something that the room screen shows may have changed."""

    def __init__(self, library: Library, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.settings = settings
        self._post = _Post(self)
        self.school: OpenSchool | None = None
        self.workshop_id: str | None = None
        self.phase = 1
        self.place = ""
        self.room: RoomKeeper | None = None
        """The keeper of the room screen; set by the window."""
        self.group_looks = False
        """Whether the group looks at this screen too, so that what is private stays covered until it is held open."""
        self._arguments: dict[str, Any] = {}

    # --- where the guide is ---

    def show_place(self, place: str, **arguments: Any) -> None:
        """Go to a place of the desk; `arguments` are for its screen. A locked desk shows only what holds nothing."""
        if place not in ("locked", "print", "move") and self.is_locked:
            place, arguments = "locked", {}
        self.place = place
        self._arguments = arguments
        self.place_changed.emit(place)
        if self.school is not None and self.school.view_only is not None:
            self.warned.emit(tr("safety.view-only"), "attention")

    @property
    def place_arguments(self) -> dict[str, Any]:
        """What the present place was opened with."""
        return self._arguments

    @property
    def is_locked(self) -> bool:
        """Whether the home has a passphrase that was not given yet."""
        return self.library.is_locked

    def do_lock(self) -> None:
        """Lock a protected desk: the room screen becomes a plain board, the school is let go."""
        from ..app import protection

        home = self.library.home
        if not protection.is_protected(home):
            self.show_place("protect")
            return
        if self.room is not None:
            self.room.cover()
        self.close_school()
        protection.lock(home)
        self.show_place("locked")

    def let_group_look(self, on: bool) -> None:
        """Cover what is private from now on, or no longer."""
        if on != self.group_looks:
            self.group_looks = on
            self.look_private.emit(on)

    # --- the open school ---

    def open_school(self, folder: Path) -> bool:
        """Open a school for working; on a failure say so and return False."""
        if self.school is not None and self.school.folder == folder:
            return True
        from ..app.open_school import OpenSchool
        from ..app.recovering import can_recover

        self.close_school()
        try:
            school = OpenSchool(self.library, folder, self._post.posted.emit)
        except Exception as error:
            if can_recover(error):
                self.show_place("recovery", folder=folder, fault=error)
            else:
                self.complain(error)
            return False
        self.school = school
        school.subscribe(self._stored)
        school.on_error(self.complain)
        newest = school.archive.newest()
        self.workshop_id = newest.id if newest else None
        self.phase = self._phase_of(newest)
        self.school_changed.emit()
        return True

    @staticmethod
    def _phase_of(workshop: Workshop | None) -> int:
        if workshop is None:
            return 1
        first = workshop.phase(1)
        return 2 if first.ended_at or workshop.phase(2).started_at else 1

    def open_named(self, named: str) -> None:
        """Open a school by id or name, or take in a file, as given on the command line."""
        path = Path(named)
        try:
            if path.suffix in (".json", ".workshopdesk"):
                self.show_place("library", file=path)
                return
            if self.open_school(self.library.find(named)):
                self.show_place("prepare")
        except Exception as error:
            self.complain(error)

    def close_school(self) -> None:
        """Let the open school go."""
        if self.school is not None:
            self.school_leaving.emit()
            school, self.school = self.school, None
            self.workshop_id = None
            school.close()
            self.school_changed.emit()

    @property
    def workshop(self) -> Workshop | None:
        """The workshop that the guide is in, as it was last stored."""
        if self.school is None or self.workshop_id is None:
            return None
        try:
            return self.school.workshop(self.workshop_id)
        except KeyError:
            return None

    def choose_workshop(self, workshop_id: str, phase: int | None = None) -> None:
        """Go on with another workshop of the open school."""
        self.workshop_id = workshop_id
        self.phase = phase or self._phase_of(self.workshop)
        self.school_changed.emit()

    def run(self, name: str, /, **arguments: Any) -> None:
        """Run an operation on the present workshop; `done` and `failed` may be given."""
        if self.school is not None:
            self.school.run(name, self.workshop_id, **arguments)

    def undo(self) -> None:
        """Take the last step of the present workshop back."""
        if self.school is not None:
            self.school.undo(self.workshop_id)

    def redo(self) -> None:
        """Bring back what undo took."""
        if self.school is not None:
            self.school.redo(self.workshop_id)

    def _stored(self, change: Change) -> None:
        self.calmed.emit()
        self.workshop_changed.emit(change)
        self.room_asked.emit()

    # --- saying things ---

    def say(self, sentence: str, undoable: bool = False) -> None:
        """Say in a toast what happened."""
        self.said.emit(sentence, undoable)

    def complain(self, error: BaseException) -> None:
        """Say in a banner what did not work; a bug goes its own way."""
        from ..app import ballast
        from ..app.explain import exit_code, is_disk_full

        if exit_code(error) is None:
            raise error
        if is_disk_full(error) and ballast.helps(self.library.home, error):
            if ballast.is_there(self.library.home):
                self.offered.emit(tr("desk.disk-full"), tr("desk.make-room"), self._make_room)
            else:
                self.warned.emit(tr("desk.disk-full-still"), "error")
            return
        self.warned.emit(self.explain(error), "error")

    def explain(self, error: BaseException) -> str:
        """Return what went wrong in a sentence; a school goes by its name, and by none while the group looks."""
        from ..app.explain import explain

        if self.group_looks:
            from .unnamed import unnamed

            return unnamed(explain(error, speech().words), error)
        return explain(error, speech().words, self._called(getattr(error, "path", None)))

    def _called(self, path: Path | str | None) -> str:
        from ..app.recovering import name_of_file

        if not isinstance(path, Path) or self.is_locked:  # a record's fault has a path inside the record
            return ""
        if self.school is not None and self.school.folder in (path, *path.parents):
            return self.school.archive.school.name
        return name_of_file(self.library.home, path)

    def _make_room(self) -> None:
        """Give back what lies ready for a full disk, so that what is being done can be finished."""
        from ..app import ballast

        if ballast.give_back(self.library.home):
            self.calmed.emit()
            self.say(tr("desk.room-made"))
        else:
            self.warned.emit(tr("desk.no-room-made"), "error")

    # --- the look ---

    @property
    def theme(self) -> Theme:
        """How the desk looks now."""
        return current()

    def set_look(self, *, language: str | None = None, theme: str | None = None, scale: float | None = None) -> None:
        """Change language, theme or text size at once and for the next start."""
        from PySide6.QtWidgets import QApplication

        from .start import theme_from
        from .theme.theme import apply

        if language is not None:
            self.settings.set("language", language)
            speech().speak(language)
        if theme is not None:
            self.settings.set("theme", theme)
        if scale is not None:
            self.settings.set("text_scale", round(scale, 1))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply(app, theme_from(self.settings))
        self.look_changed.emit()
