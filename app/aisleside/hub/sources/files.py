"""Opening the files that sources come in, and saying plainly what is wrong with one.

DuckDB reads them. A file is checked as a whole before the first row of it is
handed on, so that a damaged one changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import duckdb

from aisleside.domain.errors import ExpectedError


class SourceFileError(ExpectedError):
    """A file of a source cannot be used.

    *why* is a part of a sentence; *line* is the line of the file, where known.
    """

    def __init__(self, *, path: Path, why: str, line: int | None = None, todo: str = "") -> None:
        where = f" (line {line})" if line else ""
        super().__init__(
            f"The file {path.name} could not be loaded{where}: {why}. Nothing of it was loaded, "
            f"and what was in the hub before is safe. {todo or 'Get a whole copy and try again.'}"
        )
        self.path = path
        self.why = why
        self.line = line


def quiet_duck() -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory that does not draw its own progress on our console."""
    duck = duckdb.connect()
    duck.execute("SET enable_progress_bar = false")
    return duck


def check_present(path: Path) -> None:
    """Raises SourceFileError where there is no such file."""
    if not path.is_file():
        raise SourceFileError(
            path=path,
            why=f"there is no such file in {path.parent}",
            todo="Check the name and the folder, and try again.",
        )


def check_parquet(connection: duckdb.DuckDBPyConnection, path: Path, needed: Sequence[str]) -> int:
    """Check that a Parquet file is whole and has the columns *needed*; return its rows.

    Raises:
        SourceFileError: missing, not Parquet, cut off, or with other columns.
    """
    check_present(path)
    try:
        connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)])
        found = [str(name) for name, *_ in connection.fetchall()]
        connection.execute("SELECT count(*) FROM read_parquet(?)", [str(path)])
        rows = connection.fetchall()[0][0]
    except duckdb.Error as error:
        raise SourceFileError(
            path=path, why="it is not a Parquet file, or only the beginning of one"
        ) from error
    check_columns(path, found, needed)
    return int(rows)


def check_columns(path: Path, found: Sequence[str], needed: Sequence[str]) -> None:
    """Raises SourceFileError that names missing columns and what was probably meant."""
    missing = [name for name in needed if name not in found]
    if not missing:
        return
    unknown = [name for name in found if name not in needed]
    parts = []
    for name in missing:
        near = get_close_matches(name.lower(), [other.lower() for other in unknown], n=1)
        meant = next((other for other in unknown if near and other.lower() == near[0]), None)
        parts.append(f'"{name}"' + (f' (is "{meant}" meant?)' if meant else ""))
    why = f"it has no column {', '.join(parts)}"
    if unknown:
        why += f", and columns we do not know: {', '.join(unknown[:8])}"
    raise SourceFileError(
        path=path, why=why, todo="Name the columns in its first line as expected and try again."
    )
