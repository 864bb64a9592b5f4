"""What people do on the page is recorded about what was on their screen, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.page.asking import Browser, browser_of, ledger
from tests.workspaces import Shell, replace_in, write_letter

EN, RU = Path("letters/pool/en.md"), Path("letters/pool/ru.md")
TWO = 'source = "nl"\nlanguages = ["nl", "en"]\n'


def finding_of(browser: Browser, unit: str) -> dict[str, str]:
    """What a form about a unit's first finding carries."""
    article = browser.article(unit)
    _, _, rest = article.partition('data-check="')
    check, _, rest = rest.partition('" data-key="')
    return {**browser.shown(unit), "check": check, "key": rest.partition('"')[0]}


def test_an_approval_is_a_reading_in_the_languages_that_were_chosen(browser: Browser) -> None:
    status, answer = browser.send("approve", {**browser.shown("u3"), "languages": "ru"})
    assert status == 200
    assert answer["say"] == "u3: approved (ru)"
    (line,) = ledger()
    assert (line["event"], line["language"], line["by"]) == ("approved", "ru", "Anna de Wit")
    assert line["read"] == "unit"
    assert list(answer["units"]) == ["u3"]
    assert "✓</span> approved" in answer["units"]["u3"]
    assert "approved: 1 of 5" in answer["summary"]


def test_what_else_an_approval_wants_is_said_in_the_language_of_the_page(
    browser: Browser, workspace: Path
) -> None:
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = true\n", encoding="utf-8")
    browser.client.get("/?ui=nl")
    _, answer = browser.send("approve", {**browser.shown("u3"), "languages": "ru"})
    assert answer["say"] == "u3: goedgekeurd (ru); een tweede persoon moet ook goedkeuren"


def test_a_unit_that_changed_meanwhile_is_shown_again_and_not_approved(browser: Browser) -> None:
    form = browser.shown("u3")
    replace_in(RU, "340 детей", "430 детей")
    status, answer = browser.send("approve", form)
    assert status == 409
    assert "430" in answer["units"]["u3"]
    assert ledger() == []


def test_a_source_that_changed_meanwhile_counts_too(browser: Browser) -> None:
    form = browser.shown("u3")
    replace_in(Path("letters/pool/nl.md"), "340 kinderen", "430 kinderen")
    assert browser.send("approve", form)[0] == 409
    assert ledger() == []


def test_a_unit_that_moved_is_approved_where_it_stands_now(browser: Browser) -> None:
    form = browser.shown("u4")
    for code, text in (("nl", "Nieuw."), ("en", "New."), ("ru", "Новое.")):
        path = Path(f"letters/pool/{code}.md")
        text_before = path.read_text(encoding="utf-8")
        head, _, tail = text_before.partition("\n\n")
        path.write_text(f"{head}\n\n{text}\n\n{tail}", encoding="utf-8")
    status, answer = browser.send("approve", form)
    assert status == 200
    assert answer["say"].startswith("u5: approved")


def test_a_rejection_by_another_that_was_not_on_the_screen_is_shown_first(
    browser: Browser, workspace: Path
) -> None:
    """Two people on one unit: the second has not seen that the first rejected it."""
    form = browser.shown("u3")
    vera = browser_of(workspace, "Vera Smit")
    assert vera.send("reject", {**vera.shown("u3"), "note": "swam, not learned"})[0] == 200
    status, answer = browser.send("approve", form)
    assert status == 422
    assert "swam, not learned" in answer["error"]
    assert "swam, not learned" in answer["units"]["u3"]
    against = 'data-against="en rejected by Vera Smit: “swam, not learned”; ru rejected by'
    assert against in answer["units"]["u3"]
    assert [line["event"] for line in ledger()] == ["rejected", "rejected"]
    status, _ = browser.send("approve", {**form, "despite": "“learned” is what the report says"})
    assert status == 200


def test_a_rejection_has_its_note(browser: Browser) -> None:
    browser.send("reject", {**browser.shown("u3"), "languages": "en", "note": "Not <b>so</b>."})
    (line,) = ledger()
    assert (line["event"], line["language"], line["note"]) == ("rejected", "en", "Not <b>so</b>.")
    assert "“Not &lt;b&gt;so&lt;/b&gt;.”" in browser.article("u3")


