"""PO, TSV, TMX and XLIFF: what their rows say, where, and what is refused."""

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.bilingual import Bilingual, read_bilingual
from translate.errors import TranslateError
from translate.model import Kind, MarkKind

HEADER = 'msgid ""\nmsgstr ""\n"Language: nl_NL\\n"\n"X-Source-Language: en\\n"\n\n'


def read(text: str, path: str) -> Bilingual:
    return read_bilingual(text.encode(), path)


def table(found: Bilingual) -> list[dict[str, str]]:
    return [{code: s.source for code, s in row.segments.items()} for row in found.rows]


def refusal(text: str | bytes, path: str) -> str:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(TranslateError) as error:
        read_bilingual(data, path)
    assert error.value.remedy
    return str(error.value)


def test_a_po_entry_is_a_row_with_the_place_of_each_text() -> None:
    found = read(
        HEADER + '# een opmerking\n#: brief.md:3\nmsgctxt "slot"\nmsgid "We count on you."\n'
        'msgstr ""\n"Wij rekenen "\n"op u[^1]."\n',
        "a.po",
    )
    assert (found.source, found.languages) == ("en", ("en", "nl"))
    (row,) = found.rows
    english, dutch = row.segments["en"], row.segments["nl"]
    assert (english.text, english.line, english.column) == ("We count on you.", 9, 8)
    assert (dutch.source, dutch.text) == ("Wij rekenen op u[^1].", "Wij rekenen op u.")
    assert (dutch.line, dutch.column, dutch.kind) == (11, 2, Kind.ENTRY)
    assert [(mark.kind, mark.target) for mark in dutch.marks] == [(MarkKind.FOOTNOTE, "1")]


def test_the_translators_names_are_no_translation() -> None:
    found = read(
        HEADER + 'msgid "translator-credits"\nmsgstr "Jan Bakker, 2019"\n\n'
        'msgid "Good day"\nmsgstr "Goedendag"\n',
        "a.po",
    )
    assert table(found) == [{"en": "Good day", "nl": "Goedendag"}]


def test_plural_forms_are_rows_of_their_own() -> None:
    text = (
        'msgid ""\nmsgstr "Language: ru\\nX-Source-Language: en\\n"\n'
        'msgid "%d tree"\nmsgid_plural "%d trees"\n'
        'msgstr[0] "%d дерево"\nmsgstr[1] "%d дерева"\nmsgstr[2] "%d деревьев"\n'
    )
    assert table(read(text, "a.po")) == [
        {"en": "%d tree", "ru": "%d дерево"},
        {"en": "%d trees", "ru": "%d дерева"},
        {"en": "%d trees", "ru": "%d деревьев"},
    ]


def test_a_plural_form_is_beside_the_text_that_it_translates() -> None:
    text = (
        'msgid ""\nmsgstr "Language: ru\\nX-Source-Language: en\\n"\n'
        'msgid "one tree"\nmsgid_plural "%d trees"\n'
        'msgstr[0] "%d дерево"\nmsgstr[1] "%d дерева"\nmsgstr[2] ""\n'
    )
    found = read(text, "a.po")
    assert table(found) == [
        {"en": "%d trees", "ru": "%d дерево"},
        {"en": "%d trees", "ru": "%d дерева"},
        {"en": "%d trees"},
    ]
    entry = found.rows[1].segments["ru"].entry
    assert entry is not None
    assert entry.form is not None
    assert (entry.form.number, entry.form.count, entry.form.wanted) == (1, 3, 3)
    assert (entry.form.only, entry.form.other) == (None, "one tree")


def test_plural_forms_that_are_all_empty_are_two_rows() -> None:
    text = (
        HEADER + 'msgid "a tree"\nmsgid_plural "trees"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n'
    )
    assert table(read(text, "a.po")) == [{"en": "a tree"}, {"en": "trees"}]


def test_what_stands_above_an_obsolete_entry_is_its_own() -> None:
    found = read(
        HEADER + '#, fuzzy\n#~ msgid "old"\n#~ msgstr "oud"\n\nmsgid "a tree"\nmsgstr "een boom"\n',
        "a.po",
    )
    assert [row.fuzzy for row in found.rows] == [False]


def test_flags_and_contexts_are_kept() -> None:
    found = read(
        HEADER + '#, python-format, fuzzy\nmsgctxt "menu"\nmsgid "%d oaks"\nmsgstr "%d eiken"\n',
        "a.po",
    )
    entry = found.rows[0].segments["nl"].entry
    assert entry is not None
    assert (entry.flags, entry.context, entry.fuzzy) == (
        frozenset({"python-format", "fuzzy"}),
        "menu",
        True,
    )


