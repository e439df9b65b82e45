"""What follows a load comes even if the first one was killed in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from click import Abort
from click.testing import CliRunner
from sqlalchemy import select

from aisleside.__main__ import main as command
from aisleside.demo import shop as demo
from aisleside.hub import main
from aisleside.hub.sources.catalogue import LoadOptions
from aisleside.hub.store import access, schema


@contextmanager
def silently() -> Iterator[Callable[[int, int, str], None]]:
    yield lambda *_: None


@pytest.mark.parametrize("killed", ["links", "values"])
def test_what_a_load_learns_comes_with_the_next_load_if_it_was_killed(
    tmp_path, monkeypatch, killed
):
    small = ("--customers", "4", "--lines", "9", "--data", str(tmp_path))

    def run() -> str:
        words = ["hub", "load", "synthetic", *small]
        return (
            CliRunner().invoke(command, words, catch_exceptions=False, standalone_mode=False).output
        )

    def kill(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(f"aisleside.hub.training.{killed}.learn", kill)
        with pytest.raises(Abort):
            run()
    again = run()

    assert "links between" in again
    assert "Nothing new" in run()
    with main.store_at(tmp_path) as store, store.read() as connection:
        values = select(schema.fact.c.customer).where(schema.fact.c.key == "value.band")
        assert connection.execute(values).first() is not None


def test_the_demos_team_has_its_pin_even_if_its_first_start_was_killed(tmp_path, monkeypatch):
    shop_of = partial(LoadOptions, customers=4, lines=9)
    monkeypatch.setattr(demo, "LoadOptions", shop_of)

    def kill(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(demo, "set_pin", kill)
        with pytest.raises(KeyboardInterrupt):
            demo.open_shop(tmp_path, "synthetic", silently)
    team = demo.open_shop(tmp_path, "synthetic", silently).team

    with main.store_at(tmp_path) as store, store.read() as connection:
        hashes = [access.staff_secret(connection, member).pin_hash for member in team]
    assert hashes
    assert None not in hashes
