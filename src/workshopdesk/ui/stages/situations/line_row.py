"""One situation that stands ready: its number, its title, how far the group is, and the way into it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.workshop import JudgedSituation
from ...parts.button import Button
from ...parts.label import Label
from ...parts.sign import Sign
from ...texts import tr
from ...theme.theme import theme_of
from . import ready


class LineRow(QWidget):
    """Begin, go on, or look at it again."""

    opened = Signal(str)

    def __init__(
        self,
        key: str,
        number: int,
        title: str,
        judged: JudgedSituation | None,
        flag_word: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(10))
        if judged is not None and judged.flag is not None:
            row.addWidget(Sign(f"flag-{judged.flag}", size=30, parent=self))
        else:
            mark = Label(str(number), "strong", self, wraps=False, align=Qt.AlignmentFlag.AlignHCenter)
            mark.setFixedWidth(theme.px(30))
            row.addWidget(mark)
        if ready.finished(judged):
            state, action = tr("phase1.line-agreed", flag=flag_word), tr("phase1.line-reopen")
        elif ready.counted(judged):
            state, action = tr("phase1.line-counted"), tr("phase1.line-go-on")
        else:
            state, action = tr("phase1.line-ready"), tr("phase1.line-begin")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "strong", self))
        words.addWidget(Label(state, "meta", self))
        row.addLayout(words, 1)
        self.button = Button(action, parent=self, name=f"{action}: {title}")
        self.button.clicked.connect(lambda: self.opened.emit(key))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
