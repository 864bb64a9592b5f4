"""A release that nobody has read, or that somebody rejected, is refused: one test a way to get one.

Each of these was once released.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.workspaces import Shell, approve_all, replace_in, tree, write_letter
from translate.application import releasing
from translate.application.opening import open_letter
from translate.cli import main
from translate.model import digest
from translate.release.gate import Case, Reason
from translate.review.events import Drafted
from translate.storage.ledger import append

LEDGER = Path("letters/pool/reviews.jsonl")
UNITS = ("1", "2", "3", "4", "5")


def refused(translate: Shell, *reasons: str, letter: str = "pool") -> None:
    """The letter is refused for these reasons, and no bundle is written."""
    before = tree(Path.cwd())
    ran = translate("release", letter, "--uncommitted")
    assert ran.code == 1, ran.out
    for reason in reasons:
        assert reason in ran.out, ran.out
    assert tree(Path.cwd()) == before


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def commit(name: str) -> None:
    """Commits everything as somebody."""
    git("add", ".")
    who = ("-c", f"user.name={name}", "-c", f"user.email={name.lower()}@example.org")
    git(*who, "commit", "-qm", f"by {name}")


@pytest.mark.parametrize("order", [("anna", "boris"), ("boris", "anna")])
def test_a_rejection_survives_a_merge_with_later_approvals(
    workspace: Path, translate: Shell, order: Sequence[str]
) -> None:
    assert translate("init", "--public").code == 0
    git("init", "-q", "-b", "main")
    commit("Vera")
    git("checkout", "-q", "-b", "anna")
    ran = translate("reject", "pool", "3", "--lang", "ru", "--as", "Anna", "--note", "мало детей")
    assert ran.code == 0
    commit("Anna")
    git("checkout", "-q", "-b", "boris", "main")
    for name in ("Boris", "Clara"):
        assert translate("approve", "pool", *UNITS, "--as", name).code == 0
    assert translate("approve", "pool", "--whole", "--as", "Clara").code == 0
    assert translate("release", "pool", "--dry-run", "--uncommitted").code == 0
    commit("Boris")
    git("checkout", "-q", order[0])
    git("-c", "user.name=Vera", "-c", "user.email=v@example.org", "merge", "-q", order[1])
    refused(translate, "ru: 1 unit rejected: u3")
    assert "ru rejected by Anna: “мало детей”" in translate("diff", "pool").out
    ran = translate("approve", "pool", "3", "--lang", "ru", "--as", "Boris")
    assert (ran.code, "u3 (ru) was rejected by Anna: “мало детей”" in ran.err) == (2, True)


def test_a_rejection_by_a_clock_four_hours_behind(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve_all(translate)
    monkeypatch.setattr("translate.cli.reject.now", lambda: "2026-01-01T08:00:00Z")
    assert translate("reject", "pool", "3", "--lang", "ru", "--as", "Vera").code == 0
    refused(translate, "ru: 1 unit rejected: u3")


def test_two_bulk_approvals_are_no_reading(workspace: Path, translate: Shell) -> None:
    """Two people approve all that is clean, and nobody has read it."""
    for name in ("Anna", "Boris"):
        assert translate("approve", "pool", "--all-clean", "--as", name).code == 0
        assert translate("approve", "pool", "1-5", "--as", name).code == 0
    assert translate("approve", "pool", "--whole", "--as", "Boris").code == 0
    refused(translate, "en: 5 units waiting for a reader who did not write the text: u1-u5")


def test_who_starts_an_engine_is_no_second_person(workspace: Path, translate: Shell) -> None:
    opened = open_letter("pool", workspace)
    assert opened.folder is not None
    drafts = [
        Drafted(
            by="Anna",
            at="2026-03-14T09:30:00Z",
            language="en",
            source_digest=digest(unit.source("nl")),
            target_digest=digest(unit.source("en")),
            engine="local",
        )
        for unit in opened.letter.units
    ]
    append(workspace, opened.folder, drafts, ())
    assert translate("approve", "pool", *UNITS, "--as", "Boris").code == 0
    assert translate("approve", "pool", "--whole", "--as", "Boris").code == 0
    refused(translate, "en: 5 units that a second person has to approve: u1-u5")


def test_who_edits_a_text_by_hand_does_not_read_it(workspace: Path, translate: Shell) -> None:
    git("init", "-q", "-b", "main")
    commit("Vera")
    english = workspace / "letters" / "pool" / "en.md"
    replace_in(english, "We ask for", "We beg for")
    commit("Anna")
    ran = translate("approve", "pool", "4", "--lang", "en", "--as", "Anna")
    assert ran.code == 0
    assert translate("approve", "pool", "1-5", "--as", "Clara").code == 0
    assert translate("approve", "pool", "1", "2", "3", "5", "--as", "Boris").code == 0
    assert translate("approve", "pool", "4", "--lang", "ru", "--as", "Boris").code == 0
    assert translate("approve", "pool", "--whole", "--as", "Boris").code == 0
    refused(translate, "en: 1 unit waiting for a reader who did not write the text: u4")
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = false\n", encoding="utf-8")
    ran = translate("approve", "pool", "4", "--lang", "en", "--as", "Anna")
    assert (ran.code, "u4 (en) was written by Anna" in ran.err) == (2, True)


def test_one_person_waives_no_error(workspace: Path, translate: Shell) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    approve_all(translate, despite="counted anew")
    ran = translate("waive", "pool", "3", "--as", "Anna", "--reason", "counted anew")
    assert ran.code == 0
    refused(translate, "1 error of number-drift: u3")
    ran = translate("waive", "pool", "3", "--as", "ANNA.", "--reason", "counted anew")
    assert (ran.code, "waived this before" in ran.err) == (2, True)
    assert translate("waive", "pool", "3", "--as", "Boris", "--reason", "so it is").code == 0
    assert translate("release", "pool").code == 0


def test_decisions_of_people_who_may_not_decide(workspace: Path, translate: Shell) -> None:
    """Two lines in the ledger by anybody once passed the gate."""
    approve_all(translate)
    (workspace / "translate.toml").write_text(
        '[policy]\nreviewers = ["Clara", "Dirk"]\n', encoding="utf-8"
    )
    refused(
        translate,
        "en: 5 units not reviewed: u1-u5",
        "ru: nobody confirmed the letter as a whole as it is now",
    )
    (workspace / "translate.toml").write_text(
        '[people.Anna]\n[people.Boris]\nroles = ["translator"]\n', encoding="utf-8"
    )
    refused(translate, "en: 5 units that a second person has to approve: u1-u5")


@pytest.mark.parametrize("alike", ["Аnna", "Anna.", "ANNA", " Anna ", "Ａnna", "An\u200bna"])
def test_names_that_look_alike_are_one_person(
    workspace: Path, translate: Shell, alike: str
) -> None:
    """The first one's A is Cyrillic. What the command refuses is written into the file by hand."""
    for name in ("Anna", "Zoë"):
        assert translate("approve", "pool", *UNITS, "--as", name).code == 0
    assert translate("approve", "pool", "--whole", "--as", "Anna").code == 0
    lines = LEDGER.read_text(encoding="utf-8")
    LEDGER.write_text(lines.replace('"Zoë"', json.dumps(alike)), encoding="utf-8")
    refused(translate, "en: 5 units that a second person has to approve: u1-u5")


