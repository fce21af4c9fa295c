"""The guard: which hosts may be asked. Addresses inside a house (loopback, private nets, cloud metadata) are refused.

The name is resolved once and the connection goes to that number, so that a name cannot lead elsewhere between check and use.
"""

import ipaddress
import socket
from urllib.parse import SplitResult, urljoin, urlsplit

from ofrecord.errors import SourceError

PORTS = {"http": 80, "https": 443}
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # the last 32 bits are an IPv4 number


def split(address: str) -> SplitResult:
    """The parts of an address. Raises SourceError where it is none."""
    try:
        return urlsplit(address)
    except ValueError as fault:
        raise SourceError(f"{address} is no http or https address.", "address") from fault


def joined(here: str, there: str) -> str:
    """Where an address on a page leads. Raises SourceError where it is none."""
    try:
        return urljoin(here, there)
    except ValueError as fault:
        raise SourceError(f"{here} leads to {there}, which is no address.", "address") from fault


def numbers_of(address: str, *, allow_private: bool = False) -> tuple[str, int, str]:
    """Host, port, and the number to connect to. Raises SourceError where the address is none, or leads inside a house."""
    parts = split(address)
    try:
        port = parts.port or PORTS[parts.scheme]
    except (KeyError, ValueError) as fault:
        raise SourceError(f"{address} is no http or https address.", "address") from fault
    host = parts.hostname
    if not host or parts.username or parts.password:
        raise SourceError(f"{address} names no host, or carries a password; neither is fetched.", "address")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise SourceError(f"{address}: the host {host} is not known.", "unreachable") from fault
    numbers = list(dict.fromkeys(str(each[4][0]) for each in found))
    if not allow_private and any(is_inside(number) for number in numbers):
        raise SourceError(f"{address} leads to a private address; allow it with --allow-private.", "private")
    return host, port, numbers[0]


def is_inside(number: str) -> bool:
    """Whether a number is not out on the internet: private, loopback, link-local, multicast, reserved."""
    read = ipaddress.ip_address(number.split("%", maxsplit=1)[0])
    if read in NAT64:
        read = ipaddress.IPv4Address(int(read) & 0xFFFFFFFF)
    inner = getattr(read, "ipv4_mapped", None) or getattr(read, "sixtofour", None) or read
    return not inner.is_global or inner.is_multicast or not read.is_global
