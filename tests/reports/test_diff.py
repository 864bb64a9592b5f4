"""The side-by-side view: what stands where, at 100 columns and at 200."""

import json

from tests.reports.letters import drift, letter, segment
from translate.model import AlignedLetter, Version
from translate.reports.columns import side_by_side, width_of, wrap
from translate.reports.diff import Shown, diff_json, diff_lines
from translate.reports.styled import Style, plain
from translate.reports.wording import changed_words
from translate.review.changes import changes

LONG = "Het park heeft volgens de gemeente 1.200 bomen, waarvan er dit jaar dertig zijn gekapt."


def example() -> AlignedLetter:
    return letter(
        nl=[LONG, "Wij vragen om bankjes."],
        en=[
            "The council says the park has 12,000 trees, thirty of which were felled.",
            None,
        ],
        ru=["По данным муниципалитета, в парке 1200 деревьев, тридцать из них срубили.", None],
    )


def shown(aligned: AlignedLetter) -> Shown:
    finding = drift(aligned, 1, {"nl": "1.200", "en": "12,000", "ru": "1200"}, "en")
    states = {("u1", "en"): "unreviewed", ("u1", "ru"): "approved", ("u2", "en"): "missing"}
    return Shown(aligned, (finding,), states, aligned.languages, aligned.units)


def test_every_version_is_shown_with_its_difference_marked() -> None:
    for width in (100, 200):
        lines = [plain(line) for line in diff_lines(shown(example()), width, colour=False)]
        text = "\n".join(lines)
        assert max(map(width_of, lines)) <= width
        for marked in ("⟦1.200⟧", "⟦12,000⟧", "⟦1200⟧"):
            assert marked in text
        assert "en says 12,000 [number-drift]" in text
        assert "en unreviewed · ru approved" in text
        assert "en — missing —" in text


def test_versions_stand_under_each_other_where_the_terminal_is_narrow() -> None:
    lines = [plain(line) for line in diff_lines(shown(example()), 60, colour=False)]
    assert "en" in lines
    assert max(map(width_of, lines)) <= 60


def test_no_word_is_lost_by_wrapping() -> None:
    for width in range(8, 40):
        wrapped = wrap(((LONG, Style.PLAIN),), width)
        joined = "".join(text for line in wrapped for text, _ in line)
        assert joined.replace(" ", "") == LONG.replace(" ", "")
        assert all(sum(width_of(text) for text, _ in line) <= width for line in wrapped)


def test_combining_characters_take_no_room() -> None:
    assert width_of("e\u0301") == 1
    assert width_of("мой") == 3
    rows = list(side_by_side([[(("é", Style.PLAIN),)], [(("x", Style.PLAIN),)]], 3))
    assert plain(rows[0]) == "é   │ x"


def test_words_that_changed_are_marked_where_they_did() -> None:
    line = changed_words("twintig mensen lazen", "dertig mensen lazen hier")
    assert plain(line) == "[-twintig-]{+dertig+} mensen lazen{+ hier+}"


def test_a_changed_segment_is_paired_with_its_former_self() -> None:
    old = Version("nl", "nl.md", b"", (segment("nl", 1, 1, "Eerst."), segment("nl", 2, 3, LONG)))
    new = Version(
        "nl",
        "nl.md",
        b"",
        (
            segment("nl", 1, 1, "Iets heel anders en nieuws."),
            segment("nl", 2, 3, LONG.replace("1.200", "1.300")),
        ),
    )
    found = changes(old, new)
    assert found.before == {1: "", 2: LONG}
    assert [gone.text for gone in found.gone] == ["Eerst."]


def test_json_holds_segments_states_and_findings() -> None:
    report = json.loads(diff_json([shown(example())]))
    first, second = report["letters"][0]["units"]
    assert first["segments"]["en"][0]["line"] == 1
    assert first["state"] == {"en": "unreviewed", "ru": "approved"}
    assert first["findings"][0]["languages"] == ["en"]
    assert second["segments"]["en"] == []
