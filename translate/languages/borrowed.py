"""Words that a language has borrowed and no dictionary of it has yet."""

from __future__ import annotations

BORROWED = {
    "nl": frozenset(
        """
        account accounts allow array backend backends backup backups binary binaries blog blogs bot
        bots branch branches browser browsers buffer buffers bug bugs build builds cache caches
        certificate certificates chat cloud code codes commit commits community compiler container
        containers content cookie cookies copyleft count dashboard dashboards database databases
        debug default defaults delete deployment desktop developer developers device devices diff
        directory directories download downloads draft drafts driver drivers editor email emails
        engine engineer engineeren engineering error errors export fallback feature features
        feedback fetch file files filter filters firewall flag flags font fonts footer fork forks
        forum framework frameworks frontend frontends governance grassroots handle handles hardware
        header headers host hosting hosts import input install installer interface interfaces issue
        issues kernel key keys keyword keywords launcher layout library libraries license link links
        list load log login logs lookup maintainer maintainers malware manager mailing
        mailinglist mapping memory merge merges mirror mirrors mode module modules monitor mount
        networking newsletter null offline online output outputs package packages parser password
        patch patches path pattern phishing plugin plugins pop popup privacy process
        profile project prompt provider providers proxy publisher pull push query ransomware
        readme record records release releases remote remove report reports repository repositories
        request requests reset restore reverse review reviewer reviewers reviews role roles root
        router routers runtime sample scope score screen screenshot screenshots script scripts
        select server servers session sessions setup shell snapshot snapshots socket sockets
        software source spam spreadsheet stable stack standalone startup status stream streaming
        string strings sums support switch switches tab tabs tag tags target targets task tasks team
        template templates terminal testing text theme themes thread threads timeout token tokens
        toolkit tools tracker trackers tracking trigger triggers unstable update updates upgrade
        upgrades upload uploads usability user users verbatim verbose version web webinar widget
        widgets wiki wildcard window windows workflow workflows workshop workspace zip
        """.split()
    )
}
"""By language: what computing, and the work that is done with it, says in English everywhere."""


def is_borrowed(word: str, language: str) -> bool:
    """Whether a lower-case word of another language is in use in a language."""
    return word in BORROWED.get(language, ())
