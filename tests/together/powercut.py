"""What a power cut may leave of what a process wrote, made again from its system calls.

A process is recorded while it works. Its writes lie in the disk's cache until the file
is synced, and its changes of names until the folder is; a cut keeps any of the first,
also torn within at 512 bytes, and a beginning of the second, as journalling file systems
do. What was synced stays. A ``Recording`` makes such folders; whether they are right is
for who asked. Logs of shared memory (``-shm``) do not outlive a cut.
"""

from __future__ import annotations

import os
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.together.knife import PATIENCE, Work, check_whole, started, strace

SECTOR = 512
TRACED = (
    "openat,close,write,pwrite64,lseek,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,"
    "renameat2"
)
_LINE = re.compile(r"^(\d+) +(.*)$")
_BEGUN = re.compile(r"^(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(.*)$")
_CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass
class _File:
    """One file's content; *safe* is what a cut leaves, *waiting* what it may."""

    safe: bytes = b""
    now: bytes = b""
    waiting: list[tuple[int, bytes]] = field(default_factory=list)  # (-1 and a size) cuts it off

    def write(self, at: int, content: bytes) -> None:
        self.waiting.append((at, content))
        self.now = _written(self.now, at, content)

    def sync(self) -> None:
        self.safe, self.waiting = self.now, []

    def cut(self, keep: random.Random | bool) -> bytes:
        """Its content after a cut: all, nothing or some of what was waiting."""
        if keep is True:
            return self.now
        content = self.safe
        for at, part in self.waiting if keep else ():
            assert isinstance(keep, random.Random)
            for piece, begins in _torn(part, at, keep):
                content = _written(content, begins, piece)
        return content


@dataclass
class Disk:
    """Files by name under a folder, as they are and as a cut may leave them."""

    names: dict[str, _File] = field(default_factory=dict)
    safe: dict[str, _File] = field(default_factory=dict)
    renames: list[tuple[str, str | None, _File | None]] = field(default_factory=list)

    def change(self, name: str, to: str | None, file: _File | None) -> None:
        """A file got a name (*to* is None), lost it, or changed it."""
        self.renames.append((name, to, file))
        _rename(self.names, name, to, file)

    def sync_names(self, folder: str) -> None:
        self._keep(lambda name: name.rpartition("/")[0] == folder)

    def sync_file(self, file: _File) -> None:
        file.sync()
        mine = {name for name, one in self.names.items() if one is file}
        self._keep(lambda name: name in mine)

    def after_a_cut(self, keep: random.Random | bool) -> dict[str, bytes]:
        names = dict(self.safe)
        many = len(self.renames)
        if isinstance(keep, random.Random):
            many = keep.randint(0, many)
        for change in self.renames[: many if keep else 0]:
            _rename(names, *change)
        return {name: file.cut(keep) for name, file in names.items()}

    def _keep(self, is_safe: object) -> None:
        assert callable(is_safe)
        later = []
        for change in self.renames:
            name, to, file = change
            if is_safe(to or name):
                _rename(self.safe, name, to, file)
            else:
                later.append(change)
        self.renames = later


