"""What can be wrong with the hub's database, in words for the person who runs the hub.

*path* is the database as it was named to us: a file, or a server's address without
its password.
"""

from __future__ import annotations

from pathlib import Path

from aisleside.domain.errors import ExpectedError


class HubStoreError(ExpectedError):
    """The hub's database cannot be used as it is."""

    def __init__(self, say: str, *, path: Path | str) -> None:
        super().__init__(say)
        self.path = path


class HubStoreForeignError(HubStoreError):
    """It is not a database, is damaged, or belongs to another program."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            f"{path} is not a readable Aisleside hub database. "
            "Nothing was changed in it. Choose another place, or put a backup there.",
            path=path,
        )


class HubStoreTooNewError(HubStoreError):
    """The database was written by a newer hub than this one."""

    def __init__(self, *, path: Path | str, found: int, supported: int) -> None:
        super().__init__(
            f"The hub's data in {path} was saved by a newer version of Aisleside. "
            "Nothing is lost. Update the hub to go on.",
            path=path,
        )
        self.found = found
        self.supported = supported


class HubStoreFullError(HubStoreError):
    """The disk under the database is full."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            f"The disk that holds the hub's data in {path} is full, so the last change was "
            "not made. Everything saved before is safe. Free some space and try again.",
            path=path,
        )


class HubStoreBusyError(HubStoreError):
    """Somebody else has been writing for longer than we wait."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            "The hub is busy saving something else, so the last change was not made. "
            "Nothing is lost. Try again in a minute.",
            path=path,
        )


class HubStoreUnreachableError(HubStoreError):
    """The file or its folder cannot be opened, read or written."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            f"The hub's data in {path} cannot be opened or written. Nothing was changed. "
            "Check that the folder exists, has room, and that this user may write in it.",
            path=path,
        )


class HubServerAwayError(HubStoreError):
    """The database server does not answer, or stopped answering."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            f"The database server of {path} does not answer, so the last change was not made. "
            "Everything saved before is safe. Start the server, or check the address.",
            path=path,
        )


class HubServerRefusesError(HubStoreError):
    """The server knows the user not, or not with this password, or does not let her write."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            f"The database server does not let the hub into {path}. Nothing was changed. "
            "Check the user, her password and her rights there.",
            path=path,
        )


class HubServerLacksDatabaseError(HubStoreError):
    """The server has no database of this name."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            f"There is no database {path} on its server. Nothing was changed. "
            "Make one with “createdb”, or check the address.",
            path=path,
        )


class HubServerCrowdedError(HubStoreError):
    """The server has no connection left for us."""

    def __init__(self, *, path: Path | str) -> None:
        super().__init__(
            f"The database server of {path} has too many connections, so the last change was "
            "not made. Nothing is lost. Try again in a minute, or allow it more of them.",
            path=path,
        )


class HubServerWordsError(HubStoreError):
    """The database cannot hold names in every script."""

    def __init__(self, *, path: Path | str, encoding: str) -> None:
        super().__init__(
            f"The database {path} cannot hold names in every script. Nothing was changed. "
            "Make one with “createdb --encoding UTF8 --template template0”.",
            path=path,
        )
        self.encoding = encoding


class UnknownStoreKindError(ExpectedError):
    """A database address this version has no driver for."""

    def __init__(self, *, kind: str) -> None:
        super().__init__(
            f"This version of Aisleside keeps the hub's data in SQLite or PostgreSQL, not in "
            f"{kind}. Nothing was opened. Give a file, or an address that starts with "
            "sqlite:/// or postgresql://."
        )
        self.kind = kind


class HubRunningError(ExpectedError):
    """The hub's folder must be nobody else's for this, and it is somebody's."""

    def __init__(self, *, folder: Path) -> None:
        super().__init__(
            "The hub is running, or another command is using its data, so nothing was changed. "
            "Stop it and try again."
        )
        self.folder = folder


class HubRestoringError(ExpectedError):
    """A backup is being put back in this folder."""

    def __init__(self, *, folder: Path) -> None:
        super().__init__(
            "A backup is being put back at this moment, so the hub was not opened. "
            "Nothing is lost. Try again when that has ended."
        )
        self.folder = folder
