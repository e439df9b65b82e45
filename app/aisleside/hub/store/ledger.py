"""The erasure ledger: who must be forgotten, in a file of its own outside every backup.

A database that comes back from a backup brings erased people back with it. This
file does not come back: each line says a number and the customers' ids, and the
hub erases again whatever it finds of them (``profiles.erasure``). What sources
called them is kept as salted digests, so that a source does not bring them back
either; there is no name, address or key in it.

Lines are JSON, each with a digest over itself and the one before. A line counts
once it is on the disk, whole. What a power cut left of the last one is passed
over, and cut off by the next; damage before that is refused, because a person
could be missing. Whoever appends holds the store's write lock.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, func, select

from aisleside.domain.errors import ExpectedError
from aisleside.hub.store import schema
from aisleside.wire.messages import Erasure, Erasures

LEDGER = "erased.ledger"
FORMAT = 1

# A ledger put together again may have lost its newest lines. Devices know their numbers,
# so those are left out for ever.
LEAP = 1_000_000

MOST_LINES = 10_000  # in one answer


class LedgerDamagedError(ExpectedError):
    """A line in the middle is not what was written."""

    def __init__(self, *, path: Path, line: int) -> None:
        super().__init__(
            f"The list of erased people in {path} is damaged in line {line}, so the hub did not "
            "start: it could show somebody again who asked to be forgotten. Nothing was changed. "
            "Put a copy of the file in its place, or ask support."
        )
        self.path = path
        self.line = line


class LedgerForeignError(ExpectedError):
    """The ledger and the database belong to two hubs."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The list of erased people in {path} belongs to another hub than the database. "
            "Nothing was changed. Put the files of one hub together."
        )
        self.path = path


