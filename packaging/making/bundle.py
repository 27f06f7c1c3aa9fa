"""What macOS asks for: the facts of the app bundle with its file type, and the image that it is given in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from .ground import COMMAND, IDENTIFIER, NAME, Ground, run, say

TYPE = f"{IDENTIFIER}.school"


def information(version: str) -> dict[str, Any]:
    """Return what is added to the bundle's Info.plist."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "nl",
        "CFBundleLocalizations": ["nl", "en"],
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": True,  # the desk has a light and a dark look of its own
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{NAME} school",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "workshopdesk-file.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": TYPE,
                "UTTypeDescription": f"{NAME} school",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": "workshopdesk-file.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["workshopdesk"],
                    "public.mime-type": ["application/x-workshopdesk"],
                },
            }
        ],
    }


def image(ground: Ground, bundle: Path) -> Path:
    """Put the bundle into a disk image beside a link to Applications; return the image."""
    say("the disk image for macOS")
    shutil.copy2(ground.work / "icons" / "workshopdesk-file.icns", bundle / "Contents" / "Resources")
    # the copy changed what was sealed: seal it again, for this machine (no certificate is needed)
    run("sealing the bundle", "codesign", "--force", "--deep", "--sign", "-", bundle)
    stage = ground.fresh("image")
    shutil.copytree(bundle, stage / bundle.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    shutil.copy2(ground.root / "docs" / "installing.md", stage / "Read me.txt")
    target = ground.made / f"{COMMAND}-{ground.version}.dmg"
    target.unlink(missing_ok=True)
    run("the image", "hdiutil", "create", "-volname", NAME, "-srcfolder", stage, "-format", "UDZO", "-ov", target)
    return target
