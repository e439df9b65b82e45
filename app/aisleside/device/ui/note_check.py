"""What is said to whoever types what must not be kept: which words, why, what to write instead.

The check runs at every letter, without a network. What blocks stays in the field and in
the sealed draft; the recorder refuses it too, by whatever way it comes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.outbox.bodies import kind_of
from aisleside.device.ui.language import QT_TR_NOOP, spoken, tr
from aisleside.domain.errors import ExpectedError
from aisleside.domain.recorded import Recorded
from aisleside.insight.notes.checking import Concern, Kind, check
from aisleside.insight.notes.typed import ALL, may_be_kept

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

_WHY = {
    Kind.INSULT: QT_TR_NOOP("This word does not belong in a note."),
    Kind.HEALTH: QT_TR_NOOP("Health does not belong in a note."),
    Kind.BELIEF: QT_TR_NOOP("Belief, politics and private life do not belong in a note."),
    Kind.ORIGIN: QT_TR_NOOP("Where people come from does not belong in a note."),
    Kind.CARD: QT_TR_NOOP("A card number does not belong in a note."),
    Kind.DOCUMENT: QT_TR_NOOP("A document or account number does not belong in a note."),
}
_PERHAPS = {
    Kind.INSULT: QT_TR_NOOP("This may sound unkind."),
    Kind.HEALTH: QT_TR_NOOP("This may be about health."),
    Kind.BELIEF: QT_TR_NOOP("This may be about belief or private life."),
    Kind.ORIGIN: QT_TR_NOOP("This may be about where people come from."),
}
_INSTEAD = {
    Kind.INSULT: QT_TR_NOOP("Write what happened and what to do next."),
    Kind.HEALTH: QT_TR_NOOP("Write what helps, not why: “Offer a chair.”"),
    Kind.BELIEF: QT_TR_NOOP("Write the wish itself: “Not on Saturdays.”"),
    Kind.ORIGIN: QT_TR_NOOP("Write what helps: “Likes to speak French.”"),
    Kind.CARD: QT_TR_NOOP("Take it out here and use the till."),
    Kind.DOCUMENT: QT_TR_NOOP("Take it out here and use the form that asks for it."),
}


class NotForANoteError(ExpectedError):
    """Words that must not be kept about a customer were about to be recorded."""

    def __init__(self) -> None:
        super().__init__(
            "This was not saved, because some of it must not be kept about a customer. "
            "Your words are still here: take out what is marked, then save again."
        )


@QmlElement
class NoteCheck(QObject):
    """What the check has to say about one field.

    Args:
        kinds: what is looked for in it.
        hers: whether it is about a customer, who may read it.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        kinds: Collection[Kind] = ALL,
        hers: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hers = hers
        self._kinds = kinds
        self._read: tuple[str, tuple[str, ...], str] = ("", (), "")
        self._concerns: tuple[Concern, ...] = ()
        self._marks: list[int] = []

    @property
    def blocks(self) -> bool:
        """Whether what stands in the field must not be kept."""
        return any(concern.blocks for concern in self._concerns)

    def read(self, text: str, *, names: Iterable[str] = ()) -> None:
        """Look at what stands in the field now; *names* are the customer's own."""
        now = (text, tuple(names), spoken())
        if now == self._read:
            return
        self._read = now
        self._concerns = tuple(_concerns(text, kinds=self._kinds, names=now[1]))
        self._marks = list(_marks(text, self._concerns))
        self.changed.emit()

    def get_marks(self) -> list[int]:
        return self._marks

    def get_blocks(self) -> bool:
        return self.blocks

    def get_why(self) -> str:
        gravest = _gravest(self._concerns)
        return "" if gravest is None else tr((_WHY if gravest.blocks else _PERHAPS)[gravest.kind])

    def get_instead(self) -> str:
        gravest = _gravest(self._concerns)
        if gravest is None:
            return ""
        blocked = tr("It cannot be saved like this.") if self.blocks else ""
        read = tr("The customer may read this.") if self._hers else ""
        return " ".join(filter(None, (tr(_INSTEAD[gravest.kind]), blocked, read)))

    marks = Property(
        "QVariantList",  # type: ignore[arg-type]  # PySide6 stub: a type may be given by name
        get_marks,
        notify=changed,
    )
    blocking = Property(bool, get_blocks, notify=changed)
    why = Property(str, get_why, notify=changed)
    instead = Property(str, get_instead, notify=changed)


def refuse_what_is_blocked(body: Recorded, *, names: Iterable[str] = ()) -> None:
    """Look through all that was typed before it is recorded.

    Raises:
        NotForANoteError: some of it must not be kept about a customer.
    """
    if not may_be_kept(kind_of(body), body, names=names, languages=(spoken(),)):
        raise NotForANoteError


def _concerns(text: str, *, kinds: Collection[Kind], names: Sequence[str]) -> list[Concern]:
    found = check(text, language=spoken(), names=names) if text else []
    return [concern for concern in found if concern.kind in kinds]


def _gravest(concerns: Iterable[Concern]) -> Concern | None:
    """The first that blocks, else the first."""
    return min(concerns, key=lambda one: (not one.blocks, one.start), default=None)


def _marks(text: str, concerns: Iterable[Concern]) -> Iterator[int]:
    """Pairs of the first letter and the letter after the last, counted as Qt counts."""
    for concern in concerns:
        for place in (concern.start, concern.end):
            yield len(text[:place].encode("utf-16-le")) // 2
