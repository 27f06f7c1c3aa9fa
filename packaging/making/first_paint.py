"""From process start to first paint on an X screen, the same way for any program: by the colour in the middle.

usage: python first_paint.py [--runs N] COMMAND [ARGS...] [-- OTHER [ARGS...]]
on a DISPLAY whose background is black. Prints the median in ms; of two programs, started by turns, the ratio too.
For the table in docs/developer/packaging.md.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import statistics
import subprocess
import sys
import time

ALL_PLANES, XY_PIXMAP = 0xFFFFFFFFFFFFFFFF, 2


class Screen:
    """The root window of a display, looked at a pixel at a time."""

    def __init__(self) -> None:
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self.x11, name).restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetPixel.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        if not self.display:
            raise SystemExit("there is no display")
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

    def colour(self, x: int, y: int) -> int:
        """Return the colour at a point."""
        one = ctypes.c_uint(1)
        picture = self.x11.XGetImage(
            self.display, self.root, x, y, one, one, ctypes.c_ulong(ALL_PLANES), ctypes.c_int(XY_PIXMAP)
        )
        pixel = int(self.x11.XGetPixel(ctypes.c_void_p(picture), 0, 0))
        self.x11.XDestroyImage(ctypes.c_void_p(picture))
        return pixel & 0xFFFFFF


def first_paint_ms(screen: Screen, command: list[str], x: int = 700, y: int = 450) -> float:
    """Start a program, wait until its window is painted, end it; return how long that took."""
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    program = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while screen.colour(x, y) == 0:
            if time.perf_counter() - start > 30:
                raise SystemExit("no window within 30 s")
            time.sleep(0.001)
        return (time.perf_counter() - start) * 1000
    finally:
        program.kill()
        program.wait()
        while screen.colour(x, y) != 0:
            time.sleep(0.02)


def main(arguments: list[str]) -> None:
    runs = 9
    if arguments[:1] == ["--runs"]:
        runs, arguments = int(arguments[1]), arguments[2:]
    at = arguments.index("--") if "--" in arguments else len(arguments)
    programs = [one for one in (arguments[:at], arguments[at + 1 :]) if one]
    screen = Screen()
    for program in programs:
        first_paint_ms(screen, program)  # warms the disk's cache and leaves the byte code
    turns = [[first_paint_ms(screen, program) for program in programs] for _ in range(runs)]
    for times in zip(*turns, strict=True):
        print(f"{statistics.median(times):.0f} ms (least {min(times):.0f}, most {max(times):.0f})")
    if len(programs) == 2:
        print(f"{statistics.median(turn[1] / turn[0] for turn in turns):.2f} times")


if __name__ == "__main__":
    main(sys.argv[1:])
