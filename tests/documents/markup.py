"""Hypothesis strategies for Markdown that is nearly, but not always, well formed."""

from hypothesis import strategies as st

WORDS = (
    "park", "é", "e\u0301", "ёлка", "1.200", "a\u00adb", "c\u00a0d", "[^1]", "[^x]", "*nadruk*",
    "**vet**", "[link](https://a.example)", "[leeg](#)", "<https://b.example>", "`code`", "\\*",
    "&amp;", "<sup>1</sup>", "~~weg~~", "`a", "*b", "\\", "![i](p)", "<br>", "|", "¹", "[1]",
)  # fmt: skip
PREFIXES = (
    "", "", "", "# ", "- ", "* ", "1. ", "2) ", "10. ", "> ", "> - ", "- > ", "   ", "    ", "\t",
    "[^1]: ", "[^x]: ", "> > ", "- - ", "-\t", "- [ ] ", "| ", ">",
)  # fmt: skip
WHOLE = ("---", "+++", "***", "===", "```", "<!-- c -->", "<div>", "|--|--|", "title: Een", "", "")


def words() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def documents() -> st.SearchStrategy[str]:
    """Lines of every block construct, in any order, with any line end, mark and missing newline."""
    line = st.one_of(
        st.builds("".join, st.tuples(st.sampled_from(PREFIXES), words())),
        st.sampled_from(WHOLE),
    )
    return st.builds(
        lambda mark, lines, newline, end: mark + newline.join(lines) + end,
        st.sampled_from(("", "", "\ufeff")),
        st.lists(line, max_size=12),
        st.sampled_from(("\n", "\n", "\r\n")),
        st.sampled_from(("", "\n", "\r\n")),
    )
