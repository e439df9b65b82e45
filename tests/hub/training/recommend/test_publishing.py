"""Tablets get what is not worse, and a training that was stopped goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from sqlalchemy import insert, select

from aisleside.__main__ import main
from aisleside.hub.store import journal, schema
from aisleside.hub.training.recommend import publishing
from aisleside.hub.training.recommend.experiments import (
    FILE,
    Difference,
    Experiment,
    Outcome,
    remember,
    remembered,
    table,
)
from aisleside.hub.training.recommend.fitting import fit
from aisleside.hub.training.recommend.publishing import (
    ModelWorseError,
    begin,
    publish_rules,
    published,
    rules_in,
    train,
)
from aisleside.insight.recommend.model import Quality
from aisleside.insight.recommend.rules import UnreadableRulesError

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def silent(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total
    assert what


@pytest.fixture(autouse=True)
def many_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enough of so small a world to tell better from worse."""
    monkeypatch.setattr(publishing, "HELD_BACK", 0.3)


@pytest.fixture
def trained(store, world, quick):
    return train(store, world, silent, now=NOW, settings=quick)


def in_use(store):
    with store.read() as connection:
        return published(connection)


def more_of(world):
    """The world a day later: somebody bought something."""
    items = world.items.copy()
    items[-1] = items[-1] - 1 if items[-1] else 1
    return replace(world, items=items)


def backwards(histories, **how):
    """Learns, and then ranks the worst first."""
    model = fit(histories, **how)
    return replace(model, forest=replace(model.forest, values=-model.forest.values))


def test_what_was_learned_is_published_with_its_measures_and_learned_once(
    store, world, quick, trained
):
    model = in_use(store)
    with store.read() as connection:
        feed = schema.feed.c
        told = connection.execute(select(feed.seq, feed.stream).where(feed.table == "model")).all()

    again = train(store, world, silent, now=NOW, settings=quick)

    assert trained.experiment.outcome is Outcome.PUBLISHED
    assert model.about.fingerprint == world.fingerprint()
    assert model.about.id == trained.experiment.model
    assert [one.split for one in model.about.quality] == ["leave last", "calendar"]
    assert all(one.customers > 10 and one.recall > 0.2 for one in model.about.quality)
    assert remembered(store.folder) == [trained.experiment]
    assert trained.held_back > 40
    assert trained.experiment.customers + trained.held_back == len(world.users)
    assert trained.changed == trained.parts > 3
    assert not (store.folder / publishing.WORK).exists()
    trained.check()
    assert "Published" in trained.sentences()[-1]
    assert {row.stream for row in told} == {"artefacts"}
    assert again.experiment is None
    assert "Nothing was bought since" in again.sentences()[0]
    with store.read() as connection:
        assert journal.head(connection) == told[-1].seq


def test_what_is_worse_beyond_noise_is_refused_unless_somebody_insists(
    store, world, quick, trained
):
    good = in_use(store)
    later = more_of(world)

    refused = train(store, later, silent, now=NOW, settings=quick, learn=backwards)

    assert refused.experiment.outcome is Outcome.REFUSED
    assert all(one.is_worse for one in refused.experiment.against)
    assert in_use(store).about == good.about
    with pytest.raises(ModelWorseError) as caught:
        refused.check()
    assert "not published" in caught.value.say

    def never(histories, **how):
        raise AssertionError("it was learned already")

    forced = train(store, later, silent, now=NOW, settings=quick, learn=never, force=True)

    assert forced.experiment.outcome is Outcome.FORCED
    assert in_use(store).about.id == forced.experiment.model != good.about.id
    assert "though it is worse" in forced.sentences()[-1]
    assert [one.outcome for one in remembered(store.folder)] == ["published", "refused", "forced"]
    assert "worse than what is in use" in table(remembered(store.folder))[-1]


def test_what_is_as_good_is_published_and_hardly_anything_travels(store, world, quick):
    steady = replace(quick, examples=600, trees=40)  # fewer differ by chance from one to the next
    train(store, world, silent, now=NOW, settings=steady)

    later = train(store, more_of(world), silent, now=NOW, settings=steady)

    assert later.experiment.outcome is Outcome.PUBLISHED
    assert [one.split for one in later.experiment.against] == ["leave last", "calendar"]
    assert later.changed < later.parts
    assert "Against what was in use" in "\n".join(later.sentences())


def test_a_training_that_was_stopped_goes_on_from_the_last_whole_stage(store, world, quick):
    learned = []

    def stopped(histories, **how):
        if learned:
            raise KeyboardInterrupt
        learned.append(len(histories.users))
        return fit(histories, **how)

    def counted(histories, **how):
        learned.append(len(histories.users))
        return fit(histories, **how)

    with pytest.raises(KeyboardInterrupt):
        train(store, world, silent, now=NOW, settings=quick, learn=stopped)
    assert in_use(store) is None
    stage = next((store.folder / publishing.WORK).glob("*/*.parts"))
    stage.with_name("before the cut.parts").write_bytes(stage.read_bytes()[:1000])  # cut off

    done = train(store, world, silent, now=NOW, settings=quick, learn=counted)

    assert len(learned) == 2
    assert done.experiment.outcome is Outcome.PUBLISHED


