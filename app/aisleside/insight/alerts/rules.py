"""The file of alert rules: a version, whom each belongs to, when it holds, what to say.

Whoever runs the service writes it as TOML. Nothing is published that could fail later:
every condition is read over the declared facts, every place in a sentence names one, what
may only be used silently has no words to be said, and need never carries an offer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from hashlib import blake2b
from typing import Annotated

import msgspec
from msgspec import Meta

from aisleside.domain.errors import ExpectedError
from aisleside.domain.fact import Purpose
from aisleside.domain.staff import Role
from aisleside.insight.alerts.asked import ActKind, Context, HappeningKind, Need
from aisleside.insight.alerts.grammar import Condition, Kind, UnfitConditionError, near, read
from aisleside.insight.alerts.vocabulary import KINDS, VOCABULARY, Sensitivity
from aisleside.insight.alerts.wording import has_stray_brace, places
from aisleside.insight.toml_places import line_of, place_of

VERSION = 1  # of what rules may say
MOST_RULES = 500
MOST_TEXT = 400_000  # characters of a file

Id = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
Reason = Annotated[str, Meta(min_length=1, max_length=120)]  # a line, read at two metres
Words = Annotated[str, Meta(max_length=240)]
Days = Annotated[float, Meta(ge=0, le=366)]


class Action(StrEnum):
    """What staff are asked to do."""

    APOLOGISE = "apologise"
    HELP = "help"
    CHECK = "check"
    TELL = "tell"
    WELCOME = "welcome"
    CONGRATULATE = "congratulate"
    THANK = "thank"
    OFFER = "offer"


class Manner(StrEnum):
    """Whether it may be said to her, or only be acted upon."""

    SAY = "say"
    SILENT = "silent"


class Gesture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What may be given to make up for something, how much by whom, and how it is said.

    Args:
        most: by role, in the gesture's own unit: miles, minor units of money, pieces.
        stock: what has to be left of it; empty where it never runs out.
        say: while the hub can be asked.
        say_offline: while it cannot, so that nobody promises what may be gone.
    """

    id: Id
    most: dict[Role, Annotated[int, Meta(ge=0)]]
    say: Annotated[str, Meta(min_length=1, max_length=240)]
    say_offline: Annotated[str, Meta(min_length=1, max_length=240)]
    stock: str = ""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When *when* holds, one alert. Days are counted from *from* to *until*, both included.

    Args:
        about: the happening whose last case it is about; without one, the day or the flight.
        done_by: acts about its case after which it is gone.
        group: of several alerts of a group for one person, the first alone is shown.
        holdout: the part of customers who never see it, so that its worth can be measured.
        need: why it goes before status; it then carries no offer.
    """

    id: Id
    owner: Name
    contexts: Annotated[tuple[Context, ...], Meta(min_length=1)]
    when: str
    reason: Reason
    staff: Annotated[str, Meta(min_length=1, max_length=240)]
    action: Action
    priority: Annotated[int, Meta(ge=0, le=100)]
    done_by: Annotated[tuple[ActKind, ...], Meta(min_length=1)]
    purpose: Purpose
    disclosure: Manner
    starts: date | None = msgspec.field(default=None, name="from")
    until: date | None = None
    about: HappeningKind | None = None
    say: Words = ""
    offer: Id | None = None
    group: Name = ""
    cooldown_days: Days = 0.0
    holdout: Annotated[float, Meta(ge=0, le=0.5)] = 0.0
    need: Need | None = None
    interrupts: bool = False

    def holds_on(self, day: date) -> bool:
        return (self.starts is None or self.starts <= day) and (
            self.until is None or day <= self.until
        )


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """All alert rules of a house. *tiers* are its statuses, the lowest first."""

    version: int = VERSION
    tiers: tuple[Name, ...] = ()
    gesture: tuple[Gesture, ...] = ()
    rule: Annotated[tuple[Rule, ...], Meta(max_length=MOST_RULES)] = ()

    @cached_property
    def conditions(self) -> dict[str, Condition]:
        """What was read of each rule's *when*, by its id."""
        return {rule.id: read(rule.when, KINDS) for rule in self.rule}

    @cached_property
    def gestures(self) -> dict[str, Gesture]:
        return {one.id: one for one in self.gesture}


