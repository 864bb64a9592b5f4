"""Whether text of a confidential letter may leave the machine, and the record that it did."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from translate.application.chains import Chains
from translate.application.opening import OpenLetter
from translate.cli.loading import now
from translate.drafting.run import Estimate
from translate.errors import TranslateError
from translate.review.events import Sent


def permit(
    opened: OpenLetter,
    chains: Chains,
    estimates: Sequence[Estimate],
    who: str,
    *,
    send: bool,
    yes: bool,
) -> list[Sent]:
    """Lets a run go on, or raises TranslateError: nothing has been sent by then.

    A confidential letter's text goes to no other machine, unless somebody says `--send` and
    confirms it. What comes back belongs into the ledger before anything goes out: who let how
    much of it go, and to whom.
    """
    abroad = {remote.name for remote in chains.abroad}
    asked: Counter[tuple[str, str]] = Counter()
    for one in estimates:
        remote = chains.remotes.get((one.job.source, one.job.language))
        if remote is not None and remote.name in abroad and one.asked:
            asked[remote.name, one.job.language] += one.characters
    if not asked or not opened.settings.confidential:
        return []
    name = opened.letter.name
    services = " and ".join(sorted({service for service, _ in asked}))
    if not send:
        raise TranslateError(
            f"{name} is confidential: {services} would get its text",
            path=str(opened.folder),
            remedy="use --engine memory or local; or say --send; or, when it is public, set"
            " confidential = false in letter.toml",
        )
    if not yes:
        _confirm(name, services, sum(asked.values()))
    return [
        Sent(by=who, at=now(), engine=service, language=language, characters=characters)
        for (service, language), characters in asked.items()
    ]


def _confirm(name: str, services: str, characters: int) -> None:
    print(
        f"{name} is confidential. {characters:,} characters of it would go to {services}.\n"
        f"Type {name} to let them: ",
        end="",
        file=sys.stderr,
        flush=True,
    )
    if sys.stdin.readline().strip() != name:
        raise TranslateError("nothing was sent", remedy=f"type {name}, or say --yes")
