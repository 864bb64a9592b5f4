"""Asking whether a confidential letter's text may leave the machine."""

from __future__ import annotations

import sys

from translate.application.drafting import Consent
from translate.drafting.permission import Sending


def consent(send: bool, yes: bool) -> Consent:
    """What `--send` and `--yes` say; without `--yes` the person is asked."""
    return Consent(send=send, confirm=_confirmed if yes else _ask)


def _ask(sending: Sending) -> str:
    """What the person types when they are asked whether text may leave the machine."""
    print(
        f"{sending.letter} is confidential. {sending.total:,} characters of it would go to"
        f" {' and '.join(sending.services)}.\nType {sending.letter} to let them: ",
        end="",
        file=sys.stderr,
        flush=True,
    )
    return sys.stdin.readline()


def _confirmed(sending: Sending) -> str:
    """`--yes`: the person has confirmed it already."""
    return sending.letter