class Issued(msgspec.Struct, frozen=True, kw_only=True):
    """Rules as they travel and are kept: *number* counts from 1, *at* is seconds UTC.

    *undoes* is the number whose text came back with this one; None where the text is new.
    *digest* is that of the text, since it may arrive in pieces.
    """

    number: int
    at: int
    text: str
    why: str = ""
    undoes: int | None = None
    digest: str = ""

    @property
    def version(self) -> str:
        """What an alert says of the rules it comes from."""
        return f"{self.number}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a rule, and where it stands."""

    why: str
    line: int | None
    rule: str = ""

    @property
    def sentence(self) -> str:
        where = "" if self.line is None else f"line {self.line}: "
        return f"{where}{f'rule “{self.rule}”: ' if self.rule else ''}{self.why}"


class UnreadableAlertRulesError(ExpectedError):
    """The text is not TOML, or says something that rules cannot say."""

    def __init__(self, *, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            "The alert rules could not be used: {what}. "
            "The rules from before go on. Mend this and hand them in again.",
            what=findings[0].sentence,
        )
        self.findings = findings


class AlertRulesTooNewError(ExpectedError):
    """The rules are of a version that this Aisleside does not know."""

    def __init__(self, *, found: int) -> None:
        super().__init__(
            "The alert rules were written for a newer version of Aisleside. "
            "The rules from before go on. Update Aisleside to use the new ones."
        )
        self.found = found
        self.supported = VERSION


_HALF = re.compile("[\ud800-\udfff]")  # of a letter; no file in UTF-8 has one


class _Versioned(msgspec.Struct):
    version: int


def digest_of(text: str) -> str:
    """What ``Issued.digest`` says of a text."""
    return blake2b(text.encode(), digest_size=16).hexdigest()


def issued_in(written: bytes) -> Issued:
    """Rules as they travelled, whole.

    Raises:
        UnreadableAlertRulesError
    """
    try:
        issued = msgspec.json.decode(written, type=Issued)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _refused(Finding("what was published cannot be read", None)) from error
    if issued.digest and issued.digest != digest_of(issued.text):
        raise _refused(Finding("what was published is not whole", None))
    return issued


def decode(text: str) -> Rules:
    """Read rules and check all they say.

    Raises:
        UnreadableAlertRulesError: with everything that was found, each with its line.
        AlertRulesTooNewError
    """
    if len(text) > MOST_TEXT:
        raise _refused(Finding(f"it has more than {MOST_TEXT:,} characters", None))
    if half := _HALF.search(text):
        at = text.count("\n", 0, half.start()) + 1
        raise _refused(Finding("half of a letter stands here", at))
    try:
        found = msgspec.toml.decode(text, type=_Versioned).version
        if found > VERSION:
            raise AlertRulesTooNewError(found=found)
        rules = msgspec.toml.decode(text, type=Rules)
    except msgspec.ValidationError as error:
        raise _refused(_unfit(text, str(error))) from error
    except msgspec.DecodeError as error:
        why, _, where = str(error).partition(" (at ")
        line = re.search(r"line (\d+)", where)
        # TOML that ends too early is wrong at its end.
        at = int(line[1]) if line else len(text.splitlines()) or 1
        raise _refused(Finding(why, at)) from error
    except RecursionError as error:
        raise _refused(Finding("brackets stand too deep within one another", None)) from error
    if findings := tuple(_findings(rules, text)):
        raise _refused(*findings)
    return rules


def _refused(*findings: Finding) -> UnreadableAlertRulesError:
    return UnreadableAlertRulesError(findings=findings)


def _findings(rules: Rules, text: str) -> Iterator[Finding]:
    """All that is wrong with rules whose form is right."""
    seen: set[str] = set()
    for number, rule in enumerate(rules.rule):
        if rule.id in seen:
            yield Finding("another rule has this id", line_of(text, "rule", number, "id"), rule.id)
        seen.add(rule.id)
        for key, why, further in _doubts(rule, rules):
            line = line_of(text, "rule", number, key)
            if line is not None and further is not None:
                line += further + _begins_below(text, line)
            yield Finding(why, line, rule.id)


