"""A soft chime: two tones made here, played by what the system has; silent where it has nothing, and never twice."""

from __future__ import annotations

import io
import math
import shutil
import subprocess
import sys
import tempfile
import threading
import wave
from array import array
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ..parts.carrier import carrier

_RATE = 22_050
_PLAYERS = (("afplay",), ("pw-play",), ("paplay",), ("aplay", "-q"))


@cache
def sound() -> bytes:
    """Return the chime as a WAV: a fifth, softly in and long out."""
    samples = array("h")
    for at in range(int(_RATE * 1.6)):
        t = at / _RATE
        value = sum(
            math.sin(2 * math.pi * pitch * (t - start)) * math.exp(-3.2 * (t - start)) * min(1.0, (t - start) / 0.02)
            for pitch, start in ((523.25, 0.0), (783.99, 0.28))
            if t >= start
        )
        samples.append(int(value * 5200))
    if sys.byteorder == "big":
        samples.byteswap()
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(samples.tobytes())
    return held.getvalue()


def _play() -> bool:
    if sys.platform == "win32":  # pragma: no cover
        import winsound

        winsound.PlaySound(sound(), winsound.SND_MEMORY)
        return True
    player = next((one for one in _PLAYERS if shutil.which(one[0])), None)
    if player is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "chime.wav"
        file.write_bytes(sound())
        return subprocess.run([*player, str(file)], capture_output=True, check=False, timeout=10).returncode == 0


def chime() -> None:
    """Play it beside whatever goes on; the system's own beep, on the window's thread, where nothing can play it."""
    app, back = QApplication.instance(), carrier()

    def work() -> None:
        try:
            played = _play()
        except (OSError, RuntimeError, subprocess.SubprocessError):
            played = False
        if not played and app is not None:
            back.post(app, QApplication.beep)

    threading.Thread(target=work, name="chime", daemon=True).start()
