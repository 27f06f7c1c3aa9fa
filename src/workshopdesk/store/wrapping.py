"""Wrapping one key with another: 32 bytes under 32 bytes, so that a wrong key is known for one.

Encrypt-then-MAC with HMAC-SHA256 (RFC 2104, RFC 5869's expand step): one block of key stream, used once for its random
nonce, and a tag over nonce and text. It costs microseconds, where a passphrase's derivation costs half a second: that
is paid once a home and not once a school.
"""

from __future__ import annotations

import os

NONCE_BYTES, TAG_BYTES, KEY_BYTES = 16, 32, 32


class WrongKey(Exception):
    """The key does not open what was wrapped, or what was wrapped is damaged."""


def _expand(key: bytes, purpose: bytes, nonce: bytes) -> bytes:
    import hmac  # a home without protection starts without it

    return hmac.digest(key, b"workshopdesk/1/" + purpose + b"/" + nonce, "sha256")


def new_key() -> bytes:
    """Return 32 random bytes."""
    return os.urandom(KEY_BYTES)


def wrap(key: bytes, under: bytes, context: bytes) -> bytes:
    """Return `key` as only `under` can open it; `context` says what it is for, and is asked again."""
    nonce = os.urandom(NONCE_BYTES)
    stream = _expand(under, b"stream/" + context, nonce)
    hidden = bytes(one ^ other for one, other in zip(key, stream, strict=True))
    return nonce + hidden + _expand(under, b"tag/" + context, nonce + hidden)


def unwrap(wrapped: bytes, under: bytes, context: bytes) -> bytes:
    """Return the key again; raise WrongKey."""
    if len(wrapped) != NONCE_BYTES + KEY_BYTES + TAG_BYTES:
        raise WrongKey
    nonce, hidden, tag = wrapped[:16], wrapped[16:48], wrapped[48:]
    import hmac

    if not hmac.compare_digest(tag, _expand(under, b"tag/" + context, nonce + hidden)):
        raise WrongKey
    stream = _expand(under, b"stream/" + context, nonce)
    return bytes(one ^ other for one, other in zip(hidden, stream, strict=True))
