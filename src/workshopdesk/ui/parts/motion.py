"""Movement: short, eased, and none at all where the person wants none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QWidget

from ..theme.theme import theme_of


def move(
    widget: QWidget,
    name: str,
    start: float,
    end: float,
    step: Callable[[float], None],
    done: Callable[[], None] | None = None,
) -> QVariantAnimation | None:
    """Call `step` with values from start to end in the time of token `name`; at once under reduced motion."""
    duration = theme_of(widget).motion_ms(name)
    if duration <= 0 or not widget.isVisible():
        step(end)
        if done is not None:
            done()
        return None
    animation = QVariantAnimation(widget)
    animation.setStartValue(float(start))
    animation.setEndValue(float(end))
    animation.setDuration(duration)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.valueChanged.connect(step)
    if done is not None:
        animation.finished.connect(done)
    animation.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
    return animation
