"""What is given to Windows, macOS and a Linux desktop, held to what can be checked here."""

import ast
import configparser
import os
import plistlib
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from making import bundle, windows
from making.ground import IDENTIFIER, Ground

from tests.fakes.schools import full_archive, make_school
from workshopdesk.cli.main import app
from workshopdesk.locations import default_home

MIME = "application/x-workshopdesk"


def setup_script(packaging):
    return (packaging / "windows" / "workshopdesk.iss").read_text("utf-8")


def sections(script):
    found, name = {}, None
    for line in script.splitlines():
        if re.fullmatch(r"\[\w+\]", line):
            name = line[1:-1]
            found[name] = []
        elif name and line.strip() and not line.startswith(";"):
            found[name].append(line)
    return found


def test_the_windows_installer_asks_for_no_administrator(packaging):
    setup = dict(line.split("=", 1) for line in sections(setup_script(packaging))["Setup"])
    assert setup["PrivilegesRequired"] == "lowest"
    assert "PrivilegesRequiredOverridesAllowed" not in setup
    assert setup["ChangesAssociations"] == "yes"
    assert re.fullmatch(r"\{\{[0-9A-F-]{36}\}", setup["AppId"])
    for line in sections(setup_script(packaging))["Registry"]:
        assert line.startswith("Root: HKA;"), line


