"""The working group: who takes part, as functions; what it lacks; and adding one with one press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...content.pack import Pack, PackTexts
from ...domain import limits
from ...domain.people import FEWEST, missing_roles
from ...domain.workshop import Workshop
from ..parts.button import Button
from ..parts.label import Label
from ..parts.row_order import RowOrder
from ..parts.sheet import Sheet
from ..parts.sign import Sign
from ..texts import tr
from ..theme.theme import theme_of
from .member_row import MemberRow
from .role_picker import RolePicker


class GroupSheet(Sheet):
    """Asks for `set_participant`, `remove_participant` and `order_participants` through `asked`."""

    asked = Signal(str, dict)

    def __init__(self, pack: Pack, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._pack, self._texts = pack, texts
        self._hint = Label("", "meta", self, colour="ink2")
        self.body.addWidget(self._hint)
        self.list = RowOrder(self)
        self.list.order_asked.connect(lambda order: self.asked.emit("order_participants", {"participants": order}))
        self.body.addWidget(self.list)
        self.add_button = Button(tr("prepare.add-member"), "quiet", self, sign="plus", left=True, flush=True)
        self.add_button.setCheckable(True)
        self.add_button.toggled.connect(self._open_picker)
        self.picker = RolePicker(pack, texts, self)  # after its button, for Tab goes by what was made first
        self.picker.role_chosen.connect(self._add)
        self.picker.hide()
        self.body.addWidget(self.add_button)
        self.body.addWidget(self.picker)
        self._lacks = QFrame(self)
        lacks = QVBoxLayout(self._lacks)
        lacks.setContentsMargins(0, theme.px(4), 0, 0)
        lacks.setSpacing(theme.px(4))
        self.body.addWidget(self._lacks)
        self._lacking: list[QWidget] = []

    @property
    def rows(self) -> dict[str, MemberRow]:
        """The members in order."""
        return self.list.rows  # type: ignore[return-value]

    def _open_picker(self, is_open: bool) -> None:
        self.picker.setVisible(is_open)
        self.add_button.set_sign("close" if is_open else "plus")
        self.add_button.setText(tr("prepare.add-done" if is_open else "prepare.add-member"))

    def _add(self, role: str) -> None:
        label = self._texts.texts["roles"].get(role, role)
        same = [row.member for row in self.rows.values() if row.member.label.startswith(label)]
        if same:
            label = f"{label} {len(same) + 1}"
        self.asked.emit("set_participant", {"role": role, "label": label})

    def show_workshop(self, workshop: Workshop, phase: int, *, anyway: bool = False) -> None:
        """Show the members; a row that is being typed in stays as it is, unless `anyway` (after undo)."""
        known = {member.id for member in workshop.participants}
        for key in [key for key in self.rows if key not in known]:
            row = self.rows[key]
            had_keyboard = row.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
            self.list.take_row(key)
            if had_keyboard:
                self.add_button.setFocus()
        for member in workshop.participants:
            if member.id not in self.rows:
                row = MemberRow(member, self._pack, self._texts, self.list)
                row.asked.connect(self.asked)
                row.unfolded.connect(self._fold_others)
                row.moved.connect(self.list.move_row)
                row.head.drag = self.list.add_row(member.id, row, row.head)
            self.rows[member.id].show_member(member, phase, anyway=anyway)
        self.list.show_order([member.id for member in workshop.participants])
        self._show_places()
        count = len(workshop.participants)
        self._hint.setText(self._hint_words(workshop, phase))
        self.add_button.setVisible(count < limits.PARTICIPANTS)
        self.picker.setVisible(self.picker.isVisibleTo(self) and count < limits.PARTICIPANTS)
        self.picker.show_missing(missing_roles(workshop))
        self._show_lacking(workshop, phase)

    def _show_places(self) -> None:
        for at, row in enumerate(self.rows.values()):
            row.show_place(at, len(self.rows) - 1)

    def _fold_others(self, opened: str) -> None:
        for key, row in self.rows.items():
            if key != opened:
                row.fold()
        self._show_places()
        self.list.tab_as_read()  # what was unfolded is new

    def _hint_words(self, workshop: Workshop, phase: int) -> str:
        here = len(workshop.present(phase))
        cards = len(self._pack.vocabulary.cards)
        if here < FEWEST:
            return tr("prepare.group-hint")
        if phase == 1:
            return tr("prepare.group-hint-1", n=here)
        more, fewer = -(-cards // here), cards // here
        share = str(more) if more == fewer else tr("prepare.group-share", fewer=fewer, more=more)
        return tr("prepare.group-hint-2", n=here, share=share)

    def _show_lacking(self, workshop: Workshop, phase: int) -> None:
        for old in self._lacking:
            old.setParent(None)
            old.deleteLater()
        self._lacking = []
        texts = self._texts.texts
        lacking = [
            tr("prepare.lacks-teacher")
            if key == "teacher"
            else tr("prepare.lacks-duty", what=texts["duties"][key].lower())
            if key in texts["duties"]
            else tr("prepare.lacks-role", what=texts["roles"].get(key, key).lower())
            for key in missing_roles(workshop)
        ]
        few = FEWEST - len(workshop.present(phase))
        if few > 0:
            lacking.insert(0, tr("prepare.lacks-members", n=few))
        column = self._lacks.layout()
        assert column is not None
        for words in lacking:
            line = _Lack(words, self._lacks)
            column.addWidget(line)
            self._lacking.append(line)
        self._lacks.setVisible(bool(lacking))


class _Lack(Sheet):
    """What is still missing: ink on amber, with a sign."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent, kind="sunken", across=True, padding=8, radius="card")
        self.body.addWidget(Sign("warning", "attentionLine", 20, self))
        self.body.addWidget(Label(words, "meta", self, colour="ink"), 1)