@pytest.mark.parametrize("nobody", ["", "\u200b", "...", "\u3164"])
def test_a_name_that_shows_nothing_is_nobody(
    workspace: Path, translate: Shell, nobody: str
) -> None:
    assert translate("approve", "pool", "1", "--as", nobody).code == 2
    approve_all(translate)
    lines = LEDGER.read_text(encoding="utf-8")
    LEDGER.write_text(lines.replace('"Boris"', json.dumps(nobody)), encoding="utf-8")
    refused(translate, "en: 5 units that a second person has to approve: u1-u5")


def test_a_rejection_before_the_bundle_is_in_place_stops_it(
    workspace: Path, translate: Shell
) -> None:
    """The release had read the ledger already when the rejection was recorded."""
    approve_all(translate)
    opened = open_letter("pool", workspace)
    assert translate("reject", "pool", "3", "--lang", "ru", "--as", "Vera").code == 0
    released = releasing.release(opened)
    assert released.folder is None
    assert [one.units for one in released.refused] == [("u3",)]
    assert not (workspace / "dist").exists()


def test_nobody_decides_while_a_bundle_is_put_in_place(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rejection that has ended is never overtaken by a release that is still running."""
    approve_all(translate)
    running: list[subprocess.Popen[bytes]] = []

    def slow(case: Case) -> tuple[Reason, ...]:
        running.append(
            subprocess.Popen(
                [sys.executable, "-m", "translate", "reject", "pool", "3", "--as", "Vera"],
                env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
                stdout=subprocess.DEVNULL,
            )
        )
        with contextlib.suppress(subprocess.TimeoutExpired):
            running[0].wait(4)
        assert running[0].poll() is None, "it did not wait"
        return ()

    monkeypatch.setattr(releasing, "reasons", slow)
    assert translate("release", "pool").code == 0
    assert running[0].wait(60) == 0
    assert LEDGER.read_text(encoding="utf-8").count('"rejected"') == 2


GARDEN = {
    "nl": """---
title: Laat de tuin open
author: Vera Smit
---

# Laat de tuin open

Geacht college,

In 2025 werkten 120 buren in [de tuin][tuin].[^1] De gemeente zegde toe dat dit zo blijft.[^2]

Wij vragen:

1. Laat de tuin open tot 1 mei 2027.
2. Betaal de huur van € 3.000.

| jaar | buren |
|---|---|
| 2024 | 90 |
| 2025 | 120 |

<!-- nog niet rondsturen -->

Met vriendelijke groet

[tuin]: https://example.org/tuin

[^1]: Jaarverslag van de vereniging, 12 mei 2026.

[^2]: Brief van de wethouder, 3 juni 2026.
""",
    "en": """---
title: Keep the garden open
author: Vera Smit
---

# Keep the garden open

Dear Members of the Council,

In 2025, 120 neighbours worked in [the garden][tuin].[^1] The council promised to leave it so.[^2]

We ask:

1. Keep the garden open until 1 May 2027.
2. Pay the rent of €3,000.

| year | neighbours |
|---|---|
| 2024 | 90 |
| 2025 | 120 |

<!-- not to be sent round yet -->

Yours sincerely

[tuin]: https://example.org/tuin

[^1]: Annual report of the society, 12 May 2026.

[^2]: Letter of the alderman, 3 June 2026.
""",
}

Edit = Callable[[str], str]


def exchanged(text: str, one: str, other: str) -> str:
    """A text in which two of its lines have changed places, but for what they begin with."""
    first, second = (line for line in text.splitlines() if line.startswith((one, other)))
    text = text.replace(first, "\0").replace(second, other + first.removeprefix(one))
    return text.replace("\0", one + second.removeprefix(other))


def before_greeting(block: str) -> Edit:
    def edit(text: str) -> str:
        place = max(text.find("Met vriendelijke"), text.find("Yours sincerely"))
        return text[:place] + block + text[place:]

    return edit


EVERYWHERE: dict[str, Edit] = {
    "a link's definition leads elsewhere": lambda text: text.replace("org/tuin", "org/winkel"),
    "the texts of two notes": lambda text: exchanged(text, "[^1]: ", "[^2]: "),
    "two demands": lambda text: exchanged(text, "1. ", "2. "),
    "a block of code": before_greeting("```\n1 mei 2026\n```\n\n"),
    "a block of HTML": before_greeting("<div>1 mei 2026</div>\n\n"),
    "a paragraph deleted": lambda text: text.replace("Geacht college,\n\n", "").replace(
        "Dear Members of the Council,\n\n", ""
    ),
    "a row deleted": lambda text: text.replace("| 2024 | 90 |\n", ""),
    "front matter": lambda text: text.replace("author: Vera Smit", "author: Dirk Bos"),
}
"""Made in both versions alike."""

IN_ONE: dict[str, Edit] = {
    "two rows": lambda text: exchanged(text, "| 2024 ", "| 2025 "),
    "a paragraph elsewhere": lambda text: text.replace("We ask:\n\n", "").replace(
        "Yours sincerely", "We ask:\n\nYours sincerely"
    ),
    "front matter": lambda text: text.replace("author: Vera Smit", "author: Dirk Bos"),
    "a comment": lambda text: text.replace("not to be sent", "the witness is Dirk Bos, not"),
    "the number of a list": lambda text: text.replace("1. Keep", "4. Keep"),
    "where a link leads": lambda text: text.replace("org/tuin", "org/winkel"),
    "a picture": before_greeting("![](https://example.org/other.png)\n\n"),
}
"""Made in English alone."""


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a letter that two people approved, and its bundle."""
    root = tmp_path_factory.mktemp("garden")
    settings = 'source = "nl"\nlanguages = ["nl", "en"]\nconfidential = false\n'
    write_letter(root, "garden", GARDEN, settings)
    with contextlib.chdir(root), contextlib.redirect_stdout(io.StringIO()) as out:
        number = len(open_letter("garden", root).letter.units)
        units = [str(one) for one in range(1, number + 1)]
        for name in ("Anna", "Boris"):
            assert main(["approve", "garden", *units, "--as", name]) == 0, out.getvalue()
        assert main(["approve", "garden", "--whole", "--as", "Anna"]) == 0
        assert main(["release", "garden"]) == 0, out.getvalue()
    return root


@pytest.mark.parametrize(
    ("languages", "edit"),
    [
        *(pytest.param(("nl", "en"), edit, id=name) for name, edit in EVERYWHERE.items()),
        *(pytest.param(("en",), edit, id=f"{name} in one") for name, edit in IN_ONE.items()),
    ],
)
def test_what_was_approved_is_what_is_released(
    approved: Path,
    tmp_path: Path,
    translate: Shell,
    monkeypatch: pytest.MonkeyPatch,
    languages: Sequence[str],
    edit: Edit,
) -> None:
    shutil.copytree(approved, tmp_path / "copy")
    monkeypatch.chdir(tmp_path / "copy")
    for language in languages:
        path = Path("letters") / "garden" / f"{language}.md"
        text = edit(GARDEN[language])
        assert text != GARDEN[language]
        path.write_text(text, encoding="utf-8")
    refused(
        translate,
        "en: nobody confirmed the letter as a whole as it is now",
        letter="garden",
    )
