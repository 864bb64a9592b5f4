"""Asking whether a confidential letter's text may leave the machine."""

from __future__ import annotations

import sys

from translate.application.drafting import Consent
from translate.cli.reader import told
from translate.drafting.permission import Sending
from translate.wording import Figure, listed, say


def consent(send: bool, yes: bool) -> Consent:
    """What `--send` and `--yes` say; without `--yes` the person is asked."""
    return Consent(send=send, confirm=_confirmed if yes else _ask)


def _ask(sending: Sending) -> str:
    """What the person types when they are asked whether text may leave the machine."""
    question = say(
        "{letter} is confidential. {count} characters of it would go to {services}.\n"
        "Type {letter} to let them:",
        letter=sending.letter,
        count=Figure(sending.total),
        services=listed(sending.services),
    )
    print(f"{told(question)} ", end="", file=sys.stderr, flush=True)
    typed = sys.stdin.readline()
    if not typed:
        print(file=sys.stderr)  # nobody ended the line of the question
    return typed


def _confirmed(sending: Sending) -> str:
    """`--yes`: the person has confirmed it already."""
    return sending.letter
