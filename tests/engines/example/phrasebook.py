"""A phrase book: a file of sentences and their translations, with a tab between the two."""

from __future__ import annotations

from translate.drafting.engine import Answer, Introduced, Profile, Request
from translate.drafting.permission import Permission
from translate.errors import TranslateError
from translate.storage.engines import Setup
from translate.storage.files import read_bytes
from translate.wording import say


def describe(setup: Setup) -> Profile:
    """The engine; TranslateError where the settings name no file."""
    name = setup.option("phrasebook")
    if not name:
        raise TranslateError("there is no phrase book", remedy="set drafting.phrasebook to a file")
    return Profile("phrasebook", local=True, tags=True, settings={"file": name})


def build(setup: Setup, permission: Permission | None) -> Phrasebook:
    """The engine; as no text leaves the machine, it needs no permission."""
    return Phrasebook(setup)


class Phrasebook(Introduced):
    """The engine `phrasebook`."""

    def __init__(self, setup: Setup) -> None:
        super().__init__(describe(setup))
        self._path = setup.root / setup.option("phrasebook")
        lines = read_bytes(self._path).decode().splitlines()
        self._phrases = dict(line.split("\t", 1) for line in lines if "\t" in line)

    def translate(self, request: Request) -> Answer:
        missing = [text for text in request.texts if text not in self._phrases]
        if missing:
            raise TranslateError(
                say("has no “{text}”", text=missing[0]),
                path=str(self._path),
                remedy="add a line for it",
            )
        return Answer(tuple(self._phrases[text] for text in request.texts))
