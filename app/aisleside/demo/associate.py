"""Ten minutes of an associate in the generated department store, told once.

She takes the tablet, sees to a follow-up and to an item somebody waits for, is told
"I'm in your system", takes care not to open the wrong one of two people, makes good
what went wrong, writes down a note and a promise, and hands the tablet over. An item is
what a profile says of it: there is no screen for products yet.
"""

from __future__ import annotations

from aisleside.demo.scenes import Leave, Pick, Press, Scene, See, Type
from aisleside.demo.shop import PIN

MAYA, TOMAS = "Maya Lindqvist", "Tomás Ferreira"
TICKED = "Ask Riverside for boots, 38"
NOTE = "Comes back on Saturday with her mother. The long grey coat, not the short one."
PROMISE = "Put the long grey coat aside"
BEGUN = "Asked about "  # and then a colleague needs the tablet
_ME = Press(MAYA, or_else="You")

ASSOCIATE = (
    Scene(
        "Take the tablet",
        "Whoever picks the tablet up finds her own name: no account, nothing to remember.",
        (See("Who’s using this tablet?"), See(TOMAS)),
    ),
    Scene(
        "Name and PIN",
        "Her name, then six digits. The PIN is checked on the tablet, also without a network.",
        (Press(MAYA), Type(PIN[:4]), See("Hello, Maya")),
    ),
    Scene(
        "Today",
        "Who waits on us comes first, with the reason and the one thing to do.",
        (Type(PIN[4:]), See("Reach out first"), See("Elena Marchetti")),
    ),
    Scene(
        "A follow-up done",
        "Riverside has the boots, so that promise is kept: one tap, and it can be undone.",
        (Press(f"Done: {TICKED}"), See("Undo")),
    ),
    Scene(
        "Who comes next",
        "Luc is expected at half past two. What he bought, his sizes, and what to ask him.",
        (
            Press("Luc Bernard, Appointment, Boot fitting at 14:30. Room 2."),
            See("Ask how the tan boots wear"),
        ),
    ),
    Scene(
        "The item somebody waits for",
        "The camel coat has come in. Yuki asked for it twice, and photos were promised for today.",
        (
            Leave(),
            Press("Customers", keys="Alt+2"),
            Type("田辺"),
            Pick("田辺由紀"),
            See("Camel coat, S"),
        ),
    ),
    Scene(
        "I’m in your system",
        "Half a name as it was heard is enough; each row says why it was found.",
        (Leave(), Type("marketi"), See("Sounds like")),
    ),
    Scene(
        "At a glance",
        "Who she is, may we write to her, when is she expected, what went wrong.",
        (Pick("Elena Marchetti"), See("Write a note"), See("I’ll say it")),
    ),
    Scene(
        "A customer looks",
        "One touch, and worth, notes and reasons are gone; the layout closes up.",
        (Press("Shoulder-safe"), See("Safe to show")),
    ),
    Scene(
        "The open matter",
        "Her coat came late and nobody had said sorry. Now somebody has, and colleagues know.",
        (
            Press("Shoulder-safe on"),
            Press("I’ll say it"),
            Press("I’ve apologised"),
            See("Apology recorded"),
        ),
    ),
    Scene(
        "Two of one name",
        "Two people are called Anna Müller. Both rows say so, and what tells them apart.",
        (
            Leave(),
            Type("anna muller"),
            See("Same name: check the phone and the store"),
        ),
    ),
    Scene(
        "Which Anna",
        "Before anything private: the end of the phone number and the usual store.",
        (Pick("Anna Müller, Silver"), See("Another Anna Müller shops here.")),
    ),
    Scene(
        "Checked",
        "It is she. Notes, amounts and reasons are here now.",
        (Press("Checked, open all"), See("Her mother needs a chair")),
    ),
    Scene(
        "A note",
        "What a colleague should know next time, in a few words.",
        (Press("Write a note", keys="Ctrl+N"), Type(NOTE)),
    ),
    Scene(
        "Saved here",
        "Kept on the tablet before the sheet is gone; its state stands beside it.",
        (Press("Save", keys="Ctrl+Return"), See(NOTE), See("Undo")),
    ),
    Scene(
        "A promise",
        "What, whose and when. Tapping the day records it.",
        (
            Press("Follow up", keys="Ctrl+Shift+F"),
            Press("Promise"),
            Press("In your words"),
            Type(PROMISE),
        ),
    ),
    Scene(
        "Promised",
        "It stands open at her profile, and tomorrow on Maya’s list.",
        (Press("Tomorrow"), See(f"{PROMISE}: tomorrow")),
    ),
    Scene(
        "Called away",
        "A note is begun when a colleague needs the tablet.",
        (
            Press("Write a note", keys="Ctrl+N"),
            Type(BEGUN),
            Leave(),
            Leave(),
            _ME,
            See("Somebody else"),
        ),
    ),
    Scene(
        "Hand over",
        "What Maya had open is closed; what she had begun is sealed under her name.",
        (Press("Somebody else"), See("Your note is kept.")),
    ),
    Scene(
        "A colleague’s day",
        "Tomás is in with his own PIN, and sees his own day.",
        (Press(TOMAS), Type(PIN), See("Reach out first")),
    ),
)
