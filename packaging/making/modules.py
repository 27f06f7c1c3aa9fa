"""Which modules the frozen program needs that no import statement of a followed file names."""

from __future__ import annotations

import ast
from pathlib import Path

NOT_NEEDED = (
    "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "pydoc_data", "test", "ensurepip", "venv", "readline",
    "numpy", "IPython", "pytest", "setuptools", "pip", "wheel", "_distutils_hack", "distutils", "xmlrpc",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDBus",
    "icalendar.tests", "icalendar.fuzzing", "alembic.testing", "sqlalchemy.testing", "greenlet.tests",
    "ssl", "_ssl", "_hashlib",  # nothing goes over a network; sums are made by Python itself
    "fontTools.pens.qtPen", "lxml.isoschematron", "lxml.objectify", "jsonschema.tests", "PIL.ImageQt",
    "PIL.AvifImagePlugin", "rich", "pygments",
)  # fmt: skip
"""What some part would use if it were there, and what only its own tests use."""

PARTS = ("sqlcipher3", "sqlcipher3.dbapi2", "pyrage", "argon2", "_argon2_cffi_bindings", "_cffi_backend",
         "fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans", "alembic.ddl.sqlite", "pypdfium2",
         "pypdfium2_raw")  # fmt: skip
"""Parts that are imported only in the moment when they are needed, or by another compiled part."""


def imports_of(folder: Path) -> list[str]:
    """Return what the scripts of a folder import: Alembic runs them as files, so nobody follows them."""
    found: set[str] = set()
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found |= {node.module}
    return sorted(found)


def of_package(folder: Path, name: str) -> list[str]:
    """Return every module of our package by its files: screens and documents are loaded by name."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        if parts[:1] in (("_resources",), ("_migrations",)):
            continue
        found.append(".".join((name, *parts)).removesuffix(".__init__"))
    return found
