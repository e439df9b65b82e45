"""The part of CEL that a rule may use, read and checked before any engine sees it.

Conditions are comparisons of declared facts with words and numbers, joined by and, or, not;
sums; ``in`` a list; ``size``, ``startsWith``, ``endsWith``, ``contains``. What a condition can
cost is bounded by its form: it has no loops, no patterns, no growing of text and no calls
beyond these, and its length, depth and number of terms are limited. All of it is CEL with
its own meaning; types are checked here, since not every engine does, and in the words of
whoever writes rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

from aisleside.domain.errors import ExpectedError

MOST_TEXT = 1_000  # characters
MOST_TERMS = 100  # names, numbers, words and operators
MOST_DEPTH = 8  # brackets, sums and "not" within one another; a library gives up at 32
MOST_DIGITS = 12
NUMERIC = ("whole number", "number")
TESTS = ("startsWith", "endsWith", "contains")
LOOPS = ("all", "exists", "exists_one", "map", "filter")


class Kind(StrEnum):
    """What a fact is: in the words of an error."""

    BOOL = "yes or no"
    WHOLE = "whole number"
    NUMBER = "number"
    TEXT = "text"


class UnfitConditionError(ExpectedError):
    """A condition does not say anything that can be checked or bounded."""

    def __init__(self, *, why: str, at: int, line: int, column: int) -> None:
        super().__init__(
            "The condition cannot be used: {why} (line {line}, character {column} of it). "
            "Nothing was changed. Mend it and try again.",
            why=why,
            line=line,
            column=column,
        )
        self.why = why
        self.at = at
        self.line = line
        self.column = column


class Token(NamedTuple):
    """*what* is of a ``_TOKEN`` group: name, number, whole, text or sign."""

    what: str
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that was checked: its *text*, the facts it names, and its clauses.

    *clauses* are what it joins by "and" at its top, each a condition by itself.
    """

    text: str
    tokens: tuple[Token, ...]
    names: frozenset[str]
    clauses: tuple[str, ...]

    @property
    def terms(self) -> int:
        """How many steps it takes at most to work it out."""
        return len(_terms(self.tokens))


_TOKEN = re.compile(
    r"(?P<space>[ \t\r\n]+)"
    r"|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)"
    r"|(?P<number>\d+\.\d+)|(?P<whole>\d+(?![\w.]))"
    r"|(?P<text>\"[^\"\\\r\n\ud800-\udfff]*\"|'[^'\\\r\n\ud800-\udfff]*')"  # no half of a letter
    r"|(?P<sign>&&|\|\||[<>=!]=|[-+*/%<>!?:()\[\],.])",
    re.ASCII,
)
_END = "end"
_BRACKETS = "()[],"
_COMPARED = ("==", "!=", "<", "<=", ">", ">=")


def read(text: str, declared: Mapping[str, Kind]) -> Condition:
    """Read a condition over *declared* names.

    Raises:
        UnfitConditionError: where, why, and for an unknown name the nearest one.
    """
    if len(text) > MOST_TEXT:
        raise unfit(text, f"it has more than {MOST_TEXT:,} characters", MOST_TEXT)
    reader = _Reader(text, _tokens(text), declared)
    kind = reader.whole()
    if kind is not Kind.BOOL:
        raise unfit(text, f"it is a {kind}, and has to be yes or no", 0)
    return Condition(text, reader.tokens[:-1], frozenset(reader.names), tuple(reader.clauses))


def unfit(text: str, why: str, at: int) -> UnfitConditionError:
    """The error for what stands *at* so many characters from the beginning."""
    before = text[:at]
    line = before.count("\n") + 1
    return UnfitConditionError(why=why, at=at, line=line, column=at - (before.rfind("\n") + 1) + 1)


def _tokens(text: str) -> tuple[Token, ...]:
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            here = text[at : at + 12].encode("utf-8", "replace").decode()
            raise unfit(text, f"“{here}” cannot stand here", at)
        what = str(match.lastgroup)
        if what in ("number", "whole") and match.end() - at > MOST_DIGITS:
            raise unfit(text, f"a number has more than {MOST_DIGITS} digits", at)
        if what != "space":
            found.append(Token(what, match[0], at))
        at = match.end()
    terms = _terms(found)
    if len(terms) > MOST_TERMS:
        raise unfit(text, f"it has more than {MOST_TERMS} terms", terms[MOST_TERMS].at)
    return (*found, Token(_END, "", len(text)))


