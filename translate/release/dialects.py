"""What pandoc's tree has no word for, in the XML of Word and of OpenDocument."""

from __future__ import annotations

from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """The XML of one format."""

    format: str
    """pandoc's name of it."""
    before: str
    """Before the note's first mark; `{number}` is the note's."""
    after: str
    """Behind it."""
    reference: str
    """The second mark; `{place}` counts the notes from 0."""
    parting: str = ""
    """A line between two parts; "" where pandoc's own is good."""
    after_table: str = ""
    """Room behind a table, where a table can't have it itself."""

    def first(self, number: int) -> tuple[str, str]:
        """What stands before and behind the first mark of a note."""
        return self.before.format(number=number), self.after.format(number=number)

    def again(self, number: int) -> str:
        """The second mark of a note, and every other."""
        return self.reference.format(number=number, place=number - 1)


_RUN = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

WORD = Dialect(
    "openxml",
    '<w:bookmarkStart w:id="9{number:05}" w:name="_RefNote{number}"/>',
    '<w:bookmarkEnd w:id="9{number:05}"/>',
    f'{_RUN}<w:fldChar w:fldCharType="begin"/></w:r>'
    f'{_RUN}<w:instrText xml:space="preserve"> NOTEREF _RefNote{{number}} \\h </w:instrText></w:r>'
    f'{_RUN}<w:fldChar w:fldCharType="separate"/></w:r>'
    f"{_RUN}<w:t>{{number}}</w:t></w:r>"
    f'{_RUN}<w:fldChar w:fldCharType="end"/></w:r>',
    '<w:p><w:pPr><w:pStyle w:val="Parting"/></w:pPr></w:p>',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr>'
    "</w:p>",
)

OPEN_DOCUMENT = Dialect(
    "opendocument",
    "",
    "",
    '<text:span text:style-name="Footnote_20_anchor"><text:note-ref text:note-class="footnote"'
    ' text:reference-format="text" text:ref-name="ftn{place}">{number}</text:note-ref></text:span>',
)
