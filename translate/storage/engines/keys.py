"""Keys of services: from the environment, else from the keyring; never from a file of ours."""

from __future__ import annotations

import os

from translate.errors import TranslateError
from translate.wording import say


def find_key(variable: str, service: str) -> str:
    """The key for a service; TranslateError, which says how to set it, where there is none."""
    key = known_key(variable, service)
    if not key:
        raise TranslateError(
            say("there is no key for {service}", service=service),
            remedy=say(
                "set {variable}, or `keyring set translate-letters {service}`",
                variable=variable,
                service=service,
            ),
        )
    return key


def known_key(variable: str, service: str) -> str:
    """The key for a service that may want none; "" where there is none."""
    return os.environ.get(variable, "").strip() or _from_keyring(service)


def _from_keyring(service: str) -> str:
    """The keyring's key; "" where it has none, or there is no keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return (keyring.get_password("translate-letters", service) or "").strip()
    except KeyringError:
        return ""
