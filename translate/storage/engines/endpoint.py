"""Where a server is: scheme, host, port and path, and whether that is this very machine."""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.wording import say

_ADDRESS = re.compile(
    r"(?P<scheme>https?)://"
    r"(?P<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])"
    r"(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/[a-z0-9._~-]*)*)",
    re.IGNORECASE | re.ASCII,
)
_LIKE_A_NUMBER = re.compile(r"(0x[0-9a-f]*|[0-9]+)(\.(0x[0-9a-f]*|[0-9]+))*", re.IGNORECASE)
"""A host that a resolver may read as an IP address, in whatever notation."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server's address, taken apart. Make it with `parse`."""

    scheme: str
    """`http` or `https`."""
    host: str
    """In lower case; an IPv6 address without brackets."""
    port: int
    path: str
    """"" or `/…`, without a slash at the end."""

    @property
    def local(self) -> bool:
        """The host is `localhost` or a loopback address: what is sent stays on this machine."""
        address = _ip(self.host)
        return self.host == "localhost" if address is None else address.is_loopback

    @property
    def authority(self) -> str:
        """The host and port, as a Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    def __str__(self) -> str:
        usual = {"http": 80, "https": 443}[self.scheme] == self.port
        where = self.authority.rpartition(":")[0] if usual else self.authority
        return f"{self.scheme}://{where}{self.path}"


def parse(address: str, setting: str, example: str) -> Endpoint:
    """An address taken apart.

    It is scheme, host, port and path and nothing else: no user, backslash, white space, control
    character, query or fragment. An IP address is written in its usual form. Raises
    TranslateError, which names the `setting` and an `example`.
    """
    found = _ADDRESS.fullmatch(address)
    host = found["host"].lower().strip("[]") if found else ""
    port = int(found["port"] or {"http": 80, "https": 443}[found["scheme"].lower()]) if found else 0
    if found is None or not 0 < port < 65536 or not _is_plain(host):
        raise TranslateError(
            say(
                "{setting} is no address that can be used: {address!r}",
                setting=setting,
                address=address,
            )
            if address
            else say("{setting} has no address", setting=setting),
            remedy=say(
                'write scheme, host, port and path and nothing else: {setting} = "{example}"',
                setting=setting,
                example=example,
            ),
        )
    return Endpoint(found["scheme"].lower(), host, port, found["path"].rstrip("/"))


def loopback_addresses(endpoint: Endpoint) -> tuple[str, ...]:
    """The IP addresses to connect to for a local endpoint: those of this machine and no others.

    Raises TranslateError where the host leads elsewhere, and OSError where it is unknown.
    """
    found = socket.getaddrinfo(endpoint.host, endpoint.port, type=socket.SOCK_STREAM)
    addresses = tuple(dict.fromkeys(str(one[4][0]) for one in found))
    here = tuple(one for one in addresses if (known := _ip(one)) and known.is_loopback)
    if not here:
        raise TranslateError(
            say(
                "{host} is not this machine: it leads to {addresses}",
                host=endpoint.host,
                addresses=", ".join(addresses),
            ),
            remedy="write 127.0.0.1, and look at the hosts file of this machine",
        )
    return here


def _ip(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _is_plain(host: str) -> bool:
    """A name, or an IP address in its usual form: `0x7f.1` and `::ffff:127.0.0.1` are neither."""
    address = _ip(host)
    if address is None:
        return ":" not in host and ".." not in host and not _LIKE_A_NUMBER.fullmatch(host)
    return getattr(address, "ipv4_mapped", None) is None
