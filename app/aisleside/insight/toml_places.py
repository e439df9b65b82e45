"""Where in a TOML text something stands, for whoever has to mend it.

A decoder names a value by its path, "pin[1].until"; a person looks for a line.
"""

from __future__ import annotations

import re


def place_of(path: str) -> tuple[str, int, str]:
    """The table, its number and the key of "pin[1].until"; what is not named is empty."""
    found = re.match(r"(\w+)\[(\d+)\](?:\.(\w+))?", path)
    return (found[1], int(found[2]), found[3] or "") if found else ("", 0, path)


def line_of(text: str, table: str, number: int, key: str) -> int | None:
    """The line of a key in the *number*-th table of a name, or of that table."""
    header = None if table else 1
    seen = -1
    for at, line in enumerate(text.splitlines(), 1):
        opened = re.match(r"\s*\[\[?\s*(\w+)\s*\]", line)
        if opened is not None and table:
            if header is not None:
                return header
            seen += opened[1] == table
            if opened[1] == table and seen == number:
                header = at
        if header is not None and key and re.match(rf"\s*\[*[\"']?{re.escape(key)}\b", line):
            return at
    return header
