"""The letter's texts, and what the tests ask of it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.workspaces import Shell

DUTCH = """---
title: "Red de linde: nu"
---

# Red de linde

Wij vragen u de **oude** boom te laten staan.[^1]

- Hij is 120 jaar oud & gezond.
- Hij geeft [schaduw](https://linde.example/?a=1&b=2).

> Hij stond er al
> toen wij kwamen.

Dank u wel.

[^1]: Namens de buurt.
"""
RUSSIAN = """---
title: "Спасите липу: сейчас"
---

# Спасите липу

Мы просим вас не рубить **старое** дерево.[^1]

- Ему 120 лет.
- Оно даёт [тень](https://linde.example/?a=1&b=2).

> Она уже стояла здесь,
> когда мы приехали.

[^1]: От имени жителей.
"""
SETTINGS = 'source = "nl"\nlanguages = ["nl", "ru"]\nconfidential = false\n'


def send(translate: Shell, name: str, output: str) -> None:
    """Exports the letter to a file."""
    ran = translate("export", "linde", "--to", "ru", "--format", output, "-o", name)
    assert ran.code == 0, ran.err


def russian(folder: Path) -> str:
    return (folder / "ru.md").read_text(encoding="utf-8")


def state(translate: Shell, unit: int) -> str:
    """The state of a unit's Russian."""
    letter = json.loads(translate("diff", "linde", "--format", "json").out)["letters"][0]
    return str(letter["units"][unit - 1]["state"]["ru"])
