"""What a release consists of, and that the same letter gives the same bytes."""

import json
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.reports.letters import letter
from tests.workspaces import POOL, write_letter
from translate import __version__
from translate.application.opening import open_letter
from translate.languages import CODES
from translate.languages.pages import page_words
from translate.model import AlignedLetter, Finding, Severity, Waiver, digest
from translate.release import MANIFEST
from translate.release.bundle import bundle
from translate.review.events import BULK, Approved, Confirmed, Drafted, Event, Rejected, Undone
from translate.review.ledger import chained
from translate.review.policy import OPTIONAL, Person, Policy
from translate.review.signing import Seals
from translate.review.whole import whole_digest

AT = "2026-03-14T09:30:00Z"

FINDING = Finding("name-drift", Severity.WARNING, "u2", ("ru",), "ru names nobody")
WAIVED = Finding(
    "number-drift",
    Severity.ERROR,
    "u3",
    ("en",),
    "en says 12",
    waived=Waiver(("Vera",), "2026-03-15T10:00:00Z", "rounded"),
)


@pytest.fixture
def files(workspace: Path) -> dict[str, str]:
    letter = open_letter("pool", Path.cwd()).letter
    events: list[Event] = [
        Approved(
            by=by,
            at=f"2026-03-14T09:30:0{second}Z",
            language="en",
            source_digest=digest("# Houd het zwembad open".removeprefix("# ")),
            target_digest=digest("Keep the pool open"),
            note=note,
        )
        for second, (by, note) in enumerate([("Anna", ""), ("Boris", "mooi")])
    ]
    found = bundle(letter, events, [FINDING, WAIVED], "The pool", Policy())
    return {name: data.decode() for name, data in found.items()}


def test_the_files(files: dict[str, str]) -> None:
    assert list(files) == [
        "nl.md", "nl.html", "en.md", "en.html", "ru.md", "ru.html", "manifest.json", "SHA256SUMS",
    ]  # fmt: skip
    assert {language: files[f"{language}.md"] for language in POOL} == POOL


def test_the_checksums(files: dict[str, str]) -> None:
    lines = [line.split("  ") for line in files["SHA256SUMS"].splitlines()]
    assert [name for _, name in lines] == sorted(set(files) - {"SHA256SUMS"})
    assert all(sha256(files[name].encode()).hexdigest() == digest for digest, name in lines)


def test_the_manifest(files: dict[str, str]) -> None:
    manifest = json.loads(files["manifest.json"])
    assert manifest["letter"] == "pool" and manifest["title"] == "The pool"
    assert manifest["tool"] == f"translate {__version__}"
    assert manifest["files"]["ru.md"] == sha256(POOL["ru"].encode()).hexdigest()
    assert set(manifest["files"]) == set(files) - {"manifest.json", "SHA256SUMS"}
    assert manifest["waivers"] == [
        {
            "check": "number-drift",
            "unit": "u3",
            "languages": ["en"],
            "message": "en says 12",
            "by": "Vera",
            "at": "2026-03-15T10:00:00Z",
            "reason": "rounded",
        }
    ]
    assert manifest["warnings"] == [
        {"check": "name-drift", "unit": "u2", "message": "ru names nobody"}
    ]
    first = manifest["units"][0]
    assert (first["unit"], set(first["digests"])) == ("u1", {"nl", "en", "ru"})
    read = {"read": True, "wrote": False}
    assert first["translations"] == {
        "en": {
            "approvals": [
                {"by": "Anna", "at": "2026-03-14T09:30:00Z", **read},
                {"by": "Boris", "at": "2026-03-14T09:30:01Z", **read, "note": "mooi"},
            ]
        },
        "ru": {"approvals": []},
    }
    assert manifest["policy"] == {
        "two_people": True,
        "readers": 1,
        "warnings": "block",
        "reviewers": [],
    }
    assert manifest["confirmed"] == []


def test_a_page_stands_alone_and_leads_to_the_others(files: dict[str, str]) -> None:
    page = files["ru.html"]
    assert page.startswith('<!doctype html>\n<html lang="ru">\n')
    assert "<title>Не закрывайте бассейн</title>" in page
    assert "<h1>Не закрывайте бассейн</h1>" in page
    assert '<li><a href="nl.html" lang="nl" hreflang="nl">Nederlands</a></li>' in page
    assert '<a href="ru.html" lang="ru" hreflang="ru" aria-current="page">Русский</a>' in page
    assert '<link rel="alternate" hreflang="en" href="en.html">' in page
    assert '<h2 id="notes">Примечания</h2>' in page
    assert "default-src 'none'" in page
    for request in ("<script", "src=", "url(", "@import", '<link rel="stylesheet"'):
        assert request not in page


def test_the_same_letter_gives_the_same_bytes(files: dict[str, str]) -> None:
    letter = open_letter("pool", Path.cwd()).letter
    again = bundle(letter, [], [FINDING, WAIVED], "The pool", Policy())
    assert bundle(letter, [], [FINDING, WAIVED], "The pool", Policy()) == again
    assert again["nl.html"].decode() == files["nl.html"]


