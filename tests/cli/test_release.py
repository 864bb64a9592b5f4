"""`translate release`: refused with every reason and nothing written, or the whole bundle."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import ONE_PERSON, Shell, approve_all, replace_in, tree
from translate.model import Finding, Severity


def test_a_refusal_names_every_reason_and_writes_nothing(workspace: Path, translate: Shell) -> None:
    approve_all(translate)
    folder = workspace / "letters" / "pool"
    replace_in(folder / "en.md", "340 children", "430 children")
    replace_in(folder / "ru.md", "Мы просим 85 000 евро на ремонт крыши.\n\n", "")
    replace_in(folder / "nl.md", "Geacht college,", "Geacht bestuur,")
    before = tree(workspace)
    ran = translate("release", "pool")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "pool can't be released:",
        "  en: 2 units changed since the approval: u2-u3",
        "    translate diff pool --only stale",
        "  ru: 1 unit missing: u4",
        "    translate draft pool --to ru, or write it",
        "  ru: 1 unit changed since the approval: u2",
        "    translate diff pool --only stale",
        "  1 error of number-drift: u3",
        "    translate check pool --select number-drift; mend or waive",
        "  en: nobody confirmed the letter as a whole as it is now",
        "    read it, then translate approve pool --whole --lang en",
        "  ru: nobody confirmed the letter as a whole as it is now",
        "    read it, then translate approve pool --whole --lang ru",
        "7 reasons in 6 groups",
    ]
    assert tree(workspace) == before


def test_a_letter_that_is_whole_is_released(workspace: Path, translate: Shell) -> None:
    approve_all(translate)
    before = tree(workspace)
    dry = translate("release", "pool", "--dry-run")
    assert (dry.code, tree(workspace)) == (0, before)
    assert dry.out == "pool can be released\n"
    ran = translate("release", "pool")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "released to dist/pool\n"
    dist = workspace / "dist" / "pool"
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=dist,
        capture_output=True,
        timeout=60,
    )
    assert checked.returncode == 0
    first = tree(workspace / "dist")
    assert translate("release", "pool").code == 0
    assert tree(workspace / "dist") == first


def test_a_letter_in_one_language_is_released_by_what_its_refusal_says(
    workspace: Path, translate: Shell
) -> None:
    folder = workspace / "letters" / "pool"
    replace_in(folder / "letter.toml", '["nl", "en", "ru"]', '["nl"]')
    (folder / "en.md").unlink()
    (folder / "ru.md").unlink()
    refused = translate("release", "pool")
    assert (refused.code, refused.err) == (1, "")
    whole = "translate approve pool --whole --lang nl"
    waive = "translate waive pool letter --check missing-segment"
    assert refused.out.splitlines() == [
        "pool can't be released:",
        "  1 warning of missing-segment: the letter as a whole",
        f"    translate check pool --select missing-segment; mend, or {waive}",
        "  nl: nobody confirmed the letter as a whole as it is now",
        f"    read it, then {whole}",
        "2 reasons in 2 groups",
    ]
    unit = translate("approve", "pool", "2", "--as", "Anna")
    assert (unit.code, unit.out) == (2, "")
    assert "pool is in one language, “nl”" in unit.err
    confirmed = translate(*whole.split()[1:], "--as", "Anna")
    assert confirmed.out == "pool: nl confirmed as a whole by Anna\n"
    assert translate(*waive.split()[1:], "--reason", "no translation", "--as", "Anna").code == 0
    assert translate("release", "pool").out.startswith("released to dist/pool\n")


def test_the_outcome_for_machines(workspace: Path, translate: Shell) -> None:
    approve_all(translate, but=[5])
    refused = translate("release", "pool", "--format", "json")
    record = json.loads(refused.out)
    assert (refused.code, record["letter"], record["released"]) == (1, "pool", None)
    assert [(one["kind"], one["language"], one["units"]) for one in record["reasons"]] == [
        ("unreviewed", "en", ["u5"]),
        ("unreviewed", "ru", ["u5"]),
    ]
    approve_all(translate)
    released = translate("release", "pool", "--format", "json")
    record = json.loads(released.out)
    assert (released.code, record["released"], record["reasons"]) == (0, "dist/pool", [])


def test_a_waived_finding_is_in_the_manifest_with_its_reason(
    workspace: Path, translate: Shell
) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    for name in ("Vera", "Anna"):
        assert translate("release", "pool").code == 1
        translate("waive", "pool", "3", "--reason", "counted anew", "--as", name)
    approve_all(translate)
    said = "released to dist/pool\n1 finding waived; see translate check pool --all\n"
    assert translate("release", "pool").out == said
    manifest = json.loads((workspace / "dist/pool/manifest.json").read_text(encoding="utf-8"))
    (waiver,) = manifest["waivers"]
    assert (waiver["check"], waiver["by"], waiver["reason"]) == (
        "number-drift",
        "Vera and Anna",
        "counted anew",
    )


def test_a_paragraph_may_be_missing_where_somebody_said_so(
    workspace: Path, translate: Shell
) -> None:
    russian = workspace / "letters" / "pool" / "ru.md"
    replace_in(russian, "Мы просим 85 000 евро на ремонт крыши.\n\n", "")
    approve_all(translate, despite="said elsewhere")
    assert translate("release", "pool").code == 1
    for name in ("Vera", "Anna"):
        translate("waive", "pool", "4", "--reason", "said elsewhere", "--as", name)
    assert translate("release", "pool").code == 0


def test_the_policy_may_ask_for_no_warnings(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    warning = Finding("name-drift", Severity.WARNING, "u2", ("ru",), "ru names nobody")
    monkeypatch.setattr("translate.checks.examine", lambda *_: (warning,))
    approve_all(translate)
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    ran = translate("release", "pool")
    assert (ran.code, ran.out) == (
        0,
        "released to dist/pool\n1 warning open; see translate check pool\n",
    )
    (workspace / "translate.toml").write_text('[policy]\nwarnings = "block"\n', encoding="utf-8")
    ran = translate("release", "pool")
    assert ran.code == 1 and "  1 warning of name-drift: u2\n" in ran.out


def test_a_ledger_that_can_not_be_read_stops_a_release(workspace: Path, translate: Shell) -> None:
    approve_all(translate)
    ledger = workspace / "letters" / "pool" / "reviews.jsonl"
    ledger.write_text(ledger.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    before = tree(workspace)
    ran = translate("release", "pool")
    assert ran.code == 2 and "letters/pool/reviews.jsonl:23: not a line of JSON" in ran.err
    assert tree(workspace) == before


def test_a_second_release_says_what_changed(workspace: Path, translate: Shell) -> None:
    dist, folder = workspace / "dist" / "pool", workspace / "letters" / "pool"
    approve_all(translate)
    assert translate("release", "pool").code == 0
    assert not (dist / "CHANGES.md").exists()
    edits = {"nl": ("85.000", "87.000"), "en": ("85,000", "87,000"), "ru": ("85 000", "87 000")}
    for language, (old, new) in edits.items():
        replace_in(folder / f"{language}.md", old, new)
    approve_all(translate)
    assert translate("release", "pool").code == 0
    told = (dist / "CHANGES.md").read_text(encoding="utf-8")
    assert told.startswith("## Gewijzigd sinds de vorige uitgave\n\n- Was: ")
    assert "  Now: We ask for €87,000 for the roof.\n" in told
    assert "- Было: Мы просим 85 000 евро на ремонт крыши.\n" in told
    # The same texts once more: nothing new is told, and nothing is forgotten.
    assert translate("release", "pool").code == 0
    assert (dist / "CHANGES.md").read_text(encoding="utf-8") == told
    assert translate("verify", "dist/pool").code == 0


def test_what_stands_around_the_letter_is_confirmed_with_it(
    workspace: Path, translate: Shell
) -> None:
    approve_all(translate)
    settings = workspace / "translate.toml"
    settings.write_text('[look]\nsender = ["Stichting Zwemwater"]\n', encoding="utf-8")
    refused = translate("release", "pool")
    assert refused.code == 1
    assert "ru: nobody confirmed the letter as a whole as it is now" in refused.out
    assert translate("approve", "pool", "--whole", "--as", "Boris").code == 0
    assert translate("release", "pool").code == 0
    assert "· released ·" in translate("status", "pool").out


def test_units_that_are_marked_for_a_reader_are_named(workspace: Path, translate: Shell) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "We ask for", "We do not ask for")
    lines = translate("release", "pool").out.splitlines()
    place = lines.index("  en: 5 units not reviewed: u1-u5")
    assert lines[place + 1] == "    translate approve pool UNIT; by itself: u4"
    assert lines[-5:-1] == [
        "  en: nobody confirmed the letter as a whole as it is now",
        "    read it, then translate approve pool --whole --lang en",
        "  ru: nobody confirmed the letter as a whole as it is now",
        "    read it, then translate approve pool --whole --lang ru",
    ]
