"""Where the pictures, fonts and screens lie, in a checkout and installed."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from aisleside.domain.errors import ExpectedError

_HERE = Path(__file__).resolve()
# A checkout keeps them beside app/, a wheel inside the package, a bundle beside the program.
_PLACES = (
    _HERE.parents[4] / "resources",
    _HERE.parents[2] / "resources",
    Path(sys.prefix) / "share/aisleside/resources",
    Path(sys.executable).resolve().parent / "resources",
)


class ResourcesMissingError(ExpectedError):
    """The screens were not installed with the program."""

    def __init__(self) -> None:
        super().__init__(
            "Parts of Aisleside are missing on this machine, so no window can open. "
            "Nothing you wrote is lost. Install Aisleside again."
        )


@cache
def resources() -> Path:
    """Return the folder that holds ``qml``, ``fonts``, ``icons`` and ``products``.

    Raises:
        ResourcesMissingError: none of the places has them.
    """
    for place in _PLACES:
        if (place / "qml/Aisleside").is_dir():
            return place
    raise ResourcesMissingError
