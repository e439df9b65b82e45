"""Every byte of an encrypted SQLite file, decrypted page by page.

SQLCipher's own export copies rows; what was deleted and still lies in a page or in the
log is seen only so. The form is that of SQLCipher 4 with a raw key: pages of 4,096
bytes, the last 80 of them an initialisation vector and a digest; AES-256 in CBC mode;
the first 16 bytes of the file are a salt.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _RESERVED, _SALT = 4096, 80, 16
_LOG_HEADER, _FRAME_HEADER = 32, 24


def decrypted(path: Path, key: bytes) -> bytes:
    """The pages of a database and of the log beside it."""
    content = path.read_bytes()
    pages = [content[at : at + _PAGE] for at in range(0, len(content), _PAGE)]
    log = path.with_name(f"{path.name}-wal")
    frames = log.read_bytes()[_LOG_HEADER:] if log.exists() else b""
    step = _FRAME_HEADER + _PAGE
    plain = [_page(page, key, salted=number == 0) for number, page in enumerate(pages)]
    for at in range(0, len(frames) - step + 1, step):
        number = int.from_bytes(frames[at : at + 4], "big")
        page = frames[at + _FRAME_HEADER : at + step]
        plain.append(_page(page, key, salted=number == 1))
    return b"".join(plain)


def _page(page: bytes, key: bytes, *, salted: bool) -> bytes:
    vector = page[-_RESERVED : -_RESERVED + 16]
    body = page[_SALT if salted else 0 : -_RESERVED]
    cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return cipher.update(body) + cipher.finalize()