def test_a_rejection_without_a_word_is_refused(browser: Browser) -> None:
    status, answer = browser.send("reject", {**browser.shown("u3"), "note": " "})
    assert status == 422
    assert "a rejection says what is wrong" in answer["error"]
    assert ledger() == []


def test_an_open_error_wants_a_reason(browser: Browser) -> None:
    replace_in(EN, "340 children", "430 children")
    status, answer = browser.send("approve", browser.shown("u3"))
    assert status == 422
    assert "open error" in answer["error"]
    against = 'data-against="en says “430” where nl and ru say “340”"'
    assert against in answer["units"]["u3"]
    assert ledger() == []


def test_a_finding_is_waived_with_a_reason(browser: Browser) -> None:
    replace_in(EN, "340 children", "430 children")
    form = finding_of(browser, "u3")
    assert browser.send("waive", {**form, "reason": " "})[0] == 422
    status, answer = browser.send("waive", {**form, "reason": "the English report says so"})
    assert status == 200
    assert "waived by Anna de Wit: the English report says so" in answer["units"]["u3"]
    assert ledger()[0]["check"] == "number-drift"
    text = "In 2025, 430 children learned to swim in our pool.[^1]"
    form = {**browser.shown("u3"), "code": "en", "ordinal": "3", "shown": text}
    told = "waived by Anna de Wit: the English report says so"
    assert told in browser.send("try", {**form, "text": text})[1]["findings"]
    assert (
        told not in browser.send("try", {**form, "text": text.replace("our", "the")})[1]["findings"]
    )


def test_a_name_of_two_takes_its_waiver_back(workspace: Path) -> None:
    browser = browser_of(workspace, "Anna and Boris")
    replace_in(EN, "340 children", "430 children")
    policy = "[policy]\ntwo_people = false\n"
    (workspace / "translate.toml").write_text(policy, encoding="utf-8")
    form = {**finding_of(browser, "u3"), "reason": "the English report says so"}
    status, answer = browser.send("waive", form)
    assert status == 200
    assert "waived by Anna and Boris" in answer["units"]["u3"]
    assert 'data-act="undo"' in answer["units"]["u3"]


def test_no_error_names_an_option_of_the_command_line(browser: Browser) -> None:
    replace_in(EN, "340 children", "430 children")
    form = {**finding_of(browser, "u3"), "reason": " "}
    for status, told in (browser.send("approve", form), browser.send("waive", form)):
        assert status == 422
        assert "why it is right" in told["error"]
        assert "--" not in told["error"]


def test_a_finding_that_is_no_longer_there_is_not_waived(browser: Browser) -> None:
    replace_in(EN, "340 children", "430 children")
    form = finding_of(browser, "u3")
    replace_in(EN, "430 children", "431 children")
    assert browser.send("waive", {**form, "reason": "so it is"})[0] == 409
    assert ledger() == []


def test_ones_own_last_decision_is_taken_back(browser: Browser, workspace: Path) -> None:
    browser.send("approve", {**browser.shown("u3"), "languages": "ru"})
    assert 'data-act="undo"' in browser.article("u3")
    vera = browser_of(workspace, "Vera Smit")
    assert 'data-act="undo"' not in vera.article("u3")
    assert vera.send("undo", vera.shown("u3"))[0] == 422
    assert browser.send("undo", browser.shown("u3"))[0] == 200
    assert "unread" in browser.article("u3")
    assert [line["event"] for line in ledger()] == ["approved", "undone"]


def test_an_edit_is_tried_without_being_written(browser: Browser) -> None:
    before = EN.read_bytes()
    form = edit(browser, "We ask for €58,000 for the roof.")
    status, answer = browser.send("try", form)
    assert (status, answer["count"]) == (200, 1)
    assert "85.000" in answer["findings"]
    status, answer = browser.send("try", {**form, "text": "We ask for €85,000 for our roof."})
    assert (status, answer["count"]) == (200, 0)
    assert EN.read_bytes() == before


def test_an_edit_changes_its_segment_and_no_other_byte(browser: Browser) -> None:
    before = EN.read_bytes()
    status, answer = browser.send("save", edit(browser, "We ask for €85,000 to mend the roof."))
    assert status == 200
    assert "to mend the roof" in answer["units"]["u4"]
    assert EN.read_bytes() == before.replace(b"for the roof", b"to mend the roof")
    (line,) = ledger()
    assert (line["event"], line["by"], line["language"]) == ("wrote", "Anna de Wit", "en")