def test_a_key_is_no_text_and_a_default_is() -> None:
    found = read(
        HEADER + '#. Default: "Show the \\"oaks\\""\nmsgid "label_oaks"\nmsgstr "Toon de eiken"\n\n'
        'msgid "help_oaks"\nmsgstr "Zo toont u de eiken."\n\nmsgid "and/or"\nmsgstr "en of"\n',
        "a.po",
    )
    assert table(found) == [
        {"en": 'Show the "oaks"', "nl": "Toon de eiken"},
        {"en": "and/or", "nl": "en of"},
    ]


def test_later_lines_that_a_template_sets_in_are_no_code() -> None:
    found = read(HEADER + 'msgid "\\n    An <b>oak</b>\\n      and *elms*"\nmsgstr "Eik"\n', "a.po")
    english = found.rows[0].segments["en"]
    assert english.text == "\n    An oak\n      and elms"
    assert [mark.kind for mark in english.marks] == [
        MarkKind.HTML,
        MarkKind.HTML,
        MarkKind.EMPHASIS,
    ]


def test_placeholders_and_signs_alone_need_no_translation() -> None:
    found = read(
        HEADER + 'msgid "%(day)s – {hour}: "\nmsgstr ""\n\nmsgid "%s pm"\nmsgstr ""\n\n'
        'msgid "%s, %s"\nmsgstr "%s"\n',
        "a.po",
    )
    assert table(found) == [{"en": "%s pm"}, {"en": "%s, %s", "nl": "%s"}]


def test_what_is_not_to_be_translated_is_left_out_of_xliff() -> None:
    unit = '<trans-unit id="{0}"{1}><source>Oak</source><target>Eik</target></trans-unit>'
    text = (
        '<xliff version="1.2"><file source-language="en" target-language="nl"><body>'
        + unit.format(1, "") + unit.format(2, ' translate="no"')
        + '<group translate="no">' + unit.format(3, "") + unit.format(4, ' translate="yes"')
        + "</group></body></file></xliff>"
    )  # fmt: skip
    assert len(read(text, "a.xliff").rows) == 2


def test_plural_forms_of_xliff_are_those_of_a_po_entry() -> None:
    unit = '<trans-unit id="1[{0}]"><source>{1}</source><target>{2}</target></trans-unit>'
    text = (
        '<xliff version="1.2"><file source-language="en" target-language="ru"><body>'
        '<group restype="x-gettext-plurals">' + unit.format(0, "one oak", "%d дуб")
        + unit.format(1, "%d oaks", "%d дуба") + unit.format(2, "%d oaks", "%d дубов")
        + "</group></body></file></xliff>"
    )  # fmt: skip
    found = read(text, "a.xliff")
    assert table(found) == [
        {"en": "%d oaks", "ru": "%d дуб"},
        {"en": "%d oaks", "ru": "%d дуба"},
        {"en": "%d oaks", "ru": "%d дубов"},
    ]
    entries = [row.segments["ru"].entry for row in found.rows]
    forms = [entry.form for entry in entries if entry and entry.form]
    assert [(form.number, form.count, form.wanted, form.header) for form in forms] == [
        (0, 3, 3, ""),
        (1, 3, 3, ""),
        (2, 3, 3, ""),
    ]


def test_inline_codes_of_xliff_are_known_by_what_they_are() -> None:
    text = (
        '<xliff version="1.2"><file source-language="en" target-language="nl"><body>'
        '<trans-unit id="1"><source>An <g id="1">oak</g> <x id="2"/><bpt id="3" rid="9">[b]</bpt>!'
        '<ept id="4" rid="9">[/b]</ept><mrk mtype="term">.</mrk></source>'
        '<target>Een eik</target></trans-unit></body></file></xliff>'
    )  # fmt: skip
    (row,) = read(text, "a.xliff").rows
    entry = row.segments["en"].entry
    assert entry is not None
    assert entry.codes == ("<g 1>", "<x 2>", "<bpt 9>", "<ept 9>")
    assert row.segments["nl"].entry is None


def test_fuzzy_entries_say_so_obsolete_ones_are_comments_and_repeats_are_kept() -> None:
    found = read(
        HEADER + '#, c-format, fuzzy\nmsgid "a tree"\nmsgstr "een boom"\n'
        'msgid "a tree"\nmsgstr ""\n\n#~ msgid "old"\n#~ msgstr "oud"\n',
        "a.po",
    )
    assert [row.fuzzy for row in found.rows] == [True, False]
    assert table(found) == [{"en": "a tree", "nl": "een boom"}, {"en": "a tree"}]


def test_a_silent_header_is_made_up_for_by_the_texts() -> None:
    text = (
        'msgid "Wij vragen u om de bomen te laten staan."\n'
        'msgstr "We ask you not to cut down the trees."\n'
    )
    assert read(text, "a.po").languages == ("nl", "en")


