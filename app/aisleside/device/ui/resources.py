"""Where the pictures, fonts and screens lie, in a checkout and installed."""

from __future__ import annotations

import sys
from collections.abc import Collection
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

# The letters of every screen, and signs without which nobody finds her way.
FONTS = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "InterDisplay-SemiBold.otf",
)
_SIGNS = ("logo", "search", "x", "arrow-left", "cloud-off")


class ResourcesMissingError(ExpectedError):
    """The screens were not installed with the program."""

    def __init__(self) -> None:
        super().__init__(
            "Parts of Aisleside are missing on this machine, so no window can open. "
            "Nothing you wrote is lost. Install Aisleside again."
        )


def missing(pictures: Collection[str]) -> int:
    """How many of these pictures, or of the letters and signs every screen needs, are not here."""
    here = resources()
    wanted = [
        *(here / "products" / f"{name}.svg" for name in pictures),
        *(here / "fonts" / name for name in FONTS),
        *(here / "icons" / f"{name}.svg" for name in _SIGNS),
    ]
    return sum(not path.is_file() for path in wanted)


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