def test_an_edit_is_taken_back_and_says_nothing_of_who_wrote_the_text(browser: Browser) -> None:
    browser.send("approve", {**browser.shown("u4"), "languages": "en"})
    before = EN.read_bytes()
    browser.send("save", edit(browser, "We ask for €85,000 to mend the roof."))
    browser.send("note", {**browser.shown("u4"), "languages": "en", "note": "shorter?"})
    replace_in(EN, "Dear Members of the Board,", "Dear Board,")
    assert "decision is taken back" in browser.send("undo", browser.shown("u4"))[1]["say"]
    status, answer = browser.send("undo", browser.shown("u4"))
    assert status == 200
    assert "the text of before is in letters/pool/en.md again" in answer["say"]
    assert "✓" in answer["units"]["u4"]  # the approval was of this text
    assert EN.read_bytes() == before.replace(b"Dear Members of the Board,", b"Dear Board,")
    told = [line["event"] for line in ledger()]
    assert told == ["approved", "wrote", "noted", "undone"]


def test_edits_of_one_text_are_taken_back_one_by_one(browser: Browser) -> None:
    before = EN.read_bytes()
    browser.send("save", edit(browser, "We ask for €85,000 to mend the roof."))
    middle = EN.read_bytes()
    form = {**browser.shown("u4"), "code": "en", "ordinal": "4"}
    form["shown"] = "We ask for €85,000 to mend the roof."
    again = browser.send("save", {**form, "text": "We ask for €85,000 to mend our roof."})
    assert again[0] == 200
    assert browser.send("undo", browser.shown("u4"))[0] == 200
    assert EN.read_bytes() == middle
    assert browser.send("undo", browser.shown("u4"))[0] == 200
    assert EN.read_bytes() == before
    assert 'data-act="undo"' not in browser.article("u4")


def test_an_edit_that_somebody_wrote_over_is_not_taken_back(browser: Browser) -> None:
    browser.send("save", edit(browser, "We ask for €85,000 to mend the roof."))
    replace_in(EN, "to mend the roof", "to mend our roof")
    after = EN.read_bytes()
    assert 'data-act="undo"' not in browser.article("u4")
    assert browser.send("undo", browser.shown("u4"))[0] == 422
    assert EN.read_bytes() == after


def test_a_fix_and_a_text_that_was_missing_are_taken_back(browser: Browser) -> None:
    replace_in(EN, "340 children", "430 children")
    replace_in(RU, "Уважаемые члены правления!\n\n", "")
    before = EN.read_bytes(), RU.read_bytes()
    assert browser.send("fix", finding_of(browser, "u3"))[0] == 200
    form = {**browser.shown("u2"), "code": "ru", "ordinal": "0", "shown": ""}
    assert browser.send("save", {**form, "text": "Дорогие друзья!"})[0] == 200
    for unit in ("u3", "u2"):
        status, answer = browser.send("undo", browser.shown(unit))
        assert (status, answer.get("error")) == (200, None)
    assert (EN.read_bytes(), RU.read_bytes()) == before


def test_who_wrote_a_text_is_not_its_reader(browser: Browser) -> None:
    browser.send("save", edit(browser, "We ask for €85,000 to mend the roof."))
    status, answer = browser.send("approve", {**browser.shown("u4"), "languages": "en"})
    assert status == 422
    assert "written by Anna de Wit" in answer["error"]


def test_a_file_that_changed_under_the_form_is_not_overwritten(browser: Browser) -> None:
    form = edit(browser, "My own text, €85,000.")
    replace_in(EN, "for the roof", "for a new roof")
    before = EN.read_bytes()
    status, answer = browser.send("save", form)
    assert status == 409
    assert answer["text"] == "We ask for €85,000 for a new roof."
    assert EN.read_bytes() == before
    chosen = {**form, "shown": answer["text"]}
    assert browser.send("save", chosen)[0] == 200
    assert "My own text, €85,000." in EN.read_text(encoding="utf-8")


def test_an_edit_elsewhere_in_the_file_is_kept(browser: Browser) -> None:
    form = edit(browser, "We ask for €85,000 to mend the roof.")
    replace_in(EN, "Dear Members of the Board,", "Dear Board,\n\nA second greeting.")
    assert browser.send("save", form)[0] == 200
    text = EN.read_text(encoding="utf-8")
    assert "Dear Board,\n\nA second greeting." in text
    assert "to mend the roof" in text


