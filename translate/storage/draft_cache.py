"""What engines answered, by digest of everything that was sent: nothing is paid for twice.

One file an answer in the workspace's cache folder, on disk before the next request goes out.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from translate.drafting.engine import Answer, Engine, Request, Wrapper, digest
from translate.errors import TranslateError
from translate.storage.files import cache_folder, write_atomically

FOLDER = "answers"


class DraftCache:
    """The answers of all engines in one workspace."""

    def __init__(self, root: Path) -> None:
        self.folder = cache_folder(root) / FOLDER
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise TranslateError(
                f"answers can't be saved ({error.strerror})",
                path=str(self.folder),
                remedy="check who may write there; what can't be saved is not asked for",
            ) from None

    def get(self, engine: Engine, request: Request) -> Answer | None:
        """What the engine answered to exactly this, else None; a damaged file is none."""
        try:
            data = self._path(engine, request).read_bytes()
            answer = msgspec.json.decode(data, type=Answer)
        except (OSError, msgspec.DecodeError):
            return None
        return answer if len(answer.texts) == len(request.texts) else None

    def put(self, engine: Engine, request: Request, answer: Answer) -> None:
        write_atomically(self._path(engine, request), msgspec.json.encode(answer))

    def _path(self, engine: Engine, request: Request) -> Path:
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
                f"the next text has {characters:,} characters, and {self.limit - self.spent:,} of"
                f" {self.limit:,} are left",
                remedy="go on with a higher --max-characters",
            )
        self.spent += characters


class Thrifty(Wrapper):
    """An engine that is asked only for what it has not answered before, within a budget.

    It looks answers up; the engine saves its own (`translate.storage.engines.courier`).
    """

    def __init__(self, engine: Engine, cache: DraftCache, budget: Budget) -> None:
        super().__init__(engine)
        self._cache = cache
        self._budget = budget

    def price(self, request: Request) -> int:
        """The characters that would be billed: none by a local engine, none for an old answer."""
        return 0 if self.local or self._cache.get(self._engine, request) else request.billable

    def translate(self, request: Request) -> Answer:
        answer = self._cache.get(self._engine, request)
        if answer is None:
            self._budget.spend(0 if self.local else request.billable)
            answer = self._engine.translate(request)
        return answer