class LedgerUnwritableError(ExpectedError):
    """The ledger cannot be made or added to, so nobody was erased."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The list of erased people in {path} cannot be written, so nobody was erased and "
            "nothing was changed. Check that the folder has room and may be written, then try "
            "again."
        )
        self.path = path


class Line(msgspec.Struct, frozen=True):
    """One erasure; *at* is in seconds UTC, *keys* are salted digests."""

    n: int
    at: int
    customers: tuple[int, ...]
    keys: tuple[str, ...]
    chain: str = ""


class _Heading(msgspec.Struct, frozen=True):
    format: int
    salt: str
    chain: str = ""


L = TypeVar("L", Line, _Heading)


class Ledger:
    """Read and continue the ledger; safe to ask from several threads and processes."""

    def __init__(self, folder: Path, known: Sequence[str] = ()) -> None:
        """Open it, or make it.

        Args:
            folder: the hub's, where the file lies.
            known: the lines the database has, its heading first. A file that lost some
                gets them back.

        Raises:
            LedgerDamagedError, LedgerForeignError, LedgerUnwritableError
        """
        self.path = folder / LEDGER
        self._lock = threading.Lock()
        self._seen = (0, 0)  # size and time of the file when it was read
        self._whole = 0  # bytes of whole lines
        self._heading = ""
        self._salt = b""
        self._texts: list[str] = []
        self._lines: list[Line] = []
        self._customers: set[int] = set()
        self._keys: set[str] = set()
        try:
            if not self.path.exists():
                self._make(known)
            self._read()
            if not self._heading:  # torn before its first line was whole
                self._make(known)
                self._read()
            self._complete(known)
        except OSError as error:
            raise LedgerUnwritableError(path=self.path) from error

    @property
    def heading(self) -> str:
        """The first line, which holds the salt."""
        return self._heading

    @property
    def head(self) -> int:
        """The last number given out; 0 in a new ledger."""
        with self._lock:
            self._follow()
            return self._lines[-1].n if self._lines else 0

    def after(self, n: int) -> list[Erasure]:
        """Whom to forget, by the lines after number *n*."""
        return [Erasure(line.n, customer) for line in self.lines(n) for customer in line.customers]

    def lines(self, after: int = 0) -> list[Line]:
        """The lines after a number."""
        with self._lock:
            self._follow()
            return [line for line in self._lines if line.n > after]

    def text_of(self, n: int) -> str:
        """A line as it stands in the file."""
        with self._lock:
            return next(
                text for text, line in zip(self._texts, self._lines, strict=True) if line.n == n
            )

    def has(self, customer: int) -> bool:
        """Whether this customer was erased."""
        with self._lock:
            self._follow()
            return customer in self._customers

    def is_erased(self, source: str, kind: str, key: str) -> bool:
        """Whether a source calls somebody by this key who was erased."""
        digest = self.digest(source, kind, key)
        with self._lock:
            self._follow()
            return digest in self._keys

    def digest(self, source: str, kind: str, key: str) -> str:
        """What stands in the ledger for a source's key."""
        return digest_of_key(self._salt, source, kind, key)

    def append(self, customers: Iterable[int], keys: Iterable[str], *, at: int) -> Line:
        """Write down that these ids, all of one person, are to be forgotten.

        On the disk when it returns. *keys* are from ``digest``.

        Raises:
            LedgerUnwritableError: nothing was written.
        """
        with self._lock:
            self._follow()
            line = Line(
                n=(self._lines[-1].n if self._lines else 0) + 1,
                at=at,
                customers=tuple(customers),
                keys=tuple(sorted(keys)),
            )
            return self._add([_chained(line, self._last_chain())])[0]

    def _make(self, known: Sequence[str]) -> None:
        if known:
            self._write_anew([*known, _leap(known)])
        else:
            self._write_anew([_text(_chained(_Heading(FORMAT, secrets.token_hex(32)), ""))])

    def _write_anew(self, texts: Iterable[str]) -> None:
        """Put a file of these lines in the place of what was there, whole or not at all."""
        staged = self.path.with_name(f"{self.path.name}.{secrets.token_hex(4)}.new")
        try:
            with os.fdopen(
                os.open(staged, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb"
            ) as out:
                out.write("".join(f"{text}\n" for text in texts).encode())
                out.flush()
                os.fsync(out.fileno())
            staged.replace(self.path)
            _sync_folder(self.path.parent)
        finally:
            staged.unlink(missing_ok=True)

    def _complete(self, known: Sequence[str]) -> None:
        """Give back what the database knows and the file has lost."""
        if not known:
            return
        had = {line.n: text for line, text in zip(self._lines, self._texts, strict=True)}
        if known[0] != self._heading:
            raise LedgerForeignError(path=self.path)
        lost = []
        for text in known[1:]:
            line = msgspec.json.decode(text, type=Line)
            if line.n not in had:
                lost.append(line)
            elif had[line.n] != text:
                raise LedgerForeignError(path=self.path)
        if not lost:
            return
        chain = self._last_chain()
        for line in lost:
            if line != _chained(line, chain):
                raise LedgerForeignError(path=self.path)
            chain = line.chain
        # With the leap at once: a file that has all its lines again looks as if it lost none.
        whole = [self._heading, *self._texts, *map(_text, lost)]
        self._write_anew([*whole, _leap(whole)])
        self._read()

    def _add(self, lines: list[Line]) -> list[Line]:
        written = "".join(f"{_text(line)}\n" for line in lines).encode()
        try:
            descriptor = os.open(self.path, os.O_RDWR)
            try:
                os.ftruncate(descriptor, self._whole)  # a torn tail was never counted
                os.lseek(descriptor, self._whole, os.SEEK_SET)
                try:
                    if os.write(descriptor, written) != len(written):
                        raise OSError("only a part was written")
                    os.fsync(descriptor)
                except OSError:
                    with suppress(OSError):
                        os.ftruncate(descriptor, self._whole)
                    raise
            finally:
                os.close(descriptor)
        except OSError as error:
            raise LedgerUnwritableError(path=self.path) from error
        for line in lines:
            self._take(line, _text(line))
        self._whole += len(written)
        return lines

    def _follow(self) -> None:
        """Read what another process wrote since."""
        try:
            if self._look() != self._seen:
                self._read()
        except OSError as error:
            raise LedgerUnwritableError(path=self.path) from error

    def _look(self) -> tuple[int, int]:
        found = self.path.stat()
        return found.st_size, found.st_mtime_ns

    def _read(self) -> None:
        self._seen = self._look()  # before reading: what comes meanwhile is read next time
        with self.path.open("rb") as file:
            file.seek(self._whole)
            fresh = file.read()
        parts = fresh.split(b"\n")
        for at, part in enumerate(parts[:-1]):  # after the last newline is nothing, or a torn line
            last = at == len(parts) - 2 and not parts[-1]
            if last and b"\0" in part:  # room was made for it and not filled: torn as well
                return
            self._check(part)
            self._whole += len(part) + 1

    def _check(self, part: bytes) -> None:
        number = len(self._lines) + (2 if self._heading else 1)
        try:
            text = part.decode()
            if not self._heading:
                heading = msgspec.json.decode(text, type=_Heading)
                if heading != _chained(heading, "") or heading.format != FORMAT:
                    raise ValueError("not this chain")
                self._heading, self._salt = text, bytes.fromhex(heading.salt)
                return
            line = msgspec.json.decode(text, type=Line)
            if line != _chained(line, self._last_chain()):
                raise ValueError("not this chain")
        except (msgspec.MsgspecError, ValueError) as error:
            raise LedgerDamagedError(path=self.path, line=number) from error
        self._take(line, text)

    def _take(self, line: Line, text: str) -> None:
        self._lines.append(line)
        self._texts.append(text)
        self._customers.update(line.customers)
        self._keys.update(line.keys)

    def _last_chain(self) -> str:
        if self._lines:
            return self._lines[-1].chain
        return msgspec.json.decode(self._heading, type=_Heading).chain


def done(connection: Connection) -> int:
    """The last number that was carried out in this database: nobody up to it is in it."""
    last = connection.execute(select(func.max(schema.erasure.c.n))).scalar_one()
    return int(last or 0)


def told(ledger: Ledger, since: int, done: int) -> Erasures:
    """What a device that heard *since* is to forget next, of what is done here."""
    lines = [line for line in ledger.lines(since) if line.n <= done][:MOST_LINES]
    return Erasures(
        since=since,
        to=lines[-1].n if lines else since,
        erasures=[Erasure(line.n, customer) for line in lines for customer in line.customers],
    )


def salt_in(heading: str) -> bytes:
    """The salt of a ledger, from its first line."""
    return bytes.fromhex(msgspec.json.decode(heading, type=_Heading).salt)


def digest_of_key(salt: bytes, source: str, kind: str, key: str) -> str:
    """A salted digest of what a source calls somebody."""
    said = msgspec.json.encode((source, kind, key))
    return hmac.new(salt, said, hashlib.sha256).hexdigest()


def _chained(line: L, before: str) -> L:
    bare = msgspec.structs.replace(line, chain="")
    digest = hashlib.sha256(before.encode() + b"\n" + msgspec.json.encode(bare)).hexdigest()
    return msgspec.structs.replace(line, chain=digest)


def _leap(texts: Sequence[str]) -> str:
    """The line that leaves numbers out, to follow a heading and lines."""
    heading, *lines = texts
    if lines:
        last = msgspec.json.decode(lines[-1], type=Line)
        return _text(_chained(Line(last.n + LEAP, 0, (), ()), last.chain))
    chain = msgspec.json.decode(heading, type=_Heading).chain
    return _text(_chained(Line(LEAP, 0, (), ()), chain))


def _text(line: Line | _Heading) -> str:
    return msgspec.json.encode(line).decode()


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
