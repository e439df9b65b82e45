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

NUMBER = 1  # of these tables; a hub refuses a database with a higher one

metadata = MetaData()

# One row: the epoch (random, made with the database) and the schema's number.
hub = Table(
    "hub",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("epoch", String, nullable=False),
    Column("schema", Integer, nullable=False),
)

# The feed: which row of which stream changed, in the hub's order. ``key`` is the
# JSON array of the row's key columns, ``op`` is "put" or "del".
feed = Table(
    "feed",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("stream", String, nullable=False),
    Column("table", String, nullable=False),
    Column("key", Text, nullable=False),
    Column("op", String, nullable=False),
    Index("feed_of_stream", "stream", "seq"),
    sqlite_autoincrement=True,
)

# A stream somebody may hold. A cursor below *floor* must take the snapshot.
stream = Table(
    "stream",
    metadata,
    Column("name", String, primary_key=True),
    Column("floor", Integer, nullable=False, server_default="0"),
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
)

session = Table(
    "session",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("device", String, nullable=False),
    Column("staff", String),
    Column("role", String, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
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
    Index("event_of_device", "device", "n"),
)

TRAVELLING = {
    table.name: table
    for table in (customer, contact, fact, line, service, note, staff, product, place, stock, link)
}
