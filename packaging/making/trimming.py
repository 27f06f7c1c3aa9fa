"""What the freezer would take along and nobody uses: Qt's modules, plugins and translations, tests, examples.

A rule is a pattern on the file's place inside the frozen folder, with forward slashes on every system.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

DROPPED = (
    # Qt: words of its own dialogs in languages that the desk has not, plugins for screens and files that we lack
    r"PySide6/(Qt/)?translations/(?!qtbase_nl\.qm$)",
    r"PySide6/(Qt/)?(qml|resources|metatypes|modules)/",
    r"PySide6/(Qt/)?plugins/(?!platforms|imageformats|iconengines|platformthemes|platforminputcontexts|styles"
    r"|wayland-decoration-client|wayland-shell-integration|accessible)",
    r"PySide6/(Qt/)?plugins/platforms/\w*(eglfs|linuxfb|vnc|minimalegl|vkkhrdisplay|minimal|webgl|direct2d|ios)[^/]*$",
    r"PySide6/(Qt/)?plugins/imageformats/\w*(icns|tga|tiff|wbmp|webp|pdf|gif)[^/]*$",
    r"PySide6/(Qt/)?plugins/platformthemes/\w*gtk3[^/]*$",
    r"PySide6/(Qt/)?plugins/platforminputcontexts/\w*virtualkeyboard[^/]*$",
    # Qt: libraries that only what was left out would load
    r"(^|/)(lib)?Qt6?(Network|Qml|QmlModels|QmlWorkerScript|QmlMeta|Quick|Quick\w+|VirtualKeyboard\w*|Pdf\w*"
    r"|EglFSDeviceIntegration|EglFsKmsSupport|WaylandCompositor|Multimedia\w*|Sql|Test|Designer\w*"
    r"|ShaderTools|OpenGLWidgets|OpenGL)(\.so|\.dll|\.framework|/|$)",
    r"(^|/)(libQt6PrintSupport\.so|QtPrintSupport\.framework)",  # only Windows prints through Qt
    r"(^|/)opengl32sw\.dll$",
    r"PySide6/(QtNetwork|QtQml|QtQuick|QtOpenGL|QtDBus)\.",
    # libraries of a whole desktop that the plugins above would pull along
    r"(^|/)lib(gtk-3|gdk-3|atk-1|atk-bridge|atspi|cairo|cairo-gobject|pango\w*|gdk_pixbuf|cups|gnutls|avahi\w*"
    r"|epoxy|thai|datrie|fribidi|harfbuzz|graphite2|systemd|gcrypt|p11-kit|tasn1|nettle|hogweed|idn2|unistring"
    r"|cap)[-.0-9]*\.so",
    # libraries that every desktop has in its own version, and that its graphics drivers load too
    r"^lib(X11|X11-xcb|xcb|Xau|Xdmcp|stdc\+\+|gcc_s|fontconfig|freetype|drm|gbm|EGL|GL\w*|bsd|md|dbus-1)[-.0-9]*\.so",
    # Python: what only developers need
    r"(^|/)(tests|testing|test)/",
    r"(^|/)_?(test\w+|ctypes_test|xxlimited\w*|xxsubtype)\.[\w.-]*(so|pyd)$",
    r"(^|/)(_tkinter|readline|_curses|_curses_panel|_dbm|_gdbm|nis|ossaudiodev|_crypt)\.[\w.-]*(so|pyd)$",
    r"(^|/)(libreadline|libncursesw?|libtinfo|libtcl|libtk)[\w.-]*$",
    r"^(tcl|tk|_tcl_data|_tk_data|tcl8)/",
    r"(^|/)_codecs_(cn|hk|iso2022|jp|kr|tw)\.[\w.-]*(so|pyd)$",
    r"\.(pyi|pxd|pyx|c|h|cpp|hpp)$",
    r"(^|/)__pycache__/",  # of the migrations: byte code names the folder that it was made in
    r"^[\w.-]+\.dist-info/(?!METADATA$)",  # licences lie in one place, see making/about.py
    r"^(wheel|setuptools|pip)[-/]",
    # parts: samples, dictionaries of other languages, fonts that nothing of ours names
    r"^reportlab/fonts/",
    r"^lxml/(isoschematron|includes)/",
    r"^pyphen/dictionaries/(?!hyph_(nl|en))",
    r"^fontpkg_[\w-]+/files/(?!AtkinsonHyperlegible-|NotoSans\[wdth,wght\])",
    r"^alembic/templates/",
    r"^docx/templates/default-docx-template/",
    r"^PIL/.*(avif|_imagingtk|_webp|_imagingcms)[^/]*$",
    r"^(pillow|PIL)\.libs/lib(avif|webp\w*|sharpyuv|lcms2)[^/]*$",
)
_PATTERN = re.compile("|".join(f"(?:{rule})" for rule in DROPPED))

Entry = TypeVar("Entry", bound="tuple[str, ...]")


def is_dropped(place: str) -> bool:
    """Say whether a file of the frozen folder is left out."""
    return _PATTERN.search(place.replace("\\", "/")) is not None


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries of a PyInstaller list that stay; each begins with its place."""
    return [entry for entry in entries if not is_dropped(entry[0])]


def still_needed(entries: list[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the libraries without those of the system that only what was left out would have loaded.

    A library of the system lies at the top of the folder; `needs` tells the names that a file asks for.
    """
    loose = {entry[0]: entry for entry in entries if "/" not in entry[0] and re.match(r"lib[^/]*\.so", entry[0])}
    wanted = {name for name in loose if name.startswith("libpython")}
    todo = [entry for entry in entries if entry[0] not in loose or entry[0] in wanted]
    while todo:
        for name in needs(todo.pop()[1]):
            if name in loose and name not in wanted:
                wanted.add(name)
                todo.append(loose[name])
    return [entry for entry in entries if entry[0] not in loose or entry[0] in wanted]
