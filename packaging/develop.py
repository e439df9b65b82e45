"""From a checkout and a Python to a running Aisleside, in one command.

Makes ``.venv``, installs the locked packages into it, sees to the system libraries that Qt
needs, then hands over to the command. Uses the standard library only, since it runs before
anything is installed; a stamp in ``.venv`` lets the next run skip straight to the work.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import io
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "aisleside.json"
LOG = VENV / "install.log"
UNFINISHED = VENV / "unfinished"  # there while pip unpacks: what it leaves may be half a package
LOCKS = ROOT / "packaging" / "requirements"

OLDEST, NEWEST = (3, 11), (3, 13)
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")

ROOM = 1_200_000_000  # bytes: the dev lock takes 700 MB when installed, plus what pip unpacks
INCLUDES = {  # a lock holds everything of the locks named here, in the same versions
    "device": ("device",),
    "hub": ("hub",),
    "demo": ("demo", "device", "hub"),
    "dev": ("dev", "demo", "device", "hub"),
    "lock": ("lock",),
    "flights": ("flights",),
}
FROM_SOURCE = {"flights"}  # locks of source archives, which pip builds apart from .venv
AT_FLIGHTS = ("gate", "cabin")  # stores of the demo, and stories, that need the lock of flights

# What is opened from the system and a bare one lacks: library -> Debian and Ubuntu package.
QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgomp.so.1": "libgomp1",  # not Qt's: LightGBM's, with which the hub learns
}
QT_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
QT_WAYLAND = {
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

# Each check: what it promises, and the command that exits with 0 when it holds.
# tests/habits runs the same list, so pytest alone says yes or no.
CHECKS = {
    "ruff format": ["ruff", "format", "--check", "."],
    "ruff check": ["ruff", "check", "."],
    "mypy --strict": ["mypy"],
    "mypy --strict packaging": ["mypy", "packaging"],
    "import contracts": ["lint-imports", "--no-logo"],
}

SERVER = "postgresql"  # Debian's and Ubuntu's package; the tests start a server of their own
SERVERS = Path("/usr/lib/postgresql")

# What a check without a screen needs: the same picture on every machine.
NO_SCREEN = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "LC_ALL": "C.UTF-8",  # and the same language
}

HELP = """\
python3 packaging/develop.py COMMAND [ARGUMENTS]

  demo      start a shop with a hub and a tablet; everything after it goes to the demo
              demo --shots DIR     no screen needed: play the story, leave the pictures
              demo --help          what else the demo can do
  test      run every test and check, e.g. test -k search
  check     run the checks alone: format, lint, types, import contracts, QML, locks
  bench     measure speed: bench [NAME ...] [--json FILE]
  simulate  play the hub and its tablets under faults, a day for each seed:
              simulate [--seeds N] [--first SEED] [--without GUARD] [--jobs N]
            or kill one of them at N writes, for real: simulate --kills N [--story NAME]
  fuzz      damage good messages, passes, codes and rules and have them read:
              fuzz [READER ...] [--minutes N]
  shots     every screen, size and theme as pictures: shots DIR
              shots --story associate|gate|cabin [--all] DIR     work to leaf through
              shots --states DIR   every list in its five states, every write in its four
  golden    take the pictures anew that the tests compare with; look at them afterwards
  translate bring resources/i18n up to date with the words of the screens
  lock      write packaging/requirements again from pyproject.toml: lock [--upgrade]

