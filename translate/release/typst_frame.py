"""What stands around a letter in Typst: the style, the letterhead, the signatures."""

from __future__ import annotations

from collections.abc import Iterable

from translate.release.letterhead import Letterhead, Logo

STYLE = """
#let ink = rgb("#1d2329")
#let quiet = rgb("#5b6570")
#let accent = rgb("#0b4a73")
#set page(paper: "a4", margin: (x: 2.6cm, top: 2.4cm, bottom: 2.6cm), footer: context {
  let last = counter(page).final().first()
  if last > 1 {
    set text(size: 9pt, fill: quiet)
    align(center, [#counter(page).display() / #last])
  }
})
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"), size: 11pt, fill: ink, hyphenate: true)
#set par(justify: true, leading: 0.68em, spacing: 1.05em)
// Raised and smaller, not the font's own glyphs: readers of PDF files know marks by that.
#set super(typographic: false)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.8em)
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.8em)
#set footnote.entry(gap: 0.6em, indent: 0em, separator: line(length: 25%, stroke: 0.5pt + quiet))
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 0.55em, spacing: 0.6em, justify: false)
#show heading: set text(hyphenate: false)
#show heading: set par(justify: false, leading: 0.5em)
#show heading: set block(above: 1.6em, below: 0.9em, sticky: true)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show link: set text(fill: accent)
#show raw: set text(font: "DejaVu Sans Mono", size: 9pt)
#let parting = block(width: 100%, above: 1.7em, below: 1.7em, sticky: true,
  align(center, line(length: 30%, stroke: 0.5pt + quiet)))
#set quote(block: true)
#show quote: set pad(x: 1.2em)
#show quote: set block(above: 1.05em, below: 1.05em)
#set table(stroke: (x: none, y: 0.5pt + quiet), inset: (x: 0.5em, y: 0.45em))
#show table: set par(justify: false)
#show table.cell.where(y: 0): set text(weight: "bold")
"""


def opening(head: Letterhead) -> str:
    """The logo and the sender beside each other, then the addressee, then the date."""
    logo = _logo(head.logo) if head.logo else ""
    parts = []
    if logo or head.sender:
        sender = f"#set text(size: 9.5pt)\n{_lines(head.sender)}"
        parts.append(f"#grid(columns: (1fr, auto), column-gutter: 1em, [{logo}], [{sender}])")
    parts += [
        f"#block(above: 2.2em, [#set par(justify: false)\n{_lines(lines)}])"
        for lines in (head.addressee, (head.dated,))
        if any(lines)
    ]
    return "\n".join((*parts, "#v(1.2em)")) if parts else ""


def _logo(logo: Logo) -> str:
    data = f"bytes(({','.join(map(str, logo.data))},))"
    kind = "jpg" if logo.kind == "jpeg" else logo.kind
    return f'#image({data}, height: 2cm, format: "{kind}", alt: {string(logo.description)})'


def closing(head: Letterhead) -> str:
    """The signatures, beside each other."""
    if not head.signatures:
        return ""
    each = ", ".join(f"[{_lines(lines)}]" for lines in head.signatures)
    return f"#block(above: 3.2em, breakable: false, grid(columns: (1fr, 1fr), gutter: 3em, {each}))"


def _lines(lines: Iterable[str]) -> str:
    return "#linebreak()".join(map(typst_text, lines))


def typst_text(text: str) -> str:
    """A text in a paragraph."""
    return f"#{string(text)}" if text else ""


def string(text: str) -> str:
    """A text as a string of Typst's."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
