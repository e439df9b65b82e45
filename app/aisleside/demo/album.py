"""The pictures of a story, numbered, with a page to leaf through them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from html import escape
from pathlib import Path

import msgspec

from aisleside.demo.afternoon import afternoon
from aisleside.demo.hand import Screen
from aisleside.demo.hands import Mouse
from aisleside.demo.scenes import Scene, play
from aisleside.demo.shop import Progress
from aisleside.demo.stories import STORIES
from aisleside.settings import DeviceSettings

SETTLED_MS = 300  # until what slides has come to rest
BRIEF = 1.5  # seconds that passing news stands: a story goes on faster than a person does

Say = Callable[[str], None]

PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
html {{ scroll-snap-type: y mandatory; background: #f6f5f1; color: #1a1c1e; }}
body {{ margin: 0; font: 18px/1.5 Inter, system-ui, sans-serif; }}
section {{ min-height: 100vh; scroll-snap-align: start; display: flex; flex-direction: column;
  align-items: center; justify-content: center; gap: 12px; padding: 16px; box-sizing: border-box; }}
h2 {{ margin: 0; font-size: 20px; }}
p {{ margin: 0; max-width: 46em; text-align: center; color: #4b4f55; }}
img {{ max-width: 100%; max-height: calc(100vh - 150px); border: 1px solid #e4e1d9;
  border-radius: 8px; }}
</style>
{body}
</html>
"""


class Album:
    """Keep a numbered picture of each scene, and bind them to a page."""

    def __init__(self, folder: Path, title: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("[0-9][0-9]-*.png"):  # of a story that was told otherwise
            old.unlink()
        self._folder = folder
        self._title = title
        self._leaves: list[str] = []

    def keep(self, screen: Screen, scene: Scene) -> None:
        """Add what one sees, once it has come to rest."""
        number = len(self._leaves) + 1
        name, title = file_name(number, scene), escape(scene.title)
        screen.rest(SETTLED_MS)
        screen.shot(self._folder / name)
        self._leaves.append(
            f'<section><h2>{number}. {title}</h2><img src="{name}" alt="{title}">'
            f"<p>{escape(scene.sentence)}</p></section>"
        )

    def bind(self) -> int:
        """Write the page; how many pictures there are."""
        _write(self._folder, self._title, "\n".join(self._leaves))
        return len(self._leaves)


def tell(
    story: str,
    folder: Path,
    shots: Path,
    settings: DeviceSettings,
    *,
    every: bool,
    say: Say,
    progress: Progress,
) -> int:
    """Play *story* at its own size, or at *every* size and theme; how many pictures.

    *folder* is made anew for it. Each size and theme of several has its own folder in *shots*.
    """
    shutil.rmtree(folder, ignore_errors=True)
    told = STORIES[story]
    world = told.prepare(folder / "shop", progress)
    looks = [(size, scheme) for scheme in told.schemes for size in told.sizes]
    quick = msgspec.structs.replace(settings, toast_seconds=BRIEF)
    pictures, links = 0, []
    for size, scheme in looks if every else looks[:1]:
        name = f"{size}-{scheme.name.lower()}"
        say(name)
        album = Album(shots / name if every else shots, f"The story of the {story}")
        with afternoon(folder / "shop", folder / name, world.post, quick) as today:
            today.window.session.get_shell().set_scheme(scheme)
            today.screen.resize(*told.sizes[size])
            play(
                world.scenes(scheme),
                today.screen,
                Mouse(today.screen),
                album.keep,
                befall=world.fate(today),
            )
        pictures += album.bind()
        links.append(f'<p><a href="{name}/index.html">{name}</a></p>')
    if every:
        _write(shots, story, f"<section><h2>{escape(story)}</h2>{''.join(links)}</section>")
    return pictures


def file_name(number: int, scene: Scene) -> str:
    """The name of a picture: its number, then its title in plain letters."""
    words = "".join(ch if ch.isalnum() else " " for ch in scene.title.replace("’", ""))
    return f"{number:02}-{'-'.join(words.lower().split())}.png"


def _write(folder: Path, title: str, body: str) -> None:
    page = PAGE.format(title=escape(title), body=body)
    (folder / "index.html").write_text(page, encoding="utf-8")