@pytest.mark.parametrize("text", ["", "  ", "# Heading\n\nand more", "- a list\n- of two"])
def test_an_edit_that_would_change_the_structure_is_refused(browser: Browser, text: str) -> None:
    before = EN.read_bytes()
    status, answer = browser.send("save", edit(browser, text))
    assert status == 422
    assert answer["error"]
    assert EN.read_bytes() == before


def test_a_text_that_is_missing_is_written_in_its_place(browser: Browser) -> None:
    good = RU.read_text(encoding="utf-8")
    replace_in(RU, "Уважаемые члены правления!\n\n", "")
    text = "Уважаемые члены правления!"
    form = {**browser.shown("u2"), "code": "ru", "ordinal": "0", "shown": "", "text": text}
    status, answer = browser.send("try", form)
    assert (status, answer["count"]) == (200, 0)
    status, answer = browser.send("save", form)
    assert status == 200
    assert RU.read_text(encoding="utf-8") == good
    assert ledger()[0]["event"] == "wrote"
    # Somebody else who had the same gap on the screen overwrites nothing.
    status, answer = browser.send("save", {**form, "text": "Дорогие друзья!"})
    assert (status, answer["text"]) == (409, text)
    assert RU.read_text(encoding="utf-8") == good


def test_whoever_edits_sees_what_the_memory_has(browser: Browser, workspace: Path) -> None:
    match = "/letters/second/units/u2/match/en"
    write_letter(workspace, "second", {"nl": "# Nieuw\n\nGeacht college,\n", "en": "# New\n"}, TWO)
    assert browser.client.get(match).json() == {}
    assert browser.send("approve", {**browser.shown("u2"), "languages": "en"})[0] == 200
    found = browser.client.get(match).json()
    assert found["text"] == "Dear Members of the Board,"
    assert found["said"] == "From the memory, 100 % alike (pool u2)"
    assert browser.client.get("/letters/pool/units/u2/match/en").json() == {}
    assert browser.client.get("/letters/pool/units/u99/match/zz").json() == {}


def test_a_proposed_fix_is_taken_with_one_click(browser: Browser) -> None:
    before = EN.read_bytes()
    replace_in(EN, "340 children", "430 children")
    assert "<del>430</del> → <ins>340</ins>" in browser.article("u3")
    status, answer = browser.send("fix", finding_of(browser, "u3"))
    assert status == 200
    assert EN.read_bytes() == before
    assert "data-check" not in answer["units"]["u3"]
    assert ledger()[0]["event"] == "wrote"


def test_a_version_is_confirmed_as_it_was_shown(browser: Browser) -> None:
    page = browser.client.get("/letters/pool/release").text
    _, _, rest = page.partition('data-confirm="ru" data-whole="')
    form = {"code": "ru", "whole": rest.partition('"')[0]}
    replace_in(RU, "научились", "учились")
    assert browser.send("confirm", form)[0] == 409
    assert ledger() == []
    replace_in(RU, "учились", "научились")
    assert browser.send("confirm", form)[0] == 200
    assert ledger()[0]["event"] == "confirmed"
    assert 'data-confirm="ru"' not in browser.client.get("/letters/pool/release").text


def test_a_units_story_is_told(browser: Browser) -> None:
    browser.send("approve", {**browser.shown("u3"), "languages": "ru"})
    assert browser.client.get("/letters/pool/units/u3/log").json() == [
        "2026-03-01 10:00  Anna de Wit  u3 ru approved"
    ]


def test_nobody_decides_without_a_name(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(workspace))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(workspace))
    nobody = browser_of(workspace, None)
    assert "Nobody is known to decide" in nobody.client.get("/letters/pool").text
    status, answer = nobody.send("approve", nobody.shown("u3"))
    assert status == 422
    assert "git knows no user.name" in answer["error"]


def test_nonsense_is_refused(browser: Browser) -> None:
    for act in ("approve", "reject", "waive", "undo", "try", "save", "fix", "confirm"):
        for form in ({}, {"unit": "u99"}, {"unit": "u²"}, {"unit": "-1", "ordinal": "9" * 99}):
            status, answer = browser.send(act, form)
            assert status in (409, 422)
            assert answer["error"]
    assert browser.send("destroy", {})[0] == 404
    assert browser.send("approve", {}, slug="nowhere")[0] == 422
    assert ledger() == []


