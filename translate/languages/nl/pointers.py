"""The words of lines that only point at a version in another language: `(Engelse tekst hieronder)`.

A line of such words alone, with a language and a place or a text among them, says nothing else.
"""

LANGUAGES = (
    "nederlands nederlandse nederlandstalig nederlandstalige engels engelse engelstalig "
    "engelstalige russisch russische russischtalig russischtalige"
)
"""Names of languages, in every form."""

LABELS = "NL NED"
"""What stands over a text for the name of its language, in capitals."""

PLACES = (
    "onder boven hieronder hierboven onderaan bovenaan beneden verderop volgt volgen volgende "
    "vorige ommezijde achterzijde keerzijde pagina pagina's bladzijde bladzijden blz"
)
"""Where the other text stands."""

TEXTS = "tekst teksten versie versies vertaling vertalingen vertaald brief lees scroll"
"""What stands there."""

REST = (
    "zie voor de het een van in is naar op deze dit bovenstaande onderstaande verder bij aan met "
    "u kunt vindt vind je oorspronkelijke originele taal talen en of uit door staat staan ook"
)
"""What such a line is made of otherwise."""

PAGES = "pagina bladzijde blz p van"
"""The words beside the number of a page."""

NOTES = "noten voetnoten eindnoten bronnen verwijzingen referenties"
"""Headings of a list of notes."""

MAIL = "van aan cc bcc datum verzonden onderwerp antwoord"
"""The words of the fields at the head of a mail."""
