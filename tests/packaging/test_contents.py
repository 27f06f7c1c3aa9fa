"""What the frozen program takes along: modules loaded by name, the rules that leave things out, licences."""

import json
import re
import struct
from importlib import metadata
from pathlib import Path

import pytest
from making import bom, environment, icu, licences, modules, trimming
from making.ground import Ground

import workshopdesk
from workshopdesk.documents.papers import PAPERS
from workshopdesk.documents.sheets import SHEETS
from workshopdesk.ui.places import PLACES
from workshopdesk.ui.run.stages import STAGES

PACKAGE = Path(workshopdesk.__file__).parent


def test_everything_loaded_by_name_is_taken_along():
    taken = set(modules.of_package(PACKAGE, "workshopdesk"))
    named = {place.screen for place in PLACES.values()} | set(STAGES.values()) | set(SHEETS.values())
    named |= {maker for makers in PAPERS.values() for maker in makers.values()}
    from importlib.util import find_spec

    for one in sorted(named):
        module = one.partition(":")[0]
        try:
            there = find_spec(module) is not None
        except ModuleNotFoundError:
            there = False
        if there:  # a screen that is still to come is in no build
            assert module in taken, module
    assert "workshopdesk.__main__" in taken


def test_what_migrations_import_is_taken_along(root):
    found = modules.imports_of(root / "migrations")
    assert "alembic" in found
    assert "sqlalchemy" in found
    assert not any(name.startswith("workshopdesk") for name in found)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/designer_nl.qm",
        "PySide6/Qt/lib/libQt6PrintSupport.so.6",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "libgtk-3.so.0",
        "libX11.so.6",
        "lxml/isoschematron/resources/x.xsl",
        "pyphen/dictionaries/hyph_de_DE.dic",
        "reportlab/fonts/Vera.ttf",
        "opengl32sw.dll",
    ],
)
def test_what_nobody_uses_is_left_out(place):
    assert trimming.is_dropped(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt6Svg.dll",
        "PySide6/Qt6PrintSupport.dll",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "PySide6/translations/qtbase_nl.qm",
        "PySide6/QtCore.abi3.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "pyphen/dictionaries/hyph_nl_NL.dic",
        "fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf",
        "workshopdesk/_resources/packs/sexting/pack.json",
        "workshopdesk/_migrations/env.py",
        "docx/templates/default.docx",
        "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
        "libsqlite3.so.0",
        "libpython3.11.so.1.0",
        "python312.dll",
    ],
)
def test_what_is_used_stays(place):
    assert not trimming.is_dropped(place)


def test_a_library_stays_while_something_that_stays_asks_for_it():
    entries = [("a/plugin.so", "plugin", "BINARY"), ("libone.so.1", "one", "BINARY"), ("libtwo.so.1", "two", "BINARY")]
    entries += [("libpython3.11.so.1.0", "python", "BINARY"), ("libleft.so.1", "left", "BINARY")]
    asked = {"plugin": ["libone.so.1"], "one": ["libtwo.so.1"]}
    left = trimming.still_needed(entries, lambda file: asked.get(file, []))
    assert [entry[1] for entry in left] == ["plugin", "one", "two", "python"]


def test_the_freezer_is_taken_with_its_hashes_from_the_locked_list(packaging):
    text = environment.locked((packaging / "requirements-dev.txt").read_text("utf-8"), environment.FREEZER)
    names = re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE)
    assert sorted(names) == sorted(environment.FREEZER)
    assert text.count("--hash=sha256:") >= len(names)


def test_a_licence_is_known_for_every_part_of_the_program(tmp_path):
    licences.write(tmp_path)
    parts = json.loads((tmp_path / "parts.json").read_text("utf-8"))
    names = {part["name"].lower().replace("_", "-") for part in parts}
    for wanted in metadata.requires("workshopdesk"):
        name = re.split(r"[^A-Za-z0-9._-]", wanted, maxsplit=1)[0].lower()
        assert name in names or name == "workshopdesk", name
    for part in parts:
        assert (tmp_path / "licences" / f"{part['name']}.txt").read_text("utf-8").strip(), part["name"]


def test_the_list_of_parts_is_valid_and_the_same_each_time(tmp_path):
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    parts = [
        {"name": "one", "version": "1.0", "licence": "MIT", "home": "https://example.org", "kind": "pypi"},
        {"name": "libtwo1", "version": "1:2~b+3", "licence": "see its text", "home": "", "kind": "deb"},
        {"name": "three", "version": "3", "licence": "LGPL-3.0-only OR GPL-2.0-only", "home": "", "kind": "pypi"},
        {"name": "four", "version": "4", "licence": "BSD License", "home": "", "kind": "pypi"},
        {"name": "Python", "version": "3.11.7", "licence": "Python-2.0", "home": "", "kind": "python"},
    ]
    told = bom.write(tmp_path / "list.json", "0.1.0", parts, 1_700_000_000).read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is None
    assert told == bom.write(tmp_path / "again.json", "0.1.0", parts, 1_700_000_000).read_text("utf-8")
    by_name = {one["name"]: one for one in json.loads(told)["components"]}
    assert by_name["three"]["licenses"] == [{"expression": "LGPL-3.0-only OR GPL-2.0-only"}]
    assert by_name["four"]["licenses"] == [{"license": {"name": "BSD License"}}]


def test_icu_data_is_thinned_and_can_be_read_again():
    header = struct.pack("<HBB", 32, 0xDA, 0x27) + struct.pack(
        "<HH4B4s4B4B", 20, 0, 0, 0, 2, 0, b"CmnD", 1, 0, 0, 0, 73, 0, 0, 0
    )
    header += b"\0" * (32 - len(header))
    names = [
        "icudt73l/coll/root.res",
        "icudt73l/lang/zu.res",
        "icudt73l/nl.res",
        "icudt73l/root.res",
        "icudt73l/zu.res",
    ]
    library = b"ELF" * 11 + icu.packed(header, [(name, name.encode() * 3) for name in names])
    thin = icu.thinned(library + b"rest")
    start, listed = icu.find(thin)
    assert (start, listed) == (0, 32)
    found = icu.items(thin, listed)
    assert [name for name, _ in found] == ["icudt73l/coll/root.res", "icudt73l/nl.res", "icudt73l/root.res"]
    assert all(held.startswith(name.encode() * 3) for name, held in found[:-1])


def test_the_version_is_read_from_the_program(root):
    assert Ground(root).version == workshopdesk.__version__


def test_in_the_package_only_what_is_run_is_marked_so(tmp_path):
    from making import deb

    for name in ("workshopdesk", "libone.so.1", "two.abi3.so", "words.json"):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o644 if name == "words.json" else 0o755)
    deb.settle(tmp_path, 0)
    assert [path.name for path in sorted(tmp_path.iterdir()) if path.stat().st_mode & 0o111] == ["workshopdesk"]