def test_the_windows_installer_says_everything_in_both_languages(packaging):
    messages = sections(setup_script(packaging))["CustomMessages"]
    keys = {
        language: {line[3:].split("=")[0] for line in messages if line.startswith(f"{language}.")}
        for language in ("nl", "en")
    }
    assert keys["nl"] == keys["en"]
    used = set(re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", setup_script(packaging)))
    assert {one or other for one, other in used} == keys["nl"]


def test_the_windows_installer_opens_our_files_and_leaves_the_schools(packaging):
    script = setup_script(packaging)
    assert r'Subkey: "Software\Classes\.workshopdesk"' in script
    assert '""{app}\\WorkshopDesk.exe"" ""%1""' in script
    assert "[UninstallDelete]" not in script
    assert all('Name: "{app}\\' in line for line in sections(script)["InstallDelete"])
    assert r"{localappdata}\WorkshopDesk" in script  # where the schools are, as platformdirs has it on Windows
    assert "AppData\\Roaming" not in script


def test_the_names_that_the_windows_installer_is_handed_are_those_it_asks_for(packaging):
    asked = set(re.findall(r"\{#(\w+)\}", setup_script(packaging)))
    source = (packaging / "making" / "windows.py").read_text("utf-8")
    assert asked == set(re.findall(r"/D(\w+)=", source))


def test_the_facts_in_the_exe_are_what_the_freezer_reads():
    from ast import parse

    told = windows.version_resource("1.2.3")
    assert "filevers=(1, 2, 3, 0)" in told
    parse(told.strip(), mode="eval")


def test_the_bundle_opens_our_files_and_no_others(tmp_path):
    facts = plistlib.loads(plistlib.dumps(bundle.information("1.2.3")))
    (opened,) = facts["CFBundleDocumentTypes"]
    (exported,) = facts["UTExportedTypeDeclarations"]
    assert opened["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["workshopdesk"]
    assert exported["UTTypeIdentifier"].startswith(IDENTIFIER)
    assert facts["CFBundleShortVersionString"] == "1.2.3"


def test_the_desktop_entry_and_the_file_type_name_each_other(packaging):
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(packaging / "deb" / "workshopdesk.desktop", "utf-8")
    facts = entry["Desktop Entry"]
    assert facts["MimeType"] == MIME + ";"
    assert facts["Exec"] == "workshopdesk %f"
    assert facts["Name"] == "WorkshopDesk"
    assert {"GenericName[nl]", "Comment[nl]"} <= set(facts)
    tree = ElementTree.parse(packaging / "deb" / "workshopdesk.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = tree.iter(f"{space}mime-type")
    assert kind.get("type") == MIME
    assert [one.get("pattern") for one in kind.iter(f"{space}glob")] == ["*.workshopdesk"]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not here")
def test_the_desktop_entry_is_valid(packaging):
    subprocess.run(["desktop-file-validate", packaging / "deb" / "workshopdesk.desktop"], check=True)


def test_the_man_page_names_every_command(packaging):
    page = (packaging / "deb" / "workshopdesk.1").read_text("utf-8").replace("\\-", "-")
    for command in [one for one in app.registered_commands if not one.hidden]:
        name = command.name or command.callback.__name__.replace("_", "-")
        assert re.search(rf"\b{name}\b", page), name


@pytest.mark.parametrize(
    "script", ["deb/postrm", "proof/prove.sh", "proof/drag.sh", "proof/crash.sh", "proof/upgrade.sh"]
)
def test_the_shell_scripts_can_be_read(packaging, script):
    shell = "sh" if script == "deb/postrm" else "bash"
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    subprocess.run([shell, "-n", packaging / script], check=True)


def test_removing_the_package_says_where_the_schools_are_and_deletes_nothing(packaging, monkeypatch, tmp_path):
    told = (packaging / "deb" / "postrm").read_text("utf-8")
    assert not re.search(r"\brm\b|\bunlink\b", told)
    monkeypatch.delenv("WORKSHOPDESK_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if default_home().name == "WorkshopDesk" and ".local" in default_home().parts:
        assert "~/" + default_home().relative_to(tmp_path).as_posix() in told


LINUX_ONLY = {"fork", "geteuid", "setsid", "getpwnam", "uname"}
LINUX_FILES = {"system_parts.py", "deb.py", "icu.py", "first_paint.py"}


def test_what_only_linux_has_is_called_only_there(packaging):
    """Files for every system name no folder of Linux and call nothing that Windows lacks, but for build.archive."""
    for path in [packaging / "build.py", *(packaging / "making").glob("*.py"), packaging / "workshopdesk.spec"]:
        if path.name in LINUX_FILES:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name == "archive":
                node.body = []
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                assert node.attr not in LINUX_ONLY, (path.name, node.attr)
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.match(r"/(usr|etc|proc|tmp|opt|var|home)\b", node.value), (path.name, node.value)


def test_the_icons_come_in_every_form(tmp_path, packaging):
    from making import icons
    from PIL import Image

    (tmp_path / "packaging").symlink_to(packaging)
    folder = icons.make(Ground(tmp_path))
    for name in icons.DRAWINGS:
        with Image.open(folder / f"{name}.ico") as ico:
            assert {size for size, _ in ico.info["sizes"]} == set(icons.ICO_SIZES)
        assert (folder / f"{name}.icns").read_bytes().startswith(b"icns")
        with Image.open(folder / f"{name}-48.png") as picture:
            assert picture.size == (48, 48)
            assert picture.getpixel((24, 24))[3] == 255
            assert picture.getpixel((0, 0))[3] == 0


def test_the_version_after_this_one_opens_what_this_one_made(root, tmp_path, data_home):
    """What upgrade.sh does with two packages, done here with two states of the sources."""
    school = make_school(data_home, full_archive())
    for folder in ("src", "migrations", "resources", "packaging/proof"):
        shutil.copytree(root / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    turn = tmp_path / "packaging" / "proof" / "next_version.py"
    version = subprocess.run([sys.executable, turn, tmp_path], capture_output=True, text=True, check=True).stdout

    def program(*arguments, **more):
        variables = {**os.environ, "PYTHONPATH": str(tmp_path / "src"), "WORKSHOPDESK_HOME": str(data_home)}
        return subprocess.run(
            [sys.executable, "-m", "workshopdesk", *arguments],
            capture_output=True, text=True, check=True, env=variables, **more,
        ).stdout  # fmt: skip

    assert version.strip() in program("--version")
    operation = '{"id": 1, "do": "park", "text": "after"}\n'
    program("apply", school.name, "-", input=operation)
    assert "migration" in program("backups", school.name, "--json")
    assert "FAULT" not in program("self-check")
