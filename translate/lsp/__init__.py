"""The language server: an editor's unsaved texts, checked as they are typed.

`server` speaks the protocol over stdin and stdout; `room` keeps the texts of the editor and the
letters they are versions of; `positions` counts as the protocol counts. `diagnostics` makes
findings what an editor shows, `telling` remembers what it shows where. Each thing that an editor
asks for has a file: `actions` (fixes), `hovering`, `going` (the same unit in another language),
`completing` and `lenses` (states). Nothing is sent anywhere but to the editor, no file but the
cache is written, and no text of a letter is logged.
"""