def _terms(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.text not in _BRACKETS]


def near(word: str, known: Collection[str]) -> str:
    """ "; perhaps “…”" with the nearest of the *known* words, or nothing."""
    found = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"; perhaps “{found[0]}”" if found else ""


class _Reader:
    """Go through the tokens once and give the kind of each part."""

    def __init__(self, text: str, tokens: tuple[Token, ...], declared: Mapping[str, Kind]) -> None:
        self.text = text
        self.tokens = tokens
        self.names: set[str] = set()
        self.clauses: list[str] = []
        self._declared = declared
        self._next = 0
        self._depth = 0

    def whole(self) -> Kind:
        begins = self._token.at
        kind = self._choice(top=True)
        if self._token.what != _END:
            raise self._wrong(f"“{self._token.text}” cannot stand here")
        if not self.clauses:
            self.clauses.append(self.text[begins:].strip())
        return kind

    @property
    def _token(self) -> Token:
        return self.tokens[self._next]

    def _take(self) -> Token:
        token = self._token
        self._next += 1
        return token

    def _is(self, *signs: str) -> bool:
        return self._token.what == "sign" and self._token.text in signs

    def _wrong(self, why: str, at: int | None = None) -> UnfitConditionError:
        return unfit(self.text, why, self._token.at if at is None else at)

    def _want(self, sign: str) -> None:
        if not self._is(sign):
            found = f"“{self._token.text}”" if self._token.text else "the end"
            raise self._wrong(f"“{sign}” is missing before {found}")
        self._take()

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise self._wrong(f"more than {MOST_DEPTH} brackets or sums within one another")

    def _choice(self, *, top: bool = False) -> Kind:
        at = self._token.at
        kind = self._either(top=top)
        if not self._is("?"):
            return kind
        if top:
            self.clauses.clear()
        self._yes_or_no(kind, at)
        self._take()
        self._deeper()
        first = self._choice()
        self._want(":")
        second_at = self._token.at
        second = self._choice()
        self._depth -= 1
        if first is not second:
            raise self._wrong(f"one choice is a {first}, the other a {second}", second_at)
        return first

    def _either(self, *, top: bool) -> Kind:
        at = self._token.at
        kind = self._both(top=top)
        while self._is("||"):
            if top:
                self.clauses.clear()
            self._yes_or_no(kind, at)
            self._take()
            at = self._token.at
            kind = self._both(top=False)
            self._yes_or_no(kind, at)
        return kind

    def _both(self, *, top: bool) -> Kind:
        at = self._token.at
        kind = self._compared()
        while self._is("&&"):
            self._yes_or_no(kind, at)
            if top:
                self.clauses.append(self.text[at : self._token.at].strip())
            self._take()
            at = self._token.at
            kind = self._compared()
            self._yes_or_no(kind, at)
            if top and not self._is("&&"):
                self.clauses.append(self.text[at : self._token.at].strip())
        return kind

    def _yes_or_no(self, kind: Kind, at: int) -> None:
        if kind is not Kind.BOOL:
            raise self._wrong(f"a {kind} stands where yes or no has to", at)

    def _compared(self) -> Kind:
        left = self._sum()
        if self._token.what == "name" and self._token.text == "in":
            self._take()
            self._listed(left)
            return Kind.BOOL
        if not self._is(*_COMPARED):
            return left
        operator = self._take()
        right = self._sum()
        if left is not right:
            raise self._wrong(_mixed(left, right), operator.at)
        if operator.text not in ("==", "!=") and left not in NUMERIC:
            raise self._wrong(f"a {left} is not more or less than another", operator.at)
        if self._is(*_COMPARED):
            raise self._wrong("one comparison at a time; join them with &&")
        return Kind.BOOL

    def _listed(self, kind: Kind) -> None:
        self._want("[")
        while True:
            at = self._token.at
            one = self._sum()
            if one is not kind:
                raise self._wrong(_mixed(kind, one), at)
            if not self._is(","):
                break
            self._take()
        self._want("]")

    def _sum(self) -> Kind:
        return self._chain(self._product, "+", "-")

    def _product(self) -> Kind:
        return self._chain(self._signed, "*", "/", "%")

    def _chain(self, part: Callable[[], Kind], *operators: str) -> Kind:
        depth = self._depth  # a sum of sums is as deep as brackets are, to whoever works it out
        kind = part()
        while self._is(*operators):
            self._deeper()
            kind = self._calculated(kind, part)
        self._depth = depth
        return kind

    def _calculated(self, left: Kind, part: Callable[[], Kind]) -> Kind:
        operator = self._take()
        right = part()
        if left is not right or left not in NUMERIC:
            raise self._wrong(_mixed(left, right), operator.at)
        if operator.text == "%" and left is not Kind.WHOLE:
            raise self._wrong("“%” takes whole numbers", operator.at)
        return left

    def _signed(self) -> Kind:
        if not self._is("!", "-"):
            return self._one()
        sign = self._take()
        self._deeper()
        kind = self._signed()
        self._depth -= 1
        if sign.text == "!" and kind is not Kind.BOOL:
            raise self._wrong(f"“!” is for yes or no, not for a {kind}", sign.at)
        if sign.text == "-" and kind not in NUMERIC:
            raise self._wrong(f"“-” is for numbers, not for a {kind}", sign.at)
        return kind

    def _one(self) -> Kind:
        token = self._token
        if token.what == "sign" and token.text == "(":
            self._take()
            self._deeper()
            kind = self._choice()
            self._depth -= 1
            self._want(")")
        elif token.what == "name":
            self._take()
            kind = self._named(token)
        elif token.what in ("text", "number", "whole"):
            self._take()
            kind = {"text": Kind.TEXT, "number": Kind.NUMBER, "whole": Kind.WHOLE}[token.what]
        else:
            raise self._wrong(
                f"“{token.text}” cannot stand here" if token.text else "it ends too early"
            )
        if self._is(".", "["):
            raise self._wrong("facts are single values: nothing can be taken out of them")
        return kind

    def _named(self, token: Token) -> Kind:
        if token.text in ("true", "false"):
            return Kind.BOOL
        if not self._is("("):
            return self._fact(token.text, token.at)
        of, _, call = token.text.rpartition(".")
        if call in LOOPS:
            raise self._wrong("loops are not for rules; facts are single values", token.at)
        if call == "matches":
            raise self._wrong("patterns are not for rules; use startsWith or contains", token.at)
        if (call not in TESTS or not of) and token.text != "size":
            raise self._wrong(f"nothing can be asked by “{call}”{near(call, TESTS)}", token.at)
        self._take()
        self._deeper()
        kinds = [self._fact(of, token.at)] if of else []
        at = self._token.at
        kinds.append(self._choice())
        self._depth -= 1
        self._want(")")
        if any(kind is not Kind.TEXT for kind in kinds):
            raise self._wrong(f"“{call}” is for text", at)
        return Kind.BOOL if of else Kind.WHOLE

    def _fact(self, name: str, at: int) -> Kind:
        if name not in self._declared:
            raise self._wrong(f"nothing is called “{name}”{near(name, self._declared)}", at)
        self.names.add(name)
        return self._declared[name]


def _mixed(left: Kind, right: Kind) -> str:
    if {left, right} == {Kind.WHOLE, Kind.NUMBER}:
        return "a whole number and one with a fraction do not go together; write 7.0 instead of 7"
    return f"a {left} and a {right} do not go together"


def spelled(tokens: Sequence[Token], called: Mapping[str, str]) -> str:
    """The tokens with a space between, names as they are *called* elsewhere."""
    out = []
    for token in tokens:
        name, dot, call = token.text.rpartition(".")
        if token.what == "name" and token.text not in called and dot and call in TESTS:
            out.append(f"{called.get(name, name)}.{call}")
        else:
            out.append(called.get(token.text, token.text) if token.what == "name" else token.text)
    return " ".join(out)