def edit(browser: Browser, text: str) -> dict[str, str]:
    """A form that edits the English text of the fourth unit."""
    shown = "We ask for €85,000 for the roof."
    found = re.search(rf'data-ordinal="(\d+)" data-source="{shown}"', browser.article("u4"))
    assert found
    ordinal = found[1]
    form = {"code": "en", "ordinal": ordinal, "shown": shown, "text": text}
    return {**browser.shown("u4"), **form}


def test_who_takes_a_space_out_has_written_nothing(browser: Browser) -> None:
    replace_in(EN, "We ask for €85,000", "We ask for  €85,000")
    shown = "We ask for  €85,000 for the roof."
    found = re.search(rf'data-ordinal="(\d+)" data-source="{shown}"', browser.article("u4"))
    assert found
    form = {"code": "en", "ordinal": found[1], "shown": shown, "text": shown.replace("  ", " ")}
    assert browser.send("save", {**browser.shown("u4"), **form})[0] == 200
    assert "We ask for €85,000" in EN.read_text(encoding="utf-8")
    assert ledger() == []


def test_a_decision_runs_no_check_again(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter of 2,000 units answers at once: its texts are aligned and examined when they change,
    not when somebody decides."""
    form = browser.shown("u3")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a decision changes no text")

    monkeypatch.setattr("translate.checks.examine", refuse)
    monkeypatch.setattr("translate.alignment.align_letter", refuse)
    assert browser.send("approve", form)[0] == 200
    assert browser.send("undo", form)[0] == 200


def test_what_was_just_approved_waits_for_a_second_person(
    workspace: Path, translate: Shell
) -> None:
    (workspace / "translate.toml").write_text("[policy]\n", encoding="utf-8")
    anna, boris = browser_of(workspace, "Anna"), browser_of(workspace, "Boris")
    _, answer = anna.send("approve", {**anna.shown("u3"), "languages": "en ru"})
    article = answer["units"]["u3"]
    assert article.count("waits for a second person") == 2 and "unread" not in article
    assert 'data-has="second"' in article
    assert "waits for a second person: 1" in answer["summary"]
    assert 'data-has="second mine"' in boris.article("u3")
    translate("approve", "pool", "--all-clean", "--as", "Boris")
    assert "waits for a reader" not in anna.article("u3")
    translate("approve", "pool", "4-5", "--as", "Anna")
    assert anna.article("u4").count("waits for a reader") == 2
    assert "waits for a reader: 2" in anna.client.get("/").text


def test_the_list_says_what_was_released(browser: Browser, workspace: Path) -> None:
    assert "released" not in browser.client.get("/").text
    folder = workspace / "dist" / "pool"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text('{"whole": {}}', encoding="utf-8")
    assert "released, changed since" in browser.client.get("/").text


def test_who_may_not_decide_is_told_who_does(workspace: Path) -> None:
    settings = '[policy]\nreviewers = ["Anna", "Boris"]\n'
    (workspace / "translate.toml").write_text(settings, encoding="utf-8")
    vera = browser_of(workspace, "Vera Smit")
    for place in ("/", "/letters/pool", "/letters/pool/release"):
        page = vera.client.get(place).text
        assert "Vera Smit may edit and leave notes; decisions are made by Anna and Boris" in page
        assert "Nobody is known" not in page
    article = vera.article("u3")
    assert article.count(" disabled>") == 2 and "data-decides" not in page
    assert vera.client.get("/letters/pool/release").text.count("data-confirm") == 2
    assert vera.client.get("/letters/pool/release").text.count(" disabled>") == 2
    status, _ = vera.send("note", {**vera.shown("u3"), "languages": "en", "note": "stiff"})
    assert status == 200
    page = browser_of(workspace, "anna").client.get("/letters/pool").text
    assert " disabled>" not in page and "data-decides" in page


def test_a_reason_leads_to_each_of_its_units(browser: Browser) -> None:
    paragraphs = "".join(f"\nAlinea {number} van de brief.\n" for number in range(13))
    Path("letters/pool/nl.md").write_text(f"# Brief\n{paragraphs}", encoding="utf-8")
    page = browser.client.get("/letters/pool/release").text
    assert '<a href="/letters/pool#u14">u14</a>' in page and "…" not in page
