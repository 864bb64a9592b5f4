"""The review page, asked as a browser does, without a server."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from translate.page.app import create_app
from translate.page.desk import Desk
from translate.page.guard import Key

LEDGER = Path("letters/pool/reviews.jsonl")

Answer = tuple[int, dict[str, Any]]
"""Status and JSON."""

PORT = 8123
NOW = "2026-03-01T10:00:00Z"


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser with one tab, and the address that `translate review` printed."""

    client: TestClient
    key: Key

    def article(self, unit: str, slug: str = "pool") -> str:
        """A unit's HTML on the letter's page."""
        page = self.client.get(f"/letters/{slug}").text
        found = re.search(rf'(?s)<article id="{unit}".*?</article>', page)
        assert found, f"{unit} is not on the page"
        return found[0]

    def shown(self, unit: str, slug: str = "pool") -> dict[str, str]:
        """What a form about a unit carries: its name, and the digests of what is on the screen."""
        digests = re.findall(r'data-digest-(\w+)="(\w+)"', self.article(unit, slug))
        return {"unit": unit, **{f"digest-{code}": digest for code, digest in digests}}

    def send(
        self, act: str, form: Mapping[str, str], slug: str = "pool"
    ) -> tuple[int, dict[str, Any]]:
        """Sends a form as the page does; the status and the answer."""
        answer = self.client.post(
            f"/letters/{slug}/{act}", data=dict(form), headers={"x-csrf-token": self.key.csrf}
        )
        return answer.status_code, answer.json()


def browser_of(root: Path, name: str | None = "Anna de Wit", *, enters: bool = True) -> Browser:
    """A browser that has opened the address, or one that has not."""
    key = Key(PORT)
    app = create_app(Desk(root, lambda: NOW, name), key)
    client = TestClient(app, base_url=f"http://127.0.0.1:{PORT}")
    if enters:
        assert client.get(f"/?token={key.token}").status_code == 200
    return Browser(client, key)


def ledger() -> list[dict[str, Any]]:
    """The ledger's lines of the letter `pool` in the current folder; none where it has none."""
    if not LEDGER.exists():
        return []
    return [json.loads(line) for line in LEDGER.read_text(encoding="utf-8").splitlines()]
