"""A version as one HTML page that needs nothing but itself: no script, no font, no request."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from translate import languages
from translate.languages.pages import page_words
from translate.release.edition import Edition
from translate.release.letterhead_html import closing_html, opening_html
from translate.release.rendering import article_html

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2329; --paper: #fdfcf9; --quiet: #5b6570;
  --line: #d9d5cc; --accent: #0b5c8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #17191c; --quiet: #a2abb4;
  --line: #3a3f45; --accent: #7cc0ea; } }
* { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 5rem; max-width: 42rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.6 Charter, "Bitstream Charter", Cambria, Georgia, serif;
  overflow-wrap: break-word; hyphens: auto; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 0.15em solid; outline-offset: 0.15em; }
nav { margin-bottom: 3rem; font: 0.85rem/1.6 system-ui, sans-serif; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0 0 0.5rem;
  list-style: none; border-bottom: 1px solid var(--line); }
nav [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
h1, h2, h3, h4, h5, h6 { margin: 2.2em 0 0.6em; line-height: 1.25; hyphens: manual;
  text-wrap: balance; }
h1 { margin-top: 0; font-size: 1.9rem; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.15rem; }
p, ul, ol, table, pre, blockquote { margin: 0 0 1.1em; }
li { margin-bottom: 0.4em; }
li > p { margin-bottom: 0.4em; }
blockquote { margin-left: 0; padding-left: 1.2rem; border-left: 0.2rem solid var(--line); }
hr { margin: 2.5em 0; border: 0; border-top: 1px solid var(--line); }
sup { line-height: 0; font-size: 0.7em; }
sup a { padding: 0 0.15em; text-decoration: none; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 0.35em 0.8em; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
pre { overflow-x: auto; }
code { font-size: 0.9em; }
.letterhead { display: flow-root; margin-bottom: 2.5rem; }
.letterhead img { float: left; height: 5rem; }
.letterhead address { font-size: 0.85rem; font-style: normal; text-align: right; }
.letterhead p { clear: both; margin: 2rem 0 0; }
.signatures { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
  gap: 1.5rem; margin-top: 3rem; }
.notes { margin-top: 3.5rem; padding-top: 1rem; color: var(--quiet); font-size: 0.85rem;
  border-top: 1px solid var(--line); }
.notes h2 { margin: 0 0 0.8em; font-size: 1rem; }
.notes ol { padding-left: 1.4em; }
.notes .back { text-decoration: none; }
:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #000; --line: #999; --accent: #000; }
  @page { margin: 2.2cm; }
  html { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  nav, .notes .back { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  li, blockquote, tr { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  article a[href^="http"]:not(.bare)::after { content: " <" attr(href) ">"; font-size: 0.8em; }
}
"""


def page(edition: Edition, order: Sequence[str]) -> str:
    """The page of an edition; `order` are the letter's languages, as the reader finds them."""
    code = edition.language
    words = page_words(code)
    head = edition.letterhead
    body = opening_html(head) + article_html(edition.article, words, closing_html(head))
    alternates = "".join(
        f'<link rel="alternate" hreflang="{other}" href="{other}.html">\n' for other in order
    )
    links = "".join(_language_link(other, code) for other in order)
    return f"""<!doctype html>
<html lang="{code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(edition.title, quote=False)}</title>
{_properties(edition, order)}{alternates}<style>{_STYLE}</style>
</head>
<body>
<header>
<nav aria-label="{escape(words.languages)}">
<ul>
{links}</ul>
</nav>
</header>
<main>
<article>
{body}</article>
</main>
</body>
</html>
"""


def _properties(edition: Edition, order: Sequence[str]) -> str:
    """What search engines and messengers show of the page: description and Open Graph."""
    others = [code for code in order if code != edition.language]
    said = [
        ('name="description"', edition.description),
        ('property="og:type"', "article"),
        ('property="og:title"', edition.title),
        ('property="og:description"', edition.description),
        ('property="og:locale"', _locale(edition.language)),
        *(('property="og:locale:alternate"', _locale(code)) for code in others),
    ]
    return "".join(f'<meta {name} content="{escape(text)}">\n' for name, text in said if text)


def _locale(code: str) -> str:
    return page_words(code).locale.replace("-", "_")


def _language_link(code: str, current: str) -> str:
    name = escape(languages.get(code).name, quote=False)
    here = ' aria-current="page"' if code == current else ""
    return f'<li><a href="{code}.html" lang="{code}" hreflang="{code}"{here}>{name}</a></li>\n'
