"""``packaging/develop.py``: what it says when the machine is not as it should be."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def develop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """develop.py in an empty checkout of its own, where running a program is an error."""
    spec = importlib.util.spec_from_file_location("develop", ROOT / "packaging/develop.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def refuse(command: list[str], **_: object) -> NoReturn:
        raise AssertionError(f"ran {command}")

    monkeypatch.setattr(subprocess, "run", refuse)
    monkeypatch.setattr(subprocess, "Popen", refuse)
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin/python").touch()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin/python")
    monkeypatch.setattr(module, "STAMP", venv / "aisleside.json")
    monkeypatch.setattr(module, "UNFINISHED", venv / "unfinished")
    monkeypatch.setattr(module, "LOCKS", tmp_path)
    for name in module.INCLUDES:
        (tmp_path / f"{name}.txt").write_text(f"{name}==1\n", encoding="utf-8")
    return module


def stamp(develop: ModuleType, *locks: str) -> None:
    """Leave ``.venv`` as if *locks* had been installed."""
    installed = {name: develop._hash(name) for name in locks}
    text = json.dumps(develop._identity() | installed)
    develop.STAMP.write_text(text, encoding="utf-8")


def test_a_second_start_runs_no_program_before_the_command(develop: ModuleType) -> None:
    stamp(develop, "dev", "demo", "device", "hub")

    develop.prepare("dev", {})
    develop.prepare("demo", {})


def test_a_changed_lock_is_installed_again(develop: ModuleType) -> None:
    stamp(develop, "dev")
    (develop.LOCKS / "dev.txt").write_text("dev==2\n", encoding="utf-8")

    with pytest.raises(AssertionError, match="ran "):
        develop.prepare("dev", {})


def test_a_venv_in_which_pip_was_cut_off_is_made_again(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    works = SimpleNamespace(stdout=f"{develop._identity()['python']} {develop.VENV}\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: works)
    whole = develop._venv_fits()

    develop.UNFINISHED.touch()

    assert whole
    assert not develop._venv_fits()


def test_a_venv_moved_with_its_folder_is_not_trusted(develop: ModuleType) -> None:
    stamp(develop, "dev")
    told = json.loads(develop.STAMP.read_text(encoding="utf-8"))
    develop.STAMP.write_text(json.dumps(told | {"folder": "elsewhere"}), encoding="utf-8")

    assert develop._stamp() == {}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these packages")
def test_without_the_right_the_exact_command_is_named_and_nothing_runs(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stamp(develop, "dev")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(develop, "_loads", lambda library: library != "libEGL.so.1")

    code = develop.main(["test"])

    said = capsys.readouterr().err
    assert code == 2
    assert "sudo apt-get install --yes --no-install-recommends libegl1\n" in said
    assert "Nothing was changed" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these packages")
def test_a_system_without_apt_is_told_which_libraries_are_missing(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stamp(develop, "dev")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(develop, "_loads", lambda library: library != "libEGL.so.1")

    code = develop.main(["test"])

    assert code == 2
    assert "libegl1" in capsys.readouterr().err


def test_too_little_room_is_said_before_anything_is_made(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(develop, "_venv_fits", lambda: False)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=5))

    with pytest.raises(develop.CannotGoOnError, match="Nothing was changed"):
        develop.prepare("dev", {})


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("Temporary failure in name resolution", "could not be reached"),
        ("No matching distribution found for x (from versions: none)", "could not be reached"),
        ("No matching distribution found for x", "does not exist for this system"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that was locked"),
        ("SSL: CERTIFICATE_VERIFY_FAILED certificate verify failed", "who it is"),
    ],
)
def test_what_pip_complains_of_is_said_for_a_person(
    develop: ModuleType, said: str, advice: str
) -> None:
    assert advice in develop._advice(said)


def test_a_python_too_old_or_too_new_is_told_which_to_install(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 14, 0))
    monkeypatch.setattr(shutil, "which", lambda name: None)

    code = develop.main(["test"])

    assert code == 2
    assert "runs on Python 3.11, 3.12 and 3.13" in capsys.readouterr().err


def test_an_unknown_command_shows_the_known_ones(
    develop: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    code = develop.main(["tset"])

    said = capsys.readouterr().err
    assert code == 2
    assert all(f"  {name} " in said for name in develop.COMMANDS)


@pytest.mark.parametrize(
    ("asked", "installs"),
    [
        (["demo", "--store", "gate"], True),
        (["demo", "--store=cabin", "--shots", "pictures"], True),
        (["shots", "--story", "gate", "--all", "pictures"], True),
        (["demo", "--store", "gate", "--help"], False),
        (["demo", "--store", "fashion"], False),
        (["demo", "--shots", "gate"], False),
        (["shots", "gate"], False),
    ],
)
def test_the_timetable_is_installed_for_a_gate_or_a_cabin_alone(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch, asked: list[str], installs: bool
) -> None:
    stamp(develop, "demo", "device", "hub")
    done: list[str] = []
    monkeypatch.setattr(develop, "_missing_packages", lambda libraries: [])
    monkeypatch.setattr(develop, "_make_venv", lambda: None)
    monkeypatch.setattr(develop, "_link_project", lambda: None)
    monkeypatch.setattr(develop, "_install_locked", done.append)
    monkeypatch.setattr(develop, "become", lambda command, environment: done.append("become"))

    develop.main(asked)
    develop.main(asked)  # and once is enough

    assert done == ["flights", "become", "become"][0 if installs else 1 :]


def test_what_comes_as_a_source_archive_is_built_and_its_hash_is_asked_for(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []

    def refuse(command: list[str], **_: object) -> NoReturn:
        ran.append(command)
        raise OSError("no network")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    for name in ("flights", "demo"):
        with pytest.raises(OSError, match="no network"):
            develop._install_locked(name)

    flights, demo = ran
    assert {"--require-hashes", "--no-deps"} <= set(flights) & set(demo)
    assert "--only-binary" not in flights
    assert "--only-binary" in demo


def test_simulate_hands_its_arguments_to_the_simulation(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp(develop, "dev")
    became: list[list[str]] = []
    monkeypatch.setattr(develop, "become", lambda command, environment: became.append(command))

    develop.main(["simulate", "--seeds", "9", "--without", "dedupe"])

    assert became == [
        [
            str(develop.PYTHON),
            *("-m", "tests.together.simulation", "--seeds", "9", "--without", "dedupe"),
        ]
    ]


def test_simulate_with_kills_plays_with_real_processes(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp(develop, "dev")
    became: list[list[str]] = []
    monkeypatch.setattr(develop, "become", lambda command, environment: became.append(command))

    develop.main(["simulate", "--kills", "9"])

    assert became == [
        [
            str(develop.PYTHON),
            *("-m", "tests.together.kills", "--kills", "9"),
        ]
    ]


def test_fuzz_hands_its_arguments_to_what_damages_messages(
    develop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp(develop, "dev")
    became: list[list[str]] = []
    monkeypatch.setattr(develop, "become", lambda command, environment: became.append(command))

    develop.main(["fuzz", "bcbp", "--minutes", "9"])

    command = [str(develop.PYTHON), "-m", "tests.formats.fuzz", "bcbp", "--minutes", "9"]
    assert became == [command]


@pytest.mark.parametrize("user", [0, 1000])
def test_a_server_is_installed_where_that_is_allowed_and_missed_aloud_where_not(
    develop: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    user: int,
) -> None:
    installed: list[list[str]] = []
    monkeypatch.setattr(develop, "SERVERS", tmp_path)
    monkeypatch.setattr(develop, "LINUX", True)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(develop, "_install_system_packages", installed.append)

    develop._see_to_a_server()
    (tmp_path / "15/bin").mkdir(parents=True)
    (tmp_path / "15/bin/initdb").touch()
    develop._see_to_a_server()

    assert installed == ([["postgresql"]] if user == 0 else [])
    assert ("skipped" in capsys.readouterr().err) == (user != 0)


def test_a_server_that_cannot_be_installed_does_not_keep_the_tests_from_running(
    develop: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(packages: list[str]) -> NoReturn:
        raise develop.CannotGoOnError("apt-get said: no network")

    monkeypatch.setattr(develop, "SERVERS", tmp_path)
    monkeypatch.setattr(develop, "LINUX", True)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(develop, "_install_system_packages", fail)

    develop._see_to_a_server()

    assert "no network" in capsys.readouterr().err
