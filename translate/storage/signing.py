"""Signing and verifying with OpenSSH's ssh-keygen, which alone sees the private key."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from textwrap import wrap

from translate.errors import TranslateError
from translate.review.signing import NAMESPACE, Verdict
from translate.storage.files import read_bytes
from translate.storage.people import Person
from translate.wording import say

ALLOWED = "allowed_signers"
"""The workspace's file of public keys, by e-mail address or name; ssh-keygen(1) describes it."""
KEY = "TRANSLATE_SIGNING_KEY"
"""The variable that names the key to sign with; without it, git's own setting counts."""

_SECONDS = 120
"""Somebody may have to type a passphrase or touch a device."""
_BEGIN = "-----BEGIN SSH SIGNATURE-----"
_END = "-----END SSH SIGNATURE-----"
_LITERAL = ("key::", "ssh-", "ecdsa-", "sk-")


def can_verify() -> bool:
    """Whether ssh-keygen is here."""
    return shutil.which("ssh-keygen") is not None


def allowed_signers(root: Path) -> bytes:
    """The bytes of a workspace's `ALLOWED`; nothing where it has none."""
    path = root / ALLOWED
    return read_bytes(path) if path.is_file() else b""


def key_of(person: Person) -> str:
    """The key to sign with: the file of it, or the public key itself; "" where none is set."""
    return os.environ.get(KEY, "") or person.key


def sign(message: bytes, key: str) -> str:
    """The signature of a message, on one line (base64).

    `key` is the file of a private or a public key, or a public key whose private half an agent
    holds. Raises TranslateError where ssh-keygen can't sign with it.
    """
    with tempfile.TemporaryDirectory() as folder:
        if key.startswith(_LITERAL):
            place = Path(folder) / "key.pub"
            place.write_text(f"{key.removeprefix('key::')}\n", encoding="utf-8")
        else:
            place = Path(key).expanduser()
        done = _run(["-Y", "sign", "-n", NAMESPACE, "-f", str(place)], message)
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines() or [
            say("nothing was said")
        ]
        raise TranslateError(
            say("ssh-keygen can't sign with {key} ({told})", key=key, told=told[-1]),
            remedy=say("check {key}, or git's user.signingKey, and `ssh-add -l`", key=KEY),
        )
    return "".join(
        line for line in done.stdout.decode().splitlines() if not line.startswith("-----")
    )


def verify(
    message: bytes, signature: str, root: Path, principals: Sequence[str], at: str
) -> Verdict:
    """What a signature of a message is worth to a workspace.

    `principals` are the names by which `ALLOWED` may know the writer; `at` is when it was signed
    (ISO 8601, UTC): a key may be allowed for a time. Raises TranslateError without ssh-keygen.
    """
    allowed = root / ALLOWED
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".sig") as file:
        file.write("\n".join((_BEGIN, *wrap(signature, 70), _END, "")))
        file.flush()
        common = ["-n", NAMESPACE, "-s", file.name]
        when = f"verify-time={datetime.fromisoformat(at):%Y%m%d%H%M%S}"
        for principal in principals if allowed.is_file() else ():
            who = ["-f", str(allowed), "-I", principal, "-O", when]
            if _run(["-Y", "verify", *common, *who], message).returncode == 0:
                return Verdict.GOOD
        fits = _run(["-Y", "check-novalidate", *common], message).returncode == 0
    return Verdict.STRANGE if fits else Verdict.FORGED


def _run(arguments: Sequence[str], message: bytes) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["ssh-keygen", *arguments],
            input=message,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            # Times are in UTC: before OpenSSH 9 a time could not say so itself.
            env={**os.environ, "TZ": "UTC"},
        )
    except FileNotFoundError:
        raise TranslateError(
            "signatures need ssh-keygen, which is not installed",
            remedy="install OpenSSH (openssh-client)",
        ) from None
    except subprocess.TimeoutExpired:
        raise TranslateError(
            say("ssh-keygen did not answer within {seconds} seconds", seconds=_SECONDS),
            remedy="let an agent hold the key: `ssh-add`",
        ) from None