@pytest.mark.parametrize("charset", ["ISO-8859-1", "windows-1252", "UTF-8", "ISO-8859-5"])
def test_a_po_file_is_in_the_charset_that_its_header_names(charset: str) -> None:
    message, translation = "a café", "één café"
    if charset == "ISO-8859-5":
        message, translation = "a house", "дом"
    text = (
        'msgid ""\nmsgstr ""\n"Language: nl\\n"\n'
        f'"Content-Type: text/plain; charset={charset}\\n"\n\n'
        f'msgid "{message}"\nmsgstr "{translation}"\n'
    )
    found = read_bilingual(text.encode(charset), "a.po")
    assert table(found) == [{"en": message, "nl": translation}]


@pytest.mark.parametrize("charset", ["UTF-8", "CHARSET", "x-unheard-of", "ascii"])
def test_a_po_file_whose_header_does_not_name_its_charset_is_refused(charset: str) -> None:
    text = (
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n'
        '\nmsgid "a café"\nmsgstr "één café"\n'
    )
    told = refusal(text.encode("latin1"), "a.po")
    assert told.startswith("a.po:4:13: byte 0xe9 is not UTF-8")
    assert "a.po > new.po, and read" in told


def test_escapes_and_odd_line_ends_inside_po_texts() -> None:
    text = "\ufeff" + HEADER.replace("\n", "\r\n") + (
        'msgid "a \\"b\\"\\t\\\\ \\101"\r\nmsgstr "één\u2028"\r\n\r\n"twee\x0c"\r\n'
    )  # fmt: skip
    assert table(read(text, "a.po")) == [{"en": 'a "b"\t\\ A', "nl": "één\u2028twee\x0c"}]


@given(st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), min_size=1, max_size=5))
def test_what_polib_writes_is_read_back(pairs: list[tuple[str, str]]) -> None:
    file = polib.POFile()
    file.metadata = {"Language": "nl", "X-Source-Language": "en"}
    for message, translation in pairs:
        clean = [text.encode(errors="replace").decode() for text in (message, translation)]
        file.append(polib.POEntry(msgid=clean[0] + ".", msgstr=clean[1] + "."))
    expected = [{"en": entry.msgid, "nl": entry.msgstr} for entry in file]
    assert table(read(str(file), "a.po")) == expected


def test_tsv_takes_quotation_marks_for_text() -> None:
    found = read('nl\ten_GB\tRU\r\n"Ja", zei zij.\t"Yes"\t\r\n\r\nboom\ttree\tдерево', "a.tsv")
    assert found.languages == ("nl", "en", "ru")
    assert table(found) == [
        {"nl": '"Ja", zei zij.', "en": '"Yes"'},
        {"nl": "boom", "en": "tree", "ru": "дерево"},
    ]
    tree = found.rows[1].segments["en"]
    assert (tree.line, tree.column) == (4, 6)


