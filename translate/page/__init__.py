"""The review page: a local web application in which people read, edit and decide.

`desk` keeps the letters open, `guard` lets in only who has the token, `app` holds the routes,
`acts` what they change, `cards` what a unit shows, `prose` its text as HTML. `words/` is what the
page says in each language of its interface, `templates/` and `static/` how it looks.
"""