def test_the_title_of_a_version_comes_from_its_front_matter(workspace: Path) -> None:
    texts = {code: f"---\ntitle: T & {code}\n---\n\nTekst in {code}.\n" for code in POOL}
    write_letter(workspace, "plain", texts)
    pages = bundle(open_letter("plain", Path.cwd()).letter, [], [], "x", Policy())
    page = pages["en.html"].decode()
    assert "<title>T &amp; en</title>" in page and "<h1>T &amp; en</h1>" in page


def test_a_version_without_any_title_has_the_letters(workspace: Path) -> None:
    write_letter(workspace, "plain", {code: f"Tekst in {code}.\n" for code in POOL})
    pages = bundle(open_letter("plain", Path.cwd()).letter, [], [], "The “plain” letter", Policy())
    page = pages["en.html"].decode()
    assert "<title>The “plain” letter</title>" in page and "<h1>" not in page


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_its_words(code: str) -> None:
    words = page_words(code)
    assert all((words.languages, words.notes, words.note, words.back))


def test_the_policy_that_held_stands_in_the_manifest() -> None:
    one = letter(nl=["a"], en=["a"])
    people = (Person("Anna"), Person("Boris"))

    def told(policy: Policy) -> dict[str, Any]:
        files = bundle(one, (), (), "Title", policy, written={})
        policy_: dict[str, Any] = json.loads(files["manifest.json"])["policy"]
        return policy_

    assert told(Policy())["reviewers"] == []
    assert told(Policy(people=people))["reviewers"] == ["Anna", "Boris"]
    assert told(Policy(people=people, reviewers=("Vera",)))["reviewers"] == ["Vera"]
    assert "languages" not in told(Policy()) and "signatures" not in told(Policy())
    assert told(Policy(signatures=OPTIONAL))["signatures"] == "optional"
    own = {"ru": Policy(two_people=False, readers=2, reviewers=("Boris",))}
    assert told(Policy(languages=own))["languages"] == {
        "ru": {"two_people": False, "readers": 2, "reviewers": ["Boris"]}
    }


def manifest(about: AlignedLetter, events: Sequence[Event], sealed: Seals | None = None) -> Any:
    """The manifest of a letter without files of its own, by a group in which one person decides."""
    ledger = tuple(chained(events, ()))
    policy = Policy(two_people=False)
    return json.loads(bundle(about, ledger, (), "Title", policy, (), {}, None, sealed)[MANIFEST])


def test_the_manifest_says_who_confirmed_the_versions_as_they_are() -> None:
    about = letter(nl=["a"], en=["a"], ru=["а"])
    said = [
        Confirmed(by=by, at=AT, language=language, digest=named)
        for by, language, named in [
            ("Anna", "en", whole_digest(about, "en")),
            ("Boris", "ru", whole_digest(about, "ru")),
            ("Vera", "ru", digest("a text of before")),
        ]
    ]
    english = {"language": "en", "by": "Anna", "at": AT}
    russian = {"language": "ru", "by": "Boris", "at": AT}
    assert manifest(about, said)["confirmed"] == [english, russian]
    assert set(manifest(about, said)["whole"]) == {"nl", "en", "ru"}
    ids = [one.id for one in chained(said, ())]
    undone = Undone(by="Boris", at=AT, events=(ids[1],))
    assert manifest(about, [*said, undone])["confirmed"] == [english]
    signed = manifest(about, said, Seals(keys={ids[0]: "SHA256:abc"}))
    assert signed["confirmed"] == [english | {"key": "SHA256:abc"}, russian]


def test_the_manifest_says_what_was_said_against_a_translation_and_by_whom_it_was_written() -> None:
    about = letter(nl=["Zes bomen"], en=["Six trees"])
    pair: dict[str, Any] = {
        "at": AT,
        "language": "en",
        "source_digest": digest("Zes bomen"),
        "target_digest": digest("Six trees"),
    }
    drafted = Drafted(by="Anna", **pair, engine="deepl", model="quality", previous="")
    rejected = Rejected(by="Boris", **pair, note="eight?")
    against = tuple(one.id for one in chained([drafted, rejected], ()))[1:]
    approved = Approved(
        by="Vera", **pair, despite="counted again", against=against, own=True, read=BULK
    )
    found = manifest(about, [drafted, rejected, approved])["units"][0]
    assert found["digests"] == {"nl": digest("Zes bomen"), "en": digest("Six trees")}
    assert found["translations"]["en"] == {
        "approvals": [
            {"by": "Vera", "at": AT, "read": False, "wrote": True, "despite": "counted again"}
        ],
        "drafted": {"engine": "deepl", "model": "quality", "by": "Anna"},
        "overcome": [{"by": "Boris", "at": AT, "note": "eight?"}],
    }


def test_the_manifest_names_languages_that_have_a_unit_and_no_others() -> None:
    found = manifest(letter(nl=["a", "b"], en=["a", None]), [])["units"][1]
    assert (list(found["digests"]), found["translations"]) == (["nl"], {})


def test_the_manifest_is_text_that_a_person_can_read() -> None:
    about = letter(nl=["a"], en=["a"])
    told = bundle(about, (), [replace(FINDING, message="ёлка")], "Title", Policy(), (), {})
    data = told[MANIFEST]
    assert data.startswith(b'{\n "schema": 1,\n') and data.endswith(b"\n}\n")
    assert "ёлка" in data.decode()
    assert json.loads(data)["model"] is None
