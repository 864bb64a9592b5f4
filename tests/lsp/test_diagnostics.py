"""What an editor shows while one types: findings from texts that nobody saved."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editing import editor
from tests.workspaces import POOL, tree


def test_a_figure_that_differs_is_shown_as_it_is_typed_and_goes_when_it_is_mended(
    workspace: Path,
) -> None:
    en = workspace / "letters/pool/en.md"
    before = tree(workspace)

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            ed.replace(en, "€85,000", "€58,000")
            await ed.until(lambda: ed.checks(en) == ["number-drift"])
            (shown,) = ed.shown[en.as_uri()]
            assert shown.severity is types.DiagnosticSeverity.Error
            assert shown.source == "translate"
            # the seventh line, "We ask for €58,000 for the roof."
            assert (shown.range.start.line, shown.range.start.character) == (6, 11)
            assert (shown.range.end.line, shown.range.end.character) == (6, 18)
            assert "58,000" in shown.message
            related = {
                one.location.uri.rpartition("/")[2] for one in shown.related_information or []
            }
            assert related == {"nl.md", "ru.md"}
            ed.replace(en, "€58,000", "€85,000")
            await ed.until(lambda: ed.checks(en) == [])

    asyncio.run(scene())
    assert tree(workspace) == before


def test_the_other_version_counts_as_it_stands_in_its_own_window(workspace: Path) -> None:
    nl, en = workspace / "letters/pool/nl.md", workspace / "letters/pool/en.md"

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(nl)
            ed.open(en)
            ed.replace(nl, "340", "430")
            # nl alone says 430: it is the odd one out, and is shown in its own window
            await ed.until(lambda: ed.checks(nl) == ["number-drift"])
            assert ed.checks(en) == []
            ed.replace(en, "340", "430")
            await ed.until(lambda: ed.checks(nl) == [])
            ru = workspace / "letters/pool/ru.md"
            await ed.until(lambda: ed.checks(ru) == ["number-drift"])
            ed.close(nl)
            # its file says 340, and so does ru: now en is the odd one out
            await ed.until(lambda: ed.checks(en) == ["number-drift"])
            ed.close(en)
            await ed.until(lambda: not any(ed.shown.values()))

    asyncio.run(scene())


def test_a_paragraph_that_is_deleted_is_missed_and_no_longer_when_it_is_back(
    workspace: Path,
) -> None:
    ru, en = workspace / "letters/pool/ru.md", workspace / "letters/pool/en.md"
    paragraph = "Мы просим 85 000 евро на ремонт крыши.\n\n"

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(ru)
            ed.replace(ru, paragraph, "")
            await ed.until(lambda: ed.checks(en) == ["missing-segment"])
            ed.replace(ru, "[^1]: Год", paragraph + "[^1]: Год")
            await ed.until(lambda: ed.checks(en) == [])
            ed.save(ru)
            ed.replace(ru, "85 000", "58 000")
            await ed.until(lambda: ed.checks(ru) == ["number-drift"])

    asyncio.run(scene())


@pytest.mark.parametrize("encoding", [None, *types.PositionEncodingKind])
def test_places_are_right_behind_emoji_and_other_wide_characters(
    workspace: Path, encoding: types.PositionEncodingKind | None
) -> None:
    en = workspace / "letters/pool/en.md"
    text = POOL["en"].replace("We ask", "\U0001f3ca\u200d♀️ 𝔄\u2028é We ask").replace("\n", "\r\n")

    async def scene() -> None:
        async with editor(workspace, [encoding] if encoding else []) as ed:
            ed.open(en, text)
            ed.replace(en, "€85,000", "\U0001f600€58,000")
            ed.replace(en, "the roof", "the \U0001f600 roof")
            await ed.until(lambda: "number-drift" in ed.checks(en))
            (shown,) = [one for one in ed.shown[en.as_uri()] if one.code == "number-drift"]
            assert shown.range == types.Range(
                ed.at(en, "€58,000"), ed.at(en, "€58,000", len("€58,000"))
            )

    asyncio.run(scene())


def test_two_files_beside_each_other_are_a_letter(tmp_path: Path) -> None:
    for language in ("nl", "en"):
        (tmp_path / f"brief.{language}.md").write_text(POOL[language], encoding="utf-8")
    en = tmp_path / "brief.en.md"
    before = tree(tmp_path)

    async def scene() -> None:
        async with editor(tmp_path) as ed:
            ed.open(en)
            ed.replace(en, "12 May 2025", "13 May 2025")
            await ed.until(lambda: ed.checks(en) == ["date-drift"])
            new = tmp_path / "brief.ru.md"
            ed.open(new, POOL["ru"])  # not yet saved anywhere
            # with a third version it is clear who is the odd one out
            await ed.until(lambda: ed.checks(en) == ["date-drift"] and not ed.checks(new))

    asyncio.run(scene())
    assert tree(tmp_path) == before


def test_a_text_that_belongs_to_no_letter_is_left_alone(workspace: Path) -> None:
    readme, en = workspace / "README.md", workspace / "letters/pool/en.md"
    readme.write_text("# Notes\n", encoding="utf-8")

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(readme)
            ed.open(en)
            ed.replace(en, "340", "430")
            await ed.until(lambda: ed.checks(en) == ["number-drift"])
            assert readme.as_uri() not in ed.shown

    asyncio.run(scene())


def test_a_file_that_cannot_be_read_is_told_and_the_letter_is_back_when_it_can(
    workspace: Path,
) -> None:
    en, ru = workspace / "letters/pool/en.md", workspace / "letters/pool/ru.md"
    marks = "<<<<<<< HEAD\n# Не закрывайте бассейн\n=======\n# Спасите бассейн\n>>>>>>> ours\n"
    good = ru.read_text(encoding="utf-8")
    ru.write_text(good.replace("# Не закрывайте бассейн\n", marks), encoding="utf-8")

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            await ed.until(lambda: ed.checks(en) == ed.checks(ru) == ["unreadable"])
            (here,) = ed.shown[ru.as_uri()]
            assert here.range.start.line == 0
            assert here.message.startswith(
                "a merge left its marks, in lines 1, 3 and 5".split(",")[0]
            )
            assert "ru.md:1" in ed.shown[en.as_uri()][0].message
            ed.open(ru)
            ed.replace(ru, marks, "# Не закрывайте бассейн\n")
            await ed.until(lambda: not ed.checks(en) and not ed.checks(ru))

    asyncio.run(scene())


def test_a_broken_setting_is_told_at_its_line(workspace: Path) -> None:
    en, toml = workspace / "letters/pool/en.md", workspace / "letters/pool/letter.toml"
    toml.write_text('source = "nl"\nlanguages = ["nl", "en", "ru"\n', encoding="utf-8")

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            await ed.until(lambda: ed.checks(en) == ["unreadable"])
            await ed.until(lambda: ed.checks(toml) == ["unreadable"])

    asyncio.run(scene())


def test_findings_are_told_in_the_language_of_the_reader(workspace: Path) -> None:
    en = workspace / "letters/pool/en.md"

    async def scene() -> None:
        async with editor(workspace, language="nl") as ed:
            ed.open(en)
            ed.replace(en, "340", "430")
            await ed.until(lambda: ed.checks(en) == ["number-drift"])
            (shown,) = ed.shown[en.as_uri()]
            assert shown.message == "EN zegt “430”, maar NL en RU zeggen “340”"

    asyncio.run(scene())


def test_the_editor_may_have_been_started_elsewhere(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    en = workspace / "letters/pool/en.md"

    async def scene() -> None:
        async with editor(tmp_path_factory.mktemp("elsewhere")) as ed:
            ed.open(en)
            ed.replace(en, "340", "430")
            await ed.until(lambda: ed.checks(en) == ["number-drift"])
            assert {path.rpartition("/")[2] for path in ed.shown} == {"en.md"}

    asyncio.run(scene())
