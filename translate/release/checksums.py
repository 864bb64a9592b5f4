"""`SHA256SUMS`: a line for every file, as sha256sum writes and checks them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256

from translate.wording import say

_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^/\\\0]+)")


def checksums(files: Mapping[str, bytes]) -> bytes:
    """The list of files given by name, in the order of their names."""
    return "".join(
        f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())
    ).encode()


def listed(data: bytes) -> Mapping[str, str]:
    """The digests in a list, by name; lines that are none are left out."""
    lines = data.decode(errors="replace").splitlines()
    found = [match for line in lines if (match := _LINE.fullmatch(line))]
    return {match[2]: match[1] for match in found}


def sum_faults(files: Mapping[str, bytes], sums: bytes) -> Mapping[str, str]:
    """What is wrong with files, by name, in words: changed or gone since `sums` was written."""
    faults = {}
    for name, digest in listed(sums).items():
        if name not in files:
            faults[name] = say("is gone")
        elif sha256(files[name]).hexdigest() != digest:
            faults[name] = say("changed since it was written")
    return faults
