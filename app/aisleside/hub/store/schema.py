"""The hub's tables. Columns that travel have the names of ``wire.rows``."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

NUMBER = 7  # of these tables; a hub refuses a database with a higher one

metadata = MetaData()

# One row: the epoch (random, made with the database or when it was restored) and the
# schema's number. *turn* counts write transactions; it and *life* are also kept in a file
# beside the database, which tells when somebody put an older database in its place.
hub = Table(
    "hub",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("epoch", String, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("life", String, nullable=False, server_default=""),
    Column("turn", BigInteger, nullable=False, server_default="0"),
    Column("company", String, nullable=False, server_default=""),  # see ``keys``
)

# Where each epoch came from: the database of *parent* as it stood at *parent_seq*.
epoch = Table(
    "epoch",
    metadata,
    Column("epoch", String, primary_key=True),
    Column("parent", String),
    Column("parent_seq", BigInteger, nullable=False, server_default="0"),
    Column("began_at", BigInteger, nullable=False),
)

# Backups that may still be restored; everything up to *seq* is in them.
backup = Table(
    "backup",
    metadata,
    Column("id", String, primary_key=True),
    Column("path", Text, nullable=False),
    Column("epoch", String, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("made_at", BigInteger, nullable=False),
)

# The feed: which row of which stream changed, in the hub's order. ``key`` is the
# JSON array of the row's key columns, ``op`` is "put" or "del".
feed = Table(
    "feed",
    metadata,
    # An INTEGER key is 64 bits wide in SQLite, and the only one it counts up by itself.
    Column(
        "seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    ),
    Column("stream", String, nullable=False),
    Column("table", String, nullable=False),
    Column("key", Text, nullable=False),
    Column("op", String, nullable=False),
    Column("merged_into", BigInteger),
    Index("feed_of_stream", "stream", "seq"),
    sqlite_autoincrement=True,
)

# A stream somebody may hold. A cursor below *floor* must take the snapshot. *content_key*
# seals its segments; it is drawn anew after an erasure and after a device was revoked.
stream = Table(
    "stream",
    metadata,
    Column("name", String, primary_key=True),
    Column("floor", BigInteger, nullable=False, server_default="0"),
    Column("content_key", LargeBinary),
)

# Where a stream's pages end, the same for every device, so that one page serves all.
cut = Table(
    "cut",
    metadata,
    Column("stream", String, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
)

# A stream lent to one device beside those of its place, until *not_after* (seconds UTC).
grant = Table(
    "grant",
    metadata,
    Column("device", String, primary_key=True),
    Column("stream", String, primary_key=True),
    Column("not_after", BigInteger, nullable=False),
)

# Customers found to be somebody else, for ever: what arrives about them lands there.
alias = Table(
    "alias",
    metadata,
    Column("customer", BigInteger, primary_key=True),
    Column("into", BigInteger, nullable=False),
    Column("at_seq", BigInteger, nullable=False),
)

# Customers who were joined: *loser* is *survivor* since. *undone_at* is None while it holds.
merge = Table(
    "merge",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("loser", BigInteger, nullable=False),
    Column("survivor", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("undone_at", BigInteger),
    Index("merge_of_loser", "loser"),
    Index("merge_of_survivor", "survivor"),
)

# What a merge changed, so that it can be undone: rows as JSON before and after; None where
# there was no row.
merge_row = Table(
    "merge_row",
    metadata,
    Column("merge", Integer, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("table", String, nullable=False),
    Column("before", Text),
    Column("after", Text),
)

# The lines of the erasure ledger that were carried out in this database, word for word;
# number 0 is its heading. The ledger itself is a file outside the backups.
erasure = Table(
    "erasure",
    metadata,
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("line", Text, nullable=False),
    Column("swept", Integer, nullable=False, server_default="0"),  # 1: nor on the disk
)

# The customers those lines name; their ids are never given to anybody else.
erased = Table(
    "erased",
    metadata,
    Column("customer", BigInteger, primary_key=True, autoincrement=False),
    Column("n", BigInteger, nullable=False),
)

# Salted digests of what sources called her, so that a source does not bring her back.
erased_key = Table(
    "erased_key",
    metadata,
    Column("digest", String, primary_key=True),
    Column("n", BigInteger, nullable=False),
)

# Which customers are in a place's scope.
member = Table(
    "member",
    metadata,
    Column("customer", BigInteger, primary_key=True),
    Column("place", String, primary_key=True),
    Index("member_of_place", "place", "customer"),
)

source = Table(
    "source",
    metadata,
    Column("name", String, primary_key=True),
    Column("terms", Text, nullable=False),
    Column("shift_days", Integer, nullable=False, server_default="0"),
    Column("digest", String),
    Column("loaded_at", BigInteger),
)

# What a source calls a customer or product, and what we call it.
source_key = Table(
    "source_key",
    metadata,
    Column("source", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("id", BigInteger, nullable=False),
)

customer = Table(
    "customer",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("said", String, nullable=False),
    Column("given", String, nullable=False),
    Column("family", String, nullable=False),
    Column("sounds", String),
    Column("tier", String),
    Column("tier_since", Integer),
    Column("loyalty", String),
    Column("home_place", String),
    Column("languages", String, nullable=False, server_default=""),
    Column("contact_by", String),
    Column("may_contact", String, nullable=False, server_default="unknown"),
    Column("client_of", String),
    Column("client_since", BigInteger),
    Column("source", String, nullable=False),
    Column("observed_at", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    sqlite_autoincrement=False,
)

contact = Table(
    "contact",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("value", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("observed_at", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
)

fact = Table(
    "fact",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
    Column("source", String, nullable=False),
    Column("observed_at", BigInteger, nullable=False),
    Column("purpose", String, nullable=False),
    Column("disclosure", String, nullable=False),
    Column("version", BigInteger, nullable=False),
)

line = Table(
    "line",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("id", BigInteger, primary_key=True),
    Column("receipt", String, nullable=False),
    Column("product", BigInteger, nullable=False),
    Column("place", String, nullable=False),
    Column("staff", String),
    Column("quantity", Integer, nullable=False),
    Column("paid_minor", BigInteger, nullable=False),
    Column("before_minor", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("reason", String),
    Column("version", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

service = Table(
    "service",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("id", BigInteger, primary_key=True),
    Column("kind", String, nullable=False),
    Column("title", String, nullable=False),
    Column("detail", String),
    Column("place", String, nullable=False),
    Column("staff", String),
    Column("receipt", String),
    Column("trouble", Integer, nullable=False, server_default="0"),
    Column("code", String),
    Column("flight", String),
    Column("version", BigInteger, nullable=False),
)

note = Table(
    "note",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", String, nullable=False),
    Column("author_name", String, nullable=False),
    Column("place", String),
    Column("version", BigInteger, nullable=False),
)

task = Table(
    "task",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("title", String, nullable=False),
    Column("detail", Text),
    Column("due_at", BigInteger),
    Column("all_day", Integer, nullable=False),
    Column("minutes", Integer),
    Column("product", BigInteger),
    Column("place", String),
    Column("staff", String),
    Column("made_at", BigInteger, nullable=False),
    Column("made_by", String, nullable=False),
    Column("made_by_name", String, nullable=False),
    Column("state", String, nullable=False),
    Column("closed_at", BigInteger),
    Column("closed_by_name", String),
    Column("version", BigInteger, nullable=False),
)

consent = Table(
    "consent",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("purpose", String, primary_key=True),
    Column("answer", String, nullable=False),
    Column("words", Text),
    Column("source", String, nullable=False),
    Column("observed_at", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
)

answer = Table(
    "answer",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("moment", String, primary_key=True),
    Column("answer", String, nullable=False),
    Column("until", BigInteger),
    Column("staff", String, nullable=False),
    Column("staff_name", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("reason", String),
    Column("version", BigInteger, nullable=False),
)

# Who sees to what went wrong; *received* orders the claims of one case.
claim = Table(
    "claim",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("case", String, nullable=False),
    Column("part", String, nullable=False),
    Column("by", String, nullable=False),
    Column("by_name", String, nullable=False),
    Column("place", String),
    Column("at", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("instead_of", String),
    Column("result", String),
    Column("result_at", BigInteger),
    Column("gesture", String),
    Column("amount", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
)

companion = Table(
    "companion",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("other", BigInteger),
    Column("name", String, nullable=False),
    Column("relation", String, nullable=False),
    Column("source", String, nullable=False),
    Column("observed_at", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Index("companion_of_other", "other"),
)

# A flight; its id is also a scope, so those on it are its members.
flight = Table(
    "flight",
    metadata,
    Column("id", String, primary_key=True),
    Column("carrier", String, nullable=False),
    Column("number", String, nullable=False),
    Column("day", String, nullable=False),
    Column("board", String, nullable=False),
    Column("board_name", String, nullable=False),
    Column("board_zone", String, nullable=False),
    Column("off", String, nullable=False),
    Column("off_name", String, nullable=False),
    Column("off_zone", String, nullable=False),
    Column("gate", String),
    Column("aircraft", String),
    Column("registration", String),
    Column("plan", String, nullable=False),
    Column("out_planned", BigInteger, nullable=False),
    Column("out_expected", BigInteger),
    Column("out_actual", BigInteger),
    Column("in_planned", BigInteger, nullable=False),
    Column("in_expected", BigInteger),
    Column("in_actual", BigInteger),
    Column("closes_at", BigInteger),
    Column("status", String, nullable=False),
    Column("status_at", BigInteger, nullable=False),
    Column("status_source", String, nullable=False),
    Column("list_at", BigInteger),
    Column("named", Integer, nullable=False),
    Column("declared", Integer),
    Column("until", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Index("flight_until", "until"),
)

traveller = Table(
    "traveller",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("flight", String, primary_key=True),
    Column("surname", String, nullable=False),
    Column("given", String, nullable=False),
    Column("locator", String, nullable=False),
    Column("party", Integer, nullable=False),
    Column("seat", String),
    Column("cabin", String, nullable=False),
    Column("sequence", Integer),
    Column("state", String, nullable=False),
    Column("state_at", BigInteger),
    Column("inbound", String),
    Column("inbound_at", BigInteger),
    Column("onward", String),
    Column("onward_to", String),
    Column("onward_at", BigInteger),
    Column("onward_gate", String),
    Column("version", BigInteger, nullable=False),
    Index("traveller_of_flight", "flight"),
)

need = Table(
    "need",
    metadata,
    Column("customer", ForeignKey("customer.id"), primary_key=True),
    Column("flight", String, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("instruction", String, nullable=False),
    Column("where", String),
    Column("until", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Index("need_of_flight", "flight"),
    Index("need_until", "until"),
)

# Who works on a flight, and so may hold its people, from when until when (seconds UTC).
# *holder* is ``staff:K1`` or, for whoever stands there, ``place:LIS-B14``.
duty = Table(
    "duty",
    metadata,
    Column("flight", String, primary_key=True),
    Column("holder", String, primary_key=True),
    Column("mask", String, nullable=False),
    Column("opens_at", BigInteger, nullable=False),
    Column("not_after", BigInteger, nullable=False),
    Index("duty_of_holder", "holder"),
)

# What a customer is looked up by, from its beginning; see ``traces``.
trace = Table(
    "trace",
    metadata,
    Column("kind", Integer, primary_key=True),
    Column("trace", String, primary_key=True),
    Column("customer", BigInteger, primary_key=True),
    Index("trace_of_customer", "customer"),
    sqlite_with_rowid=False,
)

# What staff stated last under a key of a customer; *value* is None when they took it away.
# It stays on the hub, so that neither an older statement nor a source undoes a newer one.
told = Table(
    "told",
    metadata,
    Column("customer", BigInteger, primary_key=True),
    Column("key", String, primary_key=True),
    Column("value", Text),
    Column("at", BigInteger, nullable=False),
)

# *pin_hash* is Argon2id; None until a manager has set a PIN.
staff = Table(
    "staff",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("title", String, nullable=False),
    Column("role", String, nullable=False),
    Column("place", String, nullable=False),
    Column("pin_hash", String),
    Column("version", BigInteger, nullable=False),
)

product = Table(
    "product",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("sku", String, nullable=False),
    Column("gtin", String),
    Column("name", String, nullable=False),
    Column("department", String, nullable=False),
    Column("category", String, nullable=False),
    Column("brand", String),
    Column("size", String),
    Column("colour", String),
    Column("style", String),
    Column("price_minor", BigInteger),
    Column("currency", String),
    Column("picture", String, nullable=False),
    Column("tint", String),
    Column("sensitive", Integer, nullable=False, server_default="0"),
    Column("repeatable", Integer, nullable=False, server_default="1"),
    Column("version", BigInteger, nullable=False),
)

place = Table(
    "place",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("city", String),
    Column("currency", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("near", String, nullable=False, server_default=""),
    Column("version", BigInteger, nullable=False),
)

stock = Table(
    "stock",
    metadata,
    Column("product", ForeignKey("product.id"), primary_key=True),
    Column("place", String, primary_key=True),
    Column("on_hand", Integer),
    Column("shelf", String),
    Column("as_of", BigInteger, nullable=False),
    Column("last_sold_at", BigInteger),
    Column("version", BigInteger, nullable=False),
    Index("stock_of_place", "place"),
)

link = Table(
    "link",
    metadata,
    Column("product", BigInteger, primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("other", BigInteger, nullable=False),
    Column("together", Integer, nullable=False),
    Column("base", Integer, nullable=False),
    Column("version", BigInteger, nullable=False),
)

# What was learned to recommend by, in parts; see ``wire.rows.ModelRow``.
model = Table(
    "model",
    metadata,
    Column("name", String, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("content", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
)

# Every text of alert rules that was ever published; see ``hub.training.alerts``.
alert_rules = Table(
    "alert_rules",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("undoes", BigInteger),
)

enrolment = Table(
    "enrolment",
    metadata,
    Column("code_hash", String, primary_key=True),
    Column("place", String, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("secret_hash", String, nullable=False),
    Column("place", String, nullable=False),
    Column("enrolled_at", BigInteger, nullable=False),
    Column("last_seen_at", BigInteger),
    Column("revoked_at", BigInteger),
    Column("copied_at", BigInteger),  # a number was used for two events: an image was copied
    Column("staff", String),  # who signed in on it last
)

session = Table(
    "session",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("device", String, nullable=False),
    Column("staff", String),
    Column("role", String, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("protocol", Integer, nullable=False, server_default="1"),
    Column("schema", Integer, nullable=False, server_default="1"),
    Column("push_only", Integer, nullable=False, server_default="0"),
)

# Every event as it was sent, for ever; *status* and *applied_seq* are its receipt.
event = Table(
    "event",
    metadata,
    Column("id", String, primary_key=True),
    Column("device", String, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("author", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", BigInteger),
    Column("sent", LargeBinary, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Column("occurred_at", BigInteger, nullable=False),
    Column("status", String, nullable=False),
    Column("applied_seq", BigInteger, nullable=False),
    Column("reason", Text),
    Column("stored_seq", BigInteger, nullable=False, server_default="0"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Index("event_of_device", "device", "n"),
    Index("event_of_subject", "subject"),
)

TRAVELLING = {
    table.name: table
    for table in (
        customer,
        contact,
        fact,
        line,
        service,
        note,
        task,
        consent,
        answer,
        claim,
        companion,
        traveller,
        need,
        flight,
        staff,
        product,
        place,
        stock,
        link,
        model,
    )
}

# On PostgreSQL words have the order of their bytes and numbers 64 bits, as in SQLite;
# otherwise they would have an order of the server's choice, and 32.
for _table in metadata.tables.values():
    for _column in _table.columns:
        if isinstance(_column.type, String):
            _in_bytes = type(_column.type)(collation="C")
            _column.type = _column.type.with_variant(_in_bytes, "postgresql")
        elif type(_column.type) is Integer:
            _column.type = _column.type.with_variant(BigInteger(), "postgresql")
