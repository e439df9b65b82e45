"""The rows and weights of Today, read from ``resources/today.toml``.

They are data, so that a chain can change them without a new program; whoever changes
them is told the line that is not right.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import REASONS, MomentKind
from aisleside.insight.today.ranking import Row, Rule, Rules

T = TypeVar("T")


class TodayRulesBrokenError(ExpectedError):
    """The list of reasons cannot be used; *why* says what is not right with *line*."""

    def __init__(self, *, line: int, why: str) -> None:
        super().__init__(
            f"Line {line} of today.toml is not right, so Aisleside does not know whom to put on "
            f"Today: {why}. Nothing is lost. Mend that line, or install Aisleside again."
        )
        self.line = line
        self.why = why


def read_rules(file: Path) -> Rules:
    """The rules in a file.

    Raises:
        TodayRulesBrokenError
    """
    try:
        return rules_of(file.read_bytes().decode())
    except (OSError, UnicodeDecodeError) as error:
        raise TodayRulesBrokenError(line=1, why="the file cannot be read") from error


def rules_of(text: str) -> Rules:
    """The rules in a text.

    Raises:
        TodayRulesBrokenError
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())
        raise TodayRulesBrokenError(line=line, why="it cannot be understood") from error
    lines = _Lines(text)
    rows = tuple(
        _read(Row, table, lines.under("[[rows]]", nth))
        for nth, table in enumerate(_listed(tables, "rows", list, lines))
    )
    rules = {}
    for name, table in _listed(tables, "rules", dict, lines).items():
        under = lines.under(f"[rules.{name}]")
        if name not in REASONS:
            raise TodayRulesBrokenError(line=under.line(), why=f"there is no reason {name!r}")
        rule = rules[MomentKind(name)] = _read(Rule, table, under)
        if rule.row not in {row.name for row in rows}:
            why = f"there is no row {rule.row!r}"
            raise TodayRulesBrokenError(line=under.line("row"), why=why)
    return _read(Rules, tables | {"rows": rows, "rules": rules}, lines)


class _Lines:
    """Finds the line of a key, from the header of its table on."""

    def __init__(self, text: str, begin: int = 0) -> None:
        self._text = text
        self._begin = begin  # lines before the table

    def under(self, header: str, nth: int = 0) -> _Lines:
        """The table of this header, or the *nth* of several."""
        at = [n for n, line in enumerate(self._text.splitlines()) if line.startswith(header)]
        return _Lines(self._text, at[nth] if nth < len(at) else 0)

    def line(self, key: str = "") -> int:
        """Where the key stands, counted from one; the header where it does not."""
        for n, line in enumerate(self._text.splitlines()[self._begin :], self._begin + 1):
            if key and re.match(rf"\s*{re.escape(key)}\s*=", line):
                return n
        return self._begin + 1


def _listed(tables: Mapping[str, Any], name: str, kind: type[T], lines: _Lines) -> T:
    found = tables.get(name)
    if not isinstance(found, kind):
        raise TodayRulesBrokenError(line=lines.line(name), why=f"the list of {name} is missing")
    return found


def _read(kind: type[T], table: Any, lines: _Lines) -> T:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    if isinstance(table, Mapping):
        for key in table:
            if key not in known:
                raise TodayRulesBrokenError(line=lines.line(key), why=f"{key!r} means nothing")
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        _, _, path = str(error).partition(" - at `$.")
        why = "this is missing, or a number where words belong, or the other way round"
        raise TodayRulesBrokenError(line=lines.line(path.rstrip("`")), why=why) from error
