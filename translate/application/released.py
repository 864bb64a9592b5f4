"""Whether a letter was released here, and whether it is still the same."""

from __future__ import annotations

import json

from translate.application.letters import OpenLetter
from translate.application.wholeness import whole_of
from translate.release import MANIFEST
from translate.storage.files import read_bytes
from translate.storage.workspace import DIST
from translate.wording import say


def released_as(opened: OpenLetter) -> str:
    """`released`, `released, changed since`, or "" where there is no bundle here."""
    path = opened.workspace.root / DIST / opened.letter.name / MANIFEST
    if opened.folder is None or not path.is_file():
        return ""
    try:
        whole = json.loads(read_bytes(path))["whole"]
    except (ValueError, KeyError, TypeError):
        return say("released, changed since")
    now = {code: whole_of(opened, code) for code in opened.letter.languages}
    return say("released") if whole == now else say("released, changed since")
