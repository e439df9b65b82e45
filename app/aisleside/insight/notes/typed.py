"""What somebody may have typed in what she recorded, and whether it may be kept.

The tablet asks before it keeps anything, the hub once more of whatever reaches it: an
older tablet may know fewer words, or not look at all. Both ask here, and of the same
fields, which have the same names in the domain and on the wire. The hub does not know
the language of the screens; it minds what would be minded in every one of them, so that
it never refuses what a tablet of its own age has let pass.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from aisleside.domain.event import NOTE_LIMIT, EventKind
from aisleside.insight.notes.checking import LANGUAGES, Kind, check

READ = NOTE_LIMIT  # letters; whatever is longer is refused for that
ALL = frozenset(Kind)
NUMBERS = frozenset({Kind.CARD, Kind.DOCUMENT})  # all that is looked for in a name

_FIELDS: dict[str, tuple[str, ...]] = {
    EventKind.NOTE: ("text",),
    EventKind.FACT: ("value", "words"),
    EventKind.TASK: ("title", "detail"),
    EventKind.CONSENT: ("words",),
    EventKind.SERVED: ("detail", "where"),
}


def typed(kind: str, body: object) -> Iterator[tuple[str, Collection[Kind]]]:
    """The words of a *body* of this kind, as recorded or as it travels, and what is sought there.

    Anybody is called what she is called, so in a name only numbers are.
    """
    return ((words, kinds) for _, words, kinds in _fields(kind, body))


def may_be_kept(
    kind: str, body: object, *, names: Iterable[str], languages: Iterable[str] = LANGUAGES
) -> bool:
    """Whether nothing in *body* blocks in each of these *languages* of the screens.

    *names* are the customer's own, which are never held against a note.
    """
    named = tuple(names)
    return not any(
        all(_blocks(words, kinds, names=named, language=language) for language in languages)
        for words, kinds in typed(kind, body)
    )


def field_to_mend(kind: str, body: object, *, names: Iterable[str], language: str) -> str | None:
    """Which field of *body* blocks, or has most to say where none does; None without words."""
    named = tuple(names)
    found = [
        (_blocks(words, kinds, names=named, language=language), len(words), name)
        for name, words, kinds in _fields(kind, body)
    ]
    return max(found)[2] if found else None


def _fields(kind: str, body: object) -> Iterator[tuple[str, str, Collection[Kind]]]:
    for name in _FIELDS.get(kind, ()):
        words = getattr(body, name)
        if words:
            named = name == "value" and str(getattr(body, "key", "")).startswith("name.")
            yield name, words, NUMBERS if named else ALL


def _blocks(words: str, kinds: Collection[Kind], *, names: Iterable[str], language: str) -> bool:
    found = check(words[:READ], language=language, names=names)
    return any(concern.blocks and concern.kind in kinds for concern in found)
