"""The thin path, whole: a hub's process, a tablet, a window, and the network pulled out."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import select

from aisleside.demo.hand import Screen
from aisleside.demo.hands import _beginning
from aisleside.demo.play import DemoOptions, NotADemoFolderError, _folder, play
from aisleside.demo.story import NOTE
from aisleside.hub.main import store_at
from aisleside.hub.sources import fashion
from aisleside.hub.store import schema
from aisleside.settings import Settings


@contextmanager
def quietly():
    yield lambda done, total, what: None


def options(folder: Path, **changed: object) -> DemoOptions:
    plain = {
        "shop": "fashion",
        "folder": folder / "demo",
        "fresh": False,
        "shots": folder / "shots",
        "every": False,
        "platform": None,
        "theme": None,
    }
    return DemoOptions(**(plain | changed))


def test_a_note_written_without_a_hub_survives_a_restart_and_arrives_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(fashion, "generated", lambda _seed: [])  # the told people are enough
    said: list[str] = []

    code = play(options(tmp_path), Settings(), say=said.append, progress=quietly)

    assert code == 0, said
    with store_at(tmp_path / "demo" / "hub") as store, store.read() as connection:
        notes = connection.execute(select(schema.note.c.text)).scalars().all()
        kind, status = schema.event.c.kind, schema.event.c.status
        sent = connection.execute(select(kind, status)).all()
    assert notes == [NOTE]
    assert sent.count(("note", "applied")) == 1
    assert set(sent) == {("note", "applied"), ("opened", "stored")}
    pictures = sorted((tmp_path / "shots").glob("*.png"))
    assert len(pictures) == 9
    assert all(picture.stat().st_size > 10_000 for picture in pictures)


def test_a_folder_that_holds_something_else_is_not_emptied(tmp_path: Path):
    mine = tmp_path / "demo" / "holiday.txt"
    mine.parent.mkdir()
    mine.write_text("precious")

    with pytest.raises(NotADemoFolderError):
        play(options(tmp_path, fresh=True), Settings(), say=print, progress=quietly)

    assert mine.read_text() == "precious"


def test_playing_beside_somebody_s_files_does_not_make_the_folder_the_demo_s(tmp_path: Path):
    theirs, ours = (tmp_path / whose / "demo" for whose in ("theirs", "ours"))
    (theirs / "demo").mkdir(parents=True)

    _folder(options(ours.parent))
    (ours / "left").touch()
    _folder(options(ours.parent, fresh=True))
    _folder(options(theirs.parent))
    with pytest.raises(NotADemoFolderError):
        _folder(options(theirs.parent, fresh=True))
    (theirs / "demo").rename(theirs / "holiday")
    _folder(options(theirs.parent))
    with pytest.raises(NotADemoFolderError):
        _folder(options(theirs.parent, fresh=True))

    assert sorted(path.name for path in ours.iterdir()) == ["demo", "hub"]


def test_who_is_picked_is_the_row_that_tells_most():
    class Shown:
        def names(self) -> list[str]:
            return ["Elena", "Elena M", "Elena Marchetti, Gold", "Samuel Osei"]

        def until(self, true: Callable[[], bool], _otherwise: str) -> None:
            assert true()

    assert _beginning(cast("Screen", Shown()), "Elena") == "Elena Marchetti, Gold"


@pytest.mark.skipif(os.name == "nt", reason="a window always has a screen on Windows")
def test_without_a_screen_the_demo_says_what_to_do_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("aisleside.device.main.QGuiApplication.instance", lambda: None)
    said: list[str] = []

    code = play(options(tmp_path, shots=None), Settings(), say=said.append, progress=quietly)

    assert code == 1
    assert any("--shots" in sentence for sentence in said)
    assert not (tmp_path / "demo").exists()
