"""Where a tablet keeps its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from aisleside.domain.errors import ExpectedError


class FolderClosedError(ExpectedError):
    """The tablet's folder cannot be read or written: read-only, taken away, or not ours."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            "Aisleside cannot open or write its files on this tablet. What was saved before is "
            "safe. Check that the disk is there and may be written, then start Aisleside again."
        )
        self.path = path


@dataclass(frozen=True, slots=True)
class Folders:
    """*data* holds everything that must last; *caches* can be thrown away at any time."""

    data: Path

    @property
    def caches(self) -> Path:
        return self.data / "caches"

    @property
    def control(self) -> Path:
        return self.data / "control.db"

    @property
    def wrapped_keys(self) -> Path:
        """Secrets under a passphrase, where the system has no key store."""
        return self.data / "keys.sealed"

    def make(self) -> None:
        """Create the folders, readable by this user alone.

        Raises:
            FolderClosedError: they cannot be made.
        """
        try:
            for folder in (self.data, self.caches):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise FolderClosedError(path=self.data) from error

    def used_bytes(self) -> int:
        """How much of the disk the tablet's files take."""
        total = 0
        for file in self.data.rglob("*"):
            try:
                total += file.stat().st_size if file.is_file() else 0
            except FileNotFoundError:  # replaced while we counted
                continue
        return total


def folders(data: Path | None = None) -> Folders:
    """The folders below *data*, or where this system keeps such things."""
    return Folders(data or Path(platformdirs.user_data_dir("Aisleside", appauthor=False)))
