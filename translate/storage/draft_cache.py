"""What engines answered, by digest of everything that was sent: nothing is paid for twice.

One file an answer in the workspace's cache folder, on disk before the next request goes out.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from translate.drafting.engine import Answer, Described, Request, digest
from translate.errors import TranslateError
from translate.storage.files import cache_folder, write_atomically
from translate.storage.regular import regular_bytes
from translate.wording import Figure, said, say

FOLDER = "answers"


class DraftCache:
    """The answers of all engines in one workspace."""

    def __init__(self, root: Path) -> None:
        self.folder = cache_folder(root) / FOLDER
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise TranslateError(
                say("answers can't be saved ({strerror})", strerror=said(error.strerror or "")),
                path=str(self.folder),
                remedy="check who may write there; what can't be saved is not asked for",
            ) from None

    def get(self, engine: Described, request: Request) -> Answer | None:
        """What the engine answered to exactly this, else None; a damaged file is none."""
        try:
            data = regular_bytes(self._path(engine, request))
            answer = msgspec.json.decode(data, type=Answer)
        except (OSError, TranslateError, msgspec.DecodeError):
            return None
        return answer if len(answer.texts) == len(request.texts) else None

    def put(self, engine: Described, request: Request, answer: Answer) -> None:
        write_atomically(self._path(engine, request), msgspec.json.encode(answer))

    def _path(self, engine: Described, request: Request) -> Path:
        return self.folder / f"{digest(engine, request)}.json"


class BudgetSpent(TranslateError):  # noqa: N818  (a state of affairs that somebody asked for)
    """The next request would exceed what may be sent."""


class Budget:
    """How many characters may be billed, and how many have been."""

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        self.spent = 0

    def spend(self, characters: int) -> None:
        """Raises BudgetSpent, and spends nothing, where that is too much."""
        if self.limit is not None and self.spent + characters > self.limit:
            raise BudgetSpent(
                say(
                    "the next text has {characters} characters, and {left} of {limit} are left",
                    characters=Figure(characters),
                    left=Figure(self.limit - self.spent),
                    limit=Figure(self.limit),
                ),
                remedy=say("go on with a higher --max-characters"),
            )
        self.spent += characters
