"""An edition as a Typst document: text is never markup, headings and notes are in order."""

import pytest

from translate.languages.pages import page_words
from translate.model import Version
from translate.release.edition import edition
from translate.release.typeset import typst_source


def body(markdown: str) -> str:
    written = edition(Version("en", "en.md", markdown.encode(), ()), "x")
    source = typst_source(written, page_words("en"))
    return source.partition('weight: "bold")\n')[2].strip()


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ('#let x = "\\\\"\n', '#"#let x = \\"\\\\\\""'),
        ("one\ntwo  \nthree\n", '#"one two"#linebreak()#"three"'),
        ("a **b *c* ~~d~~**\n", '#"a "#strong[#"b "#emph[#"c"]#" "#strike[#"d"]]'),
        ("- a\n- b\n", '#list(tight: true, [#"a"], [#"b"])'),
        ("3. a\n\n   b\n", '#enum(start: 3, tight: false, [#"a"\n\n#"b"])'),
        (
            "a\n\n- **b**\n\n  c\n",
            '#block(sticky: true, spacing: 1.05em, par[#"a"])\n\n'
            '#list(tight: false, [#block(sticky: true, spacing: 1.05em, par[#strong[#"b"]])'
            '\n\n#"c"])',
        ),
        ("`#x`\n", '#raw("#x")'),
        ("[a](https://b.example)\n", '#link("https://b.example")[#"a"]'),
        ("[a](#b)\n", '#"a"'),
        (
            "a[^1] b[^1]\n\n[^1]: N.\n",
            '#"a"#footnote[#h(0.3em)#"N."]<n1>#" b"#footnote(<n1>)',
        ),
        # PDF/UA wants the first heading at level 1, and none left out.
        (
            "## A\n\n#### B\n\n## C\n\n# D\n",
            '#heading(level: 1)[#"A"]\n\n#heading(level: 2)[#"B"]\n\n'
            '#heading(level: 1)[#"C"]\n\n#heading(level: 1)[#"D"]',
        ),
    ],
)
def test_blocks_and_inlines(markdown: str, expected: str) -> None:
    assert body(markdown) == expected


def test_notes_without_a_mark_in_the_letter_stand_at_its_end() -> None:
    assert body("a[^1]\n\n[^1]: N[^2].\n\n[^2]: M.\n\n[^3]: O.\n") == (
        '#"a"#footnote[#h(0.3em)#"N"#super[#"2"]#"."]<n1>\n\n'
        '#strong[#"Notes"]\n\n#[#set text(size: 9pt)\n'
        '#super[#"2"]#" "#"M."\n\n#super[#"3"]#" "#"O."]'
    )
