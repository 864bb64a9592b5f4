"""The review page: a local web application in which people read, edit and decide.

`serving` opens the socket, `guard` lets in only who has the token, `app` holds the addresses.
`desk` keeps the letters open; `cards` is what a unit shows, `prose` its text as HTML, `views` the
pages. `acts` is what people decide and `edits` what they write, both about what was on their
`screen`; `answers` tells the page what came of it. `words/` is what the page says in each language
of its interface, `templates/` and `static/` how it looks.
"""
