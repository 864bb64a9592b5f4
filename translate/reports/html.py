"""The frame of a report that is one file of HTML: no script, no font, no request.

Whatever comes from a letter goes through `text`, which escapes it.
"""

from __future__ import annotations

from html import escape

from translate.reports.showing import visible

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2329; --paper: #fdfcf9; --card: #fff; --quiet: #59636d;
  --line: #dcd7cd; --good: #1d6b3a; --bad: #a3211b; --warn: #7a4b00; --look: #5a4a8a;
  --bad-wash: #fbe0dd; --warn-wash: #f8e6bf; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #15171a; --card: #1c1f23;
  --quiet: #a5aeb7; --line: #3a3f45; --good: #7fce9b; --bad: #ff9c94; --warn: #eec07a;
  --look: #bcb0ee; --bad-wash: #542a27; --warn-wash: #4a3a18; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem clamp(0.8rem, 3vw, 2rem) 4rem;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
  font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.5rem; margin: 0.5rem 0; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 0.9rem; margin: 0; font-weight: 600; }
p, ul { margin: 0.3rem 0; padding: 0; list-style: none; }
a { color: inherit; }
:focus-visible { outline: 0.15rem solid; outline-offset: 0.15rem; }
.quiet { color: var(--quiet); }
.error { color: var(--bad); } .warning { color: var(--warn); }
.attention, .note { color: var(--look); } .good { color: var(--good); }
.unit { margin: 1rem 0; padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem;
  background: var(--card); break-inside: avoid; }
.unit > h3 { color: var(--quiet); }
.versions { display: grid; gap: 0.6rem 1.5rem; margin: 0.6rem 0;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
.version h4 { margin: 0; font-size: 0.8rem; color: var(--quiet); font-weight: 600; }
.version p { white-space: pre-wrap; font: 1rem/1.55 Charter, Cambria, Georgia, serif; }
mark { color: inherit; background: var(--warn-wash); padding: 0 0.1em; border-radius: 0.15em; }
mark.odd { background: var(--bad-wash); text-decoration: underline var(--bad) 0.12em; }
.findings { border-top: 1px solid var(--line); padding-top: 0.5rem; }
.findings b { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
thead th { font-size: 0.8rem; color: var(--quiet); }
.bar { display: inline-block; width: 6rem; height: 0.6rem; border: 1px solid var(--quiet);
  border-radius: 0.3rem; overflow: hidden; margin-right: 0.5rem; }
.bar i { display: block; height: 100%; background: var(--good); }
@media print { body { max-width: none; padding: 0; } .unit { border-color: #999; } }
"""


def document(title: str, body: str, reader: str = "en") -> str:
    """A whole page in the language `reader`; `title` is plain text, `body` is HTML."""
    return f"""<!doctype html>
<html lang="{reader}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="robots" content="noindex">
<title>{text(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{text(title)}</h1>
{body}</main>
</body>
</html>"""


def text(words: str) -> str:
    """Plain text as HTML, for an element or an attribute; control characters are shown."""
    return escape(visible(words))


def language(code: str) -> str:
    """The attribute that says which language an element's text is in."""
    return f' lang="{text(code)}"'