def test_a_first_model_learns_from_nobody_who_will_judge_the_next(store, world, quick, monkeypatch):
    monkeypatch.setattr(publishing, "from_store", lambda *_, **__: world)
    monkeypatch.setattr(publishing, "AT_ONCE", quick)

    publish_rules(store, "version = 1\n")  # rules alone are nothing learned
    assert begin(store, silent, now=NOW) == 0  # too few to use what nobody judged
    published_now = begin(store, silent, now=NOW, fewest=100)
    first = in_use(store).about
    trained = train(store, world, silent, now=NOW, settings=quick)

    assert published_now > 3
    assert first.customers == trained.experiment.customers == len(world.users) - trained.held_back
    assert begin(store, silent, now=NOW, fewest=100) == 0
    assert in_use(store).rules == b"version = 1\n"


def test_rules_that_were_published_during_a_training_outlast_it(store, world, quick):
    rules = 'version = 1\n[[barred]]\nname = "No wine"\nowner = "Ada"\ncategories = ["Wine"]\n'

    def interrupted(histories, **how):
        publish_rules(store, rules)
        return fit(histories, **how)

    trained = train(store, world, silent, now=NOW, settings=quick, learn=interrupted)

    assert in_use(store).rules.decode() == rules
    assert in_use(store).about.id == trained.experiment.model
    assert not in_use(store).is_empty


def test_rules_may_begin_with_a_mark_and_must_be_text(tmp_path):
    file = tmp_path / "rules.toml"
    file.write_bytes(b"\xef\xbb\xbfversion = 1\n")

    assert rules_in(file) == "version = 1\n"
    file.write_bytes("# Möbel".encode("latin-1"))
    with pytest.raises(UnreadableRulesError, match="not text in UTF-8"):
        rules_in(file)


def test_of_many_products_those_that_hardly_sell_are_not_learned(store, world, quick, monkeypatch):
    monkeypatch.setattr(publishing, "MANY_PRODUCTS", 20)
    monkeypatch.setattr(publishing, "FEWEST_OF_MANY", 60)
    learned = []

    def counted(histories, **how):
        learned.append(histories)
        return fit(histories, **how)

    trained = train(store, world, silent, now=NOW, settings=quick, learn=counted)

    assert all((np.bincount(one.items) >= 60).all() for one in learned)
    assert 0 < learned[0].n_items < world.n_items
    assert set(in_use(store).items.ids) == set(learned[0].item_ids)
    assert trained.experiment.quality[0].customers > 10


def test_too_few_purchases_are_said_to_be_too_few(store, world):
    nobody = world.of(np.zeros(len(world.users), dtype=bool))

    trained = train(store, nobody, silent, now=NOW)

    assert trained.experiment is None
    assert "Too little to learn from: 0 baskets" in trained.sentences()[0]
    assert in_use(store) is None


@pytest.mark.parametrize("content", ["!", "aGVsbG8="])
def test_an_artefact_that_cannot_be_read_is_as_good_as_none(store, content, caplog):
    row = {"name": "about", "part": 0, "content": content, "version": 1}
    with store.write() as connection:
        connection.execute(insert(schema.model).values(row))

    assert in_use(store) is None
    assert "cannot be read" in caplog.text


def test_a_log_cut_off_by_a_kill_keeps_what_was_whole(tmp_path):
    one = Experiment(
        at=int(NOW.timestamp()), fingerprint="f" * 32, source="store", customers=5, baskets=9,
        settings={"trees": 3}, quality=[Quality("calendar", 5, 0.2, 0.01, 0.3, 0.01, 0.6, 0.02)],
        against=[Difference("calendar", -0.02, -0.03, -0.01)], evidence=1.0, seconds=2.5,
        outcome=Outcome.REFUSED, model="d" * 32, why="worse",
    )  # fmt: skip
    remember(tmp_path, one)
    log = tmp_path / FILE
    whole = log.read_bytes()
    log.write_bytes(whole + whole[:200])

    remember(tmp_path, one)

    assert remembered(tmp_path) == [one, one]
    heading, measures, what_came, *_ = table([one, one])
    assert heading.split()[-3:] == ["than", "in", "use"]
    assert "0.3000 ±0.0100" in measures
    assert "-0.0200 (-0.0300 to -0.0100)" in measures
    assert "refused: worse. store, 5 customers, 9 baskets, 100.0% of reasons true" in what_came


def test_the_command_line_trains_from_a_file_and_reports(tmp_path: Path):
    """On a hub that sells nothing yet, so that it ends soon."""

    def run(*words: str) -> tuple[int, str]:
        answer = CliRunner().invoke(main, ["hub", "train", *words, "--data", str(tmp_path)])
        return answer.exit_code, answer.output

    file = tmp_path / "bought.csv"
    file.write_text("user,day,item\na,2026-03-01,1\n")

    code, said = run("recommend")
    assert (code, "Too little to learn from" in said) == (0, True)
    code, said = run("recommend", "--from", str(file))
    assert (code, "none of its items is a product of this hub" in said) == (1, True)
    assert run("report") == (0, "Nothing was trained here yet.\n")