def _begins_below(text: str, line: int) -> bool:
    """Whether a text of many lines begins in the line after its key."""
    return text.splitlines()[line - 1].rstrip().endswith(("'''", '"""'))


def _doubts(rule: Rule, rules: Rules) -> Iterator[tuple[str, str, int | None]]:
    """What is wrong with one rule: under which key, why, and how many lines into its text."""
    if rule.starts is not None and rule.until is not None and rule.until < rule.starts:
        yield "until", "it ends before it begins", None
    names: frozenset[str] = frozenset()
    try:
        names = read(rule.when, KINDS).names
    except UnfitConditionError as error:
        yield "when", f"{error.why} (character {error.column} of it)", error.line - 1
    for name in sorted(names):
        yield from (("when", why, None) for why in _misused(name, rule))
    for key, words in (("reason", rule.reason), ("say", rule.say), ("staff", rule.staff)):
        yield from ((key, why, None) for why in _misworded(words, rule, is_said=key == "say"))
    if bool(rule.say) is not (rule.disclosure is Manner.SAY):
        yield "disclosure", "“say” needs words under say, and “silent” may not have any", None
    if rule.action is Action.APOLOGISE and (
        rule.about is None or ActKind.APOLOGISED not in rule.done_by or rule.holdout
    ):
        yield (
            "action",
            "an apology says what it is about, is done by “apologised”, and is held from nobody",
            None,
        )
    if rule.need is not None and (rule.offer is not None or rule.holdout):
        yield "need", "what is done for need has no offer and is held from nobody", None
    if rule.offer is not None and rule.offer not in rules.gestures:
        yield (
            "offer",
            f"no gesture is called “{rule.offer}”{near(rule.offer, rules.gestures)}",
            None,
        )


def _misused(name: str, rule: Rule) -> Iterator[str]:
    """Why a rule may not ask for a fact."""
    fact = VOCABULARY[name]
    if rule.purpose not in fact.purposes:
        yield f"“{name}” is not held for the purpose “{rule.purpose}”"
    if fact.sensitivity is Sensitivity.NEED and rule.need is None:
        yield f"“{name}” is for need alone: name the need, or leave it out"
    if fact.contexts and not set(rule.contexts) <= fact.contexts:
        yield f"“{name}” is known in {', '.join(sorted(fact.contexts))} alone"


def _misworded(words: str, rule: Rule, *, is_said: bool) -> Iterator[str]:
    """What is wrong with a sentence of a rule."""
    if has_stray_brace(words):
        yield "a brace stands alone"
    for name in places(words):
        fact = VOCABULARY.get(name)
        if fact is None:
            yield f"nothing is called “{name}”{near(name, VOCABULARY)}"
        elif fact.kind is Kind.BOOL:
            yield f"“{name}” is yes or no, which cannot stand in a sentence"
        elif is_said and fact.sensitivity is not Sensitivity.OPEN:
            yield f"“{name}” is used silently, so it cannot be said to her"
        else:
            yield from _misused(name, rule)


_TABLES: Mapping[str, type[msgspec.Struct]] = {"rule": Rule, "gesture": Gesture}


def _unfit(text: str, message: str) -> Finding:
    """Say a decoder's complaint with the line it is about."""
    why, _, path = message.partition(" - at `$.")
    table, number, key = place_of(path.rstrip("`"))
    unknown = re.search(r"unknown field `(.+)`", why)
    if unknown is None:
        plain = (why[:1].lower() + why[1:]).replace("object missing required field", "missing")
        wrong = re.search(r"enum value '(.*)'$", plain)
        if wrong is not None:
            plain = f"nothing is called “{wrong[1]}” here"
        if "matching regex" in plain:
            plain = "an id is small letters, digits, “-” and “_”, and begins with a letter"
        return Finding(plain, line_of(text, table, number, key))
    word = unknown[1]
    struct = _TABLES.get(table, Rules)
    known = [one.encode_name for one in msgspec.structs.fields(struct)]
    perhaps = get_close_matches(word, known, n=1)
    return Finding(
        f"nothing is called “{word}” here{f'; perhaps “{perhaps[0]}”' if perhaps else ''}",
        line_of(text, table, number, word),
    )