The first run prepares .venv in this folder, which takes a minute or two and a network.
Later runs start at once and need none.
"""


class CannotGoOnError(Exception):
    """The world got in the way; the message says what happened and what to do."""


def main(arguments: list[str]) -> int:
    """Prepare what the command needs, then become it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console without our ticks still works
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(HELP, end="")
        return 0 if arguments else 2
    name, *rest = arguments
    command = COMMANDS.get(name)
    if command is None:
        print(f"There is no command {name!r}.\n\n{HELP}", end="", file=sys.stderr)
        return 2
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return _run_with_another_python(arguments)
    try:
        return command(rest)
    except CannotGoOnError as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 2
    except OSError as error:
        print(
            f"\nThis machine got in the way: {error}. Nothing outside .venv was changed. "
            "Put that right and run this command again.",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        print("\nStopped. Nothing is broken: run the same command again.", file=sys.stderr)
        return 130


def demo(arguments: list[str]) -> int:
    """The demo, in a window or as pictures."""
    libraries = dict(QT)
    asks = " ".join(arguments)
    if any(word in asks for word in ("--shots", "--platform", "--help")):
        pass
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        libraries |= QT_X11
        if os.environ.get("WAYLAND_DISPLAY"):
            libraries |= QT_WAYLAND
    elif LINUX:
        say(
            "This machine has no screen to show a window on. Add --shots DIR for pictures, "
            "or --platform vnc to look at it from another machine."
        )
    prepare("demo", libraries)
    _see_to_flights(arguments)
    environment = NO_SCREEN if "--shots" in asks else {}
    become([str(PYTHON), "-m", "aisleside", "demo", *arguments], environment)


def test(arguments: list[str]) -> int:
    """Every test; the checks are among them."""
    prepare("dev", QT)
    _see_to_a_server()
    os.chdir(ROOT)
    # The tests start hundreds of processes; none should compile the product once more.
    compiled = {"PYTHONDONTWRITEBYTECODE": ""}
    become([str(PYTHON), "-m", "pytest", *arguments], NO_SCREEN | compiled)


def check(arguments: list[str]) -> int:
    """The checks alone, each with a tick or with what it found."""
    if arguments:
        raise CannotGoOnError("check takes no arguments. For some of the checks use: test -k NAME")
    prepare("dev", QT)
    failed = 0
    for promise, command in CHECKS.items():
        failed += not _holds(promise, [str(BIN / command[0]), *command[1:]])
    qml = "import qml_checks, sys; sys.exit('\\n'.join(qml_checks.check()) or 0)"
    failed += not _holds("QML", [str(PYTHON), "-c", qml])
    habits = ["tests/habits", "-q", "--no-header", "--ignore=tests/habits/test_qml.py"]
    failed += not _holds(
        "locks, licences, README and other habits",
        [str(PYTHON), "-m", "pytest", *habits, "--ignore=tests/habits/test_checks.py"],
    )
    if failed:
        say(f"{failed} of the checks found something; see above.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """The benchmarks."""
    prepare("dev", QT)
    command = [str(PYTHON), "-m", "tests.benchmarks", *arguments]
    become(command, NO_SCREEN | {"PYTHONPATH": str(ROOT)})


def simulate(arguments: list[str]) -> int:
    """The sync under faults, seed after seed."""
    prepare("dev", {})
    played = "kills" if "--kills" in arguments else "simulation"
    command = [str(PYTHON), "-m", f"tests.together.{played}", *arguments]
    become(command, {"PYTHONPATH": str(ROOT)})


def fuzz(arguments: list[str]) -> int:
    """Damaged messages, passes, codes and rules, for as long as asked."""
    prepare("dev", {})
    become([str(PYTHON), "-m", "tests.formats.fuzz", *arguments], {"PYTHONPATH": str(ROOT)})


def shots(arguments: list[str]) -> int:
    """Every screen, size and theme into a folder; or what options of the demo choose."""
    *options, folder = arguments or [""]
    if not folder or folder.startswith("-") or (options and not options[0].startswith("-")):
        raise CannotGoOnError(
            "Say where the pictures should go: develop.py shots [--story NAME [--all]] DIR"
        )
    prepare("demo", QT)
    _see_to_flights(options)
    command = [str(PYTHON), "-m", "aisleside", "demo", "--shots", folder, *(options or ["--all"])]
    become(command, NO_SCREEN)


def golden(arguments: list[str]) -> int:
    """The pictures of the screens as the tests will want to see them from now on."""
    if arguments:
        raise CannotGoOnError("golden takes no arguments: it takes all the pictures.")
    prepare("dev", QT)
    os.chdir(ROOT)
    with_pictures = ("test_golden.py", "test_product.py", "customers", "cabin", "gate")
    compared = [f"tests/screens/{name}" for name in with_pictures]
    become([str(PYTHON), "-m", "pytest", "-q", "--golden", *compared], NO_SCREEN)


def translate(arguments: list[str]) -> int:
    """The files of the languages, as the screens need them now."""
    if arguments:
        raise CannotGoOnError("translate takes no arguments: it looks at every language.")
    prepare("dev", QT)
    become([str(PYTHON), str(ROOT / "packaging/translate.py")], NO_SCREEN)


def lock(arguments: list[str]) -> int:
    """Write the locks from pyproject.toml, for every system and Python we run on.

    Versions stay as they are unless pyproject.toml or --upgrade asks for others. The
    widest lock is made first and holds the others to its versions.
    """
    prepare("lock", {})
    compile_ = [str(BIN / "uv"), "pip", "compile", "--quiet", "--no-config", "--universal"]
    compile_ += ["--python-version", ".".join(map(str, OLDEST)), "--generate-hashes"]
    compile_ += ["--no-emit-index-url", "--no-annotate"]
    compile_ += ["--custom-compile-command", "python3 packaging/develop.py lock", *arguments]
    project = ["--override", str(LOCKS / "overrides.txt"), str(ROOT / "pyproject.toml")]
    for extra in ("dev", "demo", "hub", "device"):
        say(f"Locking {extra} ...")
        held = [] if extra == "dev" else ["--constraint", str(LOCKS / "dev.txt")]
        output = ["--extra", extra, "--output-file", str(LOCKS / f"{extra}.txt")]
        _lock([*compile_, *held, *project, *output])
    say("Checking what comes as a source archive ...")
    for name in sorted(FROM_SOURCE):
        _check_archives(name)
    say("Locking uv, which makes the locks ...")
    _lock([*compile_, "--output-file", str(LOCKS / "lock.txt"), "-"], "uv\n")
    return 0


COMMANDS = {
    "demo": demo,
    "test": test,
    "check": check,
    "bench": bench,
    "simulate": simulate,
    "fuzz": fuzz,
    "shots": shots,
    "golden": golden,
    "translate": translate,
    "lock": lock,
}


def say(line: str) -> None:
    """Tell the person what is going on. The commands keep standard output for themselves."""
    print(line, file=sys.stderr, flush=True)


def become(command: list[str], environment: dict[str, str]) -> NoReturn:
    """Give this process over to *command*, so that signals and the exit code are its own."""
    sys.stdout.flush()
    if WINDOWS:  # has no exec that waits
        done = subprocess.run(command, env=os.environ | environment, check=False)
        sys.exit(done.returncode)
    os.execve(command[0], command, os.environ | environment)


def prepare(wanted: str, libraries: dict[str, str]) -> None:
    """Make the machine and ``.venv`` ready for the lock *wanted*; at once when they are."""
    stamp = _stamp()
    ready = stamp.get(wanted) == _hash(wanted)
    packages = [] if ready else _missing_venv_package()
    packages += _missing_packages(libraries)
    if packages:
        _install_system_packages(packages)
    if not ready:
        started = time.monotonic()
        _make_venv()
        _install_locked(wanted)
        _link_project()
        fresh = {name: _hash(name) for name in INCLUDES[wanted]}
        kept = {name: found for name, found in stamp.items() if found == _hash(name)}
        STAMP.write_text(json.dumps(_identity() | kept | fresh, indent=2), encoding="utf-8")
        say(f"Ready after {time.monotonic() - started:.0f} s.")


# Python and .venv


def _run_with_another_python(arguments: list[str]) -> int:
    """Look for a Python that fits beside this one; say what to install when there is none."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        other = shutil.which(f"python3.{minor}")
        probe = [other or "", "-c", f"import sys; sys.exit(sys.version_info[:2] != (3, {minor}))"]
        if other and subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            command = [other, str(Path(__file__).resolve()), *arguments]
            return subprocess.run(command, check=False).returncode
    print(
        f"Aisleside runs on Python 3.11, 3.12 and 3.13; this is {platform.python_version()} "
        "and no other was found. Nothing was changed. Install one of them and run this "
        "command with it, e.g. python3.13 packaging/develop.py " + " ".join(arguments),
        file=sys.stderr,
    )
    return 2


def _identity() -> dict[str, str]:
    """What a ``.venv`` is bound to: scripts in it hold its path, packages their Python."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return {"python": version, "machine": platform.machine(), "folder": str(VENV)}


def _stamp() -> dict[str, str]:
    """The locks that are installed, by name; none when ``.venv`` is not ours to trust."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    identity = _identity()
    if not PYTHON.exists() or any(found.get(key) != identity[key] for key in identity):
        return {}
    return {key: value for key, value in found.items() if key in INCLUDES}


def _hash(name: str) -> str:
    try:
        return hashlib.sha256((LOCKS / f"{name}.txt").read_bytes()).hexdigest()
    except OSError:
        raise CannotGoOnError(
            f"packaging/requirements/{name}.txt is missing, so this is not a whole checkout. "
            "Fetch it again, for example with: git checkout -- packaging"
        ) from None


def _make_venv() -> None:
    if _venv_fits():
        return
    free = shutil.disk_usage(ROOT).free
    if free < ROOM:
        raise CannotGoOnError(
            f"There are {free // 1_000_000} MB free here and Aisleside's packages need about "
            f"{ROOM // 1_000_000} MB. Nothing was changed. Make room and run this again."
        )
    say(f"Making .venv with Python {platform.python_version()} ...")
    base = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run(
        [base, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise CannotGoOnError(
            "Python could not make .venv. It said:\n"
            + _tail(made.stdout + made.stderr)
            + _advice(made.stdout + made.stderr)
        )


def _venv_fits() -> bool:
    """Whether ``.venv`` works and has this Python; one somebody made by hand may stay."""
    if UNFINISHED.exists():
        return False
    probe = "import sys, pip; print('%d.%d' % sys.version_info[:2], sys.prefix)"
    try:
        told = subprocess.run(
            [str(PYTHON), "-c", probe], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return told.stdout.split(maxsplit=1) == [_identity()["python"], f"{VENV}\n"]


def _install_locked(wanted: str) -> None:
    requirements = LOCKS / f"{wanted}.txt"
    total = sum("==" in line for line in requirements.read_text(encoding="utf-8").splitlines())
    if wanted in FROM_SOURCE:
        say(f"Installing what comes as a source archive, for {wanted} ...")
    else:
        say(
            f"Installing up to {total} locked packages. "
            "The first time this takes a minute or two ..."
        )
    STAMP.unlink(missing_ok=True)  # until this is through, what is installed is unknown
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    command += ["--require-hashes", "--no-deps"]
    if wanted not in FROM_SOURCE:
        command += ["--only-binary", ":all:"]
    command += ["--no-warn-script-location", "--requirement", str(requirements)]
    environment = os.environ | {"PIP_USER": "0", "PIP_PROGRESS_BAR": "off"}
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        assert pip.stdout is not None
        try:
            output = "".join(_show_progress(pip.stdout, total))
        except KeyboardInterrupt:
            pip.terminate()
            raise
    with contextlib.suppress(OSError):  # a full disk is reported below
        LOG.write_text(output, encoding="utf-8")
    if pip.returncode:
        raise CannotGoOnError(
            "The packages could not be installed. pip said:\n" + _tail(output) + _advice(output)
        )
    UNFINISHED.unlink(missing_ok=True)


def _see_to_flights(arguments: list[str]) -> None:
    """Install the recorded timetable where a gate or a cabin is asked for, and there alone."""
    words = [word for argument in arguments for word in argument.split("=")]
    asked = {word for option, word in pairwise(words) if option in ("--store", "--story")}
    if "--help" not in words and asked.intersection(AT_FLIGHTS):
        prepare("flights", {})


def _show_progress(lines: Iterator[str], total: int) -> Iterator[str]:
    """Pass pip's lines on and show how far it is: one moving line, or a few still ones."""
    moving = sys.stderr.isatty()
    seen = 0
    for line in lines:
        yield line
        word, _, rest = line.strip().partition(" ")
        if word == "Collecting" or line.startswith("Requirement already"):
            seen += 1
            name = rest.removeprefix("already satisfied: ").split("==")[0]
            if moving:
                print(f"\r  {seen:3d} of {total}  {name:40.40}", end="", file=sys.stderr)
            elif seen % 20 == 0:
                say(f"  {seen} of {total}")
        elif word == "Installing":
            UNFINISHED.touch()
            say(f"{chr(13) if moving else ''}  Unpacking ...{' ' * 40}".rstrip(" "))
    if moving:
        print(file=sys.stderr)


def _advice(output: str) -> str:
    """The sentence for a person that fits what pip, venv or apt complained about."""
    text = output.lower()
    if "no space left" in text or "disk quota" in text:
        return "\nThe disk is full. Make room (about 1.2 GB) and run this command again."
    if "do not match the hashes" in text:
        return (
            "\nA package is not the one that was locked, so it was not used. Try again; if it "
            "stays so, look at what your package index or proxy serves."
        )
    if "certificate" in text and "verify failed" in text:
        return (
            "\nThe package index could not prove who it is. If your company has its own "
            "certificate authority, tell pip about it (pip config set global.cert FILE)."
        )
    unreachable = (
        "resolution",
        "resolve",
        "connection",
        "timed out",
        "unreachable",
        "from versions: none",
    )
    if any(word in text for word in unreachable):
        return (
            "\nThe package index could not be reached. What was installed before still works. "
            "Check the network (pip's own settings name the index) and run this command again."
        )
    if "no matching distribution" in text:
        return (
            "\nOne of the packages does not exist for this system. See the limits in README.md "
            "for the systems Aisleside runs on."
        )
    return f"\nNothing outside .venv was changed. All of it: {LOG.relative_to(ROOT)}"


def _link_project() -> None:
    """Make ``import aisleside`` and the command ``aisleside`` work from the checkout.

    A path file does what an editable install does and needs no build tool.
    """
    version = _identity()["python"]
    packages = VENV / ("Lib" if WINDOWS else f"lib/python{version}") / "site-packages"
    (packages / "aisleside-checkout.pth").write_text(f"{ROOT / 'app'}\n", encoding="utf-8")
    if WINDOWS:
        script = BIN / "aisleside.cmd"
        script.write_text('@"%~dp0python.exe" -m aisleside %*\r\n', encoding="utf-8")
    else:
        script = BIN / "aisleside"
        here = '"$(dirname "$(readlink -f "$0")")"'
        script.write_text(f'#!/bin/sh\nexec {here}/python -m aisleside "$@"\n', encoding="utf-8")
        script.chmod(0o755)


# The system's own packages


def _missing_venv_package() -> list[str]:
    """Debian and Ubuntu keep the part of Python that fills a new ``.venv`` in a package."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    if _venv_fits():
        return []
    if not shutil.which("apt-get"):
        raise CannotGoOnError(
            "This Python came without its venv and ensurepip modules, which make .venv. "
            "Nothing was changed. Install them (on many systems the package is called "
            "python3-venv), or run this command with another Python."
        )
    return [f"python{_identity()['python']}-venv"]


def _missing_packages(libraries: dict[str, str]) -> list[str]:
    """The packages of those *libraries* that this Linux cannot load."""
    if not LINUX:
        return []
    return [package for library, package in libraries.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _install_system_packages(packages: list[str]) -> None:
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise CannotGoOnError(
            "System libraries are needed that are not installed here. On Debian and Ubuntu they "
            f"come in the packages {' '.join(packages)}. Nothing was changed. Install the "
            "same with this system's package manager and run this command again."
        )
    if not _may_install():
        raise CannotGoOnError(
            f"{len(packages)} system packages are missing, and only an administrator can install "
            "them. Nothing was changed. Run these, then this command again:\n\n"
            f"  sudo apt-get update\n  sudo {shlex.join(install)}\n"
        )
    say(f"Installing {len(packages)} system packages: {' '.join(packages)} ...")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    output = ""
    for command in (["apt-get", "update", "--quiet"], install):
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        output += done.stdout
    if done.returncode:
        raise CannotGoOnError(
            "The system packages could not be installed. apt-get said:\n"
            f"{_tail(output)}\nNothing of Aisleside was changed. Put that right, or install "
            f"them by hand, and run this command again:\n\n  {shlex.join(install)}\n"
        )


def _see_to_a_server() -> None:
    """Install PostgreSQL where that is easy; without it the tests on it are skipped."""
    if shutil.which("initdb") or any(SERVERS.glob("*/bin/initdb")):
        return
    if not (LINUX and shutil.which("apt-get") and _may_install()):
        say("No PostgreSQL server is installed here: what is tested on it is skipped.")
        return
    try:
        _install_system_packages([SERVER])
    except CannotGoOnError as stop:
        say(f"{stop}\nWithout it, what is tested on PostgreSQL is skipped.")


def _tail(output: str) -> str:
    """The end of what a tool said, without its tries in between."""
    lines = [line.strip()[:160] for line in output.splitlines() if line.strip()]
    told = [line for line in lines if not line.startswith("WARNING: Retrying")]
    return "\n".join(f"  {line}" for line in told[-6:])


# The checks and the locks


def _holds(promise: str, command: list[str]) -> bool:
    environment = os.environ | NO_SCREEN | {"PYTHONPATH": str(ROOT / "packaging")}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    print(f"{'✗' if done.returncode else '✓'} {promise}", flush=True)
    if done.returncode:
        print(done.stdout.rstrip() + "\n", flush=True)
    return done.returncode == 0


def _check_archives(name: str) -> None:
    """See that the index still has what a lock of source archives names, with its hash.

    Its versions are chosen by hand: uv would lock what such a package asks for, too.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [str(PYTHON), "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        command += ["--require-hashes", "--no-deps", "--dest", folder]
        command += ["--requirement", str(LOCKS / f"{name}.txt")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        output = done.stdout + done.stderr
        raise CannotGoOnError(
            f"packaging/requirements/{name}.txt does not fit what the index has. pip said:\n"
            + _tail(output)
            + _advice(output)
        )


def _lock(command: list[str], stdin: str = "") -> None:
    done = subprocess.run(command, cwd=ROOT, input=stdin, text=True, check=False)
    if done.returncode:
        raise CannotGoOnError(
            "uv could not make this lock; the locks before it may be new. See above."
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