class Recording:
    """What *work* did to the files below *folder*; *heard* is a file that somebody else keeps."""

    def __init__(
        self, folder: Path, scratch: Path, work: Work, *given: object, heard: str = ""
    ) -> None:
        self._folder = folder
        self._heard = heard
        self._start = {
            str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and not path.name.endswith("-shm")
        }
        written = scratch / "calls"
        with started(work, *given) as process:
            options = [f"--output={written}", "-xx", "-s", "4000000", f"-etrace={TRACED}"]
            with strace(process, *options):
                process.join(PATIENCE)
            check_whole(process)
        self._calls = list(_calls(written))
        written.unlink()

    def cuts(self, *, chance: random.Random, count: int) -> Iterator[tuple[int, dict[str, bytes]]]:
        """Folders after a cut, as contents by name, and after how many calls each was."""
        changing = [
            n for n, (name, *_rest) in enumerate(self._calls)
            if name in {"write", "pwrite64", "ftruncate", "unlink", "rename", "fsync", "fdatasync"}
        ]  # fmt: skip
        wanted = sorted(chance.sample(changing, min(count // 2, len(changing))))
        disk, fds = Disk(), dict[int, tuple[str, _File | None, int]]()
        for name, content in self._start.items():
            disk.names[name] = disk.safe[name] = _File(content, content)
        for number, call in enumerate(self._calls):
            if wanted and number == wanted[0]:
                wanted.pop(0)
                for keep in chance.sample([False, True, chance, chance, chance], 2):
                    yield number, disk.after_a_cut(keep)
            self._do(disk, fds, *call)

    def _do(
        self,
        disk: Disk,
        fds: dict[int, tuple[str, _File | None, int]],
        call: str,
        given: str,
        result: int,
    ) -> None:
        if result < 0:
            return
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(given)]
        number = int(given.split(",")[0]) if given[:1].isdigit() else -1
        match call:
            case "openat":
                self._open(disk, fds, os.fsdecode(texts[0]), given, result)
            case "close":
                fds.pop(number, None)
            case "unlink" | "unlinkat":
                name = self._name(os.fsdecode(texts[0]))
                if name in disk.names:
                    disk.change(name, None, None)
            case "rename" | "renameat" | "renameat2":
                name, to = (self._name(os.fsdecode(text)) for text in texts)
                if name in disk.names:
                    disk.change(name, to, disk.names[name])
            case _ if number in fds:
                name, file, at = fds[number]
                if file is None:
                    if call in {"fsync", "fdatasync"}:
                        disk.sync_names(name)
                    return
                match call:
                    case "write":
                        begins = len(file.now) if at < 0 else at
                        file.write(begins, texts[0])
                        if name == self._heard:
                            disk.sync_file(file)
                        fds[number] = (name, file, at if at < 0 else at + len(texts[0]))
                    case "pwrite64":
                        file.write(int(given.rsplit(",", 1)[1]), texts[0])
                    case "lseek":
                        fds[number] = (name, file, at if at < 0 else result)
                    case "ftruncate":
                        _cut_off(file, int(given.split(",")[1]))
                    case "fsync" | "fdatasync":
                        disk.sync_file(file)

    def _open(
        self,
        disk: Disk,
        fds: dict[int, tuple[str, _File | None, int]],
        path: str,
        given: str,
        result: int,
    ) -> None:
        name = self._name(path)
        if name is None or name.endswith("-shm"):
            fds.pop(result, None)
            return
        if (self._folder / name).is_dir():
            fds[result] = (name, None, 0)
            return
        if name not in disk.names:
            if "O_CREAT" not in given:
                return
            disk.change(name, None, _File())
        file = disk.names[name]
        if "O_TRUNC" in given and file.now:
            _cut_off(file, 0)
        fds[result] = (name, file, -1 if "O_APPEND" in given else 0)

    def _name(self, path: str) -> str | None:
        if path == str(self._folder):
            return ""
        inside = path.startswith(f"{self._folder}/")
        return os.path.normpath(path[len(str(self._folder)) + 1 :]) if inside else None


def put(files: dict[str, bytes], folder: Path) -> None:
    """Write what a cut left into an empty folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _calls(written: Path) -> Iterator[tuple[str, str, int]]:
    """Each call, its arguments as text and its result, in the order in which they ended."""
    begun: dict[str, str] = defaultdict(str)
    with written.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _LINE.match(line.rstrip("\n"))
            if found is None:
                continue
            thread, text = found.groups()
            if unfinished := _BEGUN.match(text):
                begun[thread] = unfinished[1]
                continue
            if resumed := _RESUMED.match(text):
                text = begun.pop(thread, "") + resumed[1]
            if call := _CALL.match(text):
                yield call[1], call[2], int(call[3])


def _rename(names: dict[str, _File], name: str, to: str | None, file: _File | None) -> None:
    if to is not None:
        names.pop(name, None)
        assert file is not None
        names[to] = file
    elif file is not None:
        names[name] = file
    else:
        names.pop(name, None)


def _cut_off(file: _File, size: int) -> None:
    file.waiting.append((-1, size.to_bytes(8)))
    file.now = file.now[:size].ljust(size, b"\0")


def _written(content: bytes, at: int, part: bytes) -> bytes:
    if at < 0:
        size = int.from_bytes(part)
        return content[:size].ljust(size, b"\0")
    return content[:at].ljust(at, b"\0") + part + content[at + len(part) :]


def _torn(part: bytes, at: int, chance: random.Random) -> Iterator[tuple[bytes, int]]:
    """What of a write a cut keeps: all, nothing, or some of its sectors."""
    kept = chance.choice(("all", "none", "some"))
    if at < 0 or kept == "all":
        if kept != "none":
            yield part, at
        return
    if kept == "some":
        for begins in range(0, len(part), SECTOR):
            if chance.random() < 0.5:
                yield part[begins : begins + SECTOR], at + begins