TMX = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en-GB"/><body>
<tu><tuv xml:lang="nl"><seg>Zie <bpt i="1">&lt;b&gt;</bpt>het <hi>plan</hi><ept i="1"/>.</seg></tuv>
<tuv lang="EN-us"><seg>See the plan.<ph equiv-text="[^1]"/></seg></tuv>
<tuv xml:lang="xx"><seg>Siehe den Plan.</seg></tuv></tu>
</body></tmx>
"""


def test_tmx_in_several_languages() -> None:
    found = read(TMX, "memory.TMX")
    assert found.languages == ("en", "nl")
    assert table(found) == [{"nl": "Zie het plan.", "en": "See the plan.[^1]"}]
    assert {code: s.line for code, s in found.rows[0].segments.items()} == {"nl": 4, "en": 5}


def test_tmx_in_utf_16() -> None:
    data = TMX.replace("UTF-8", "UTF-16").encode("utf-16")
    assert table(read_bilingual(data, "a.tmx")) == table(read(TMX, "a.tmx"))


XLIFF_1 = """\
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="nl" target-language="ru-RU" original="brief.md" datatype="plaintext"><body>
<group><trans-unit id="1"><source>Een <g id="1">oude</g> eik<x id="2"/></source>
<target state="needs-review-translation">Старый дуб</target></trans-unit></group>
<trans-unit id="2"><source>Geen vertaling</source></trans-unit>
</body></file></xliff>
"""
XLIFF_2 = """\
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="nl" trgLang="en">
<file id="f"><group id="g"><unit id="u">
<segment state="final"><source>Een <pc id="1">oude</pc> eik</source>
<target>An old oak</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>Hij blijft.</source><target>It stays.</target></segment>
</unit></group></file></xliff>
"""


def test_xliff_of_both_generations() -> None:
    first, second = read(XLIFF_1, "a.xlf"), read(XLIFF_2, "a.xliff")
    assert (first.languages, [row.fuzzy for row in first.rows]) == (("nl", "ru"), [True, False])
    assert table(first) == [{"nl": "Een oude eik", "ru": "Старый дуб"}, {"nl": "Geen vertaling"}]
    assert table(second) == [
        {"nl": "Een oude eik", "en": "An old oak"},
        {"nl": "Hij blijft.", "en": "It stays."},
    ]
    assert first.rows[0].segments["ru"].line == 4


@pytest.mark.parametrize(
    ("string", "text"),
    [
        ("zonder opmaak", "zonder opmaak"),
        ("1. **Beslis** op tijd", "1. Beslis op tijd"),
        ("# geen kop", "# geen kop"),
        ("een\n\n*twee*\n", "een\n\ntwee\n"),
        ("    ingesprongen *blijft*", "    ingesprongen *blijft*"),
        ("[^1]: *Bron*.", "[^1]: Bron."),
        ("5 < 6 & \\* 7", "5 < 6 & * 7"),
    ],
)
def test_a_string_is_a_piece_of_text_and_not_a_document(string: str, text: str) -> None:
    found = read(f"nl\ten\n{string}\tx", "a.tsv") if "\n" not in string else read(
        HEADER + 'msgid "x"\nmsgstr "{}"\n'.format(string.replace("\n", "\\n")), "a.po"
    )  # fmt: skip
    segment = found.rows[0].segments["nl"]
    assert (segment.source, segment.text) == (string, text)


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        (HEADER + 'msgid "a"\nmsgstr "b\n', "a.po", "a.po:7: a text in quotation marks does not"),
        (HEADER + 'msgid "a"\nfoo\n', "a.po", "a.po:7: can't read “foo”"),
        (HEADER + 'msgid "a "b" c"\nmsgstr "b"\n', "a.po", "a.po:6: a text in quotation"),
        (HEADER + 'msgid "a"\n', "a.po", "a.po:6: the end of the entry is not expected here"),
        (HEADER + 'msgid "a"\nmsgid "b"\nmsgstr "c"\n', "a.po", "a.po:7: msgid is not expected"),
        (HEADER + 'msgstr "b"\n', "a.po", "a.po:6: msgstr is not expected here"),
        ('# a\n"b"\n', "a.po", "a.po:2: a text is not expected here"),
        (HEADER + 'msgid "a"\nmsgstr[0] "b"\n', "a.po", "a.po:7: msgstr[0] is not expected here"),
        (HEADER.replace("nl_NL", "xx"), "a.po", "a.po:3: unknown language “xx”"),
        (HEADER.replace("nl_NL", "en"), "a.po", "a.po:1: source and target are both en"),
        (HEADER, "a.po", "a.po:1: holds no texts"),
        ("", "a.po", "a.po:1: the target language is not said"),
        (b"nl\ten\n\xff\ta\n", "a.tsv", "a.tsv:2:1: byte 0xff is not UTF-8"),
        ("", "a.tsv", "a.tsv:1: has no header"),
        ("nl\tnote\na\tb\n", "a.tsv", "a.tsv:1: unknown language “note”"),
        ("nl\na\n", "a.tsv", "a.tsv:1: the header names nl"),
        ("nl\ten\nl1\tl1\n\na\tb\tc\n", "a.tsv", "a.tsv:4: has 3 of 2 columns"),
        ("<tmx><body>", "a.tmx", "a.tmx:1:12: Premature end of data in tag body"),
        ("", "a.tmx", "a.tmx:1"),
        (XLIFF_1, "a.tmx", "a.tmx:1: is not tmx: its root is “xliff”"),
        ("<tmx>\n<body/></tmx>", "a.tmx", "a.tmx:1: holds fewer than two of our languages"),
        ("<tmx><body><tu>\n<tuv/></tu></body></tmx>", "a.tmx", "a.tmx:2: a variant does not say"),
        ('<!DOCTYPE tmx [<!ENTITY e "x">]><tmx><body><tu>\n<tuv lang="nl"><seg>&e;</seg></tuv>'
         "</tu></body></tmx>", "a.tmx", "a.tmx:2: the entity &e; is not expanded"),
        (XLIFF_2.replace(' trgLang="en"', ""), "a.xlf", "a.xlf:1: does not say its trgLang"),
        ("x", "a.docx", "a.docx: is no bilingual file"),
    ],
)  # fmt: skip
def test_what_is_malformed_is_refused_with_its_place(
    text: str | bytes, path: str, message: str
) -> None:
    assert refusal(text, path).startswith(message)
