-- A hub's database as version 1 made it, with a row in each table.
CREATE TABLE customer (
    id BIGINT NOT NULL,
    said VARCHAR NOT NULL,
    given VARCHAR NOT NULL,
    family VARCHAR NOT NULL,
    sounds VARCHAR,
    tier VARCHAR,
    tier_since INTEGER,
    loyalty VARCHAR,
    home_place VARCHAR,
    languages VARCHAR DEFAULT '' NOT NULL,
    contact_by VARCHAR,
    may_contact VARCHAR DEFAULT 'unknown' NOT NULL,
    client_of VARCHAR,
    client_since BIGINT,
    source VARCHAR NOT NULL,
    observed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE device (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    secret_hash VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    enrolled_at BIGINT NOT NULL,
    last_seen_at BIGINT,
    PRIMARY KEY (id)
);
CREATE TABLE enrolment (
    code_hash VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (code_hash)
);
CREATE TABLE event (
    id VARCHAR NOT NULL,
    device VARCHAR NOT NULL,
    n BIGINT NOT NULL,
    author VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    subject BIGINT,
    sent BLOB NOT NULL,
    received_at BIGINT NOT NULL,
    occurred_at BIGINT NOT NULL,
    status VARCHAR NOT NULL,
    applied_seq BIGINT NOT NULL,
    reason TEXT,
    PRIMARY KEY (id)
);
CREATE INDEX event_of_device ON event (device, n);
CREATE TABLE feed (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    stream VARCHAR NOT NULL,
    "table" VARCHAR NOT NULL,
    "key" TEXT NOT NULL,
    op VARCHAR NOT NULL
);
CREATE INDEX feed_of_stream ON feed (stream, seq);
CREATE TABLE hub (
    one INTEGER NOT NULL,
    epoch VARCHAR NOT NULL,
    schema INTEGER NOT NULL,
    PRIMARY KEY (one)
);
CREATE TABLE link (
    product BIGINT NOT NULL,
    rank INTEGER NOT NULL,
    other BIGINT NOT NULL,
    together INTEGER NOT NULL,
    base INTEGER NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (product, rank)
);
CREATE TABLE member (
    customer BIGINT NOT NULL,
    place VARCHAR NOT NULL,
    PRIMARY KEY (customer, place)
);
CREATE INDEX member_of_place ON member (place, customer);
CREATE TABLE place (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    city VARCHAR,
    currency VARCHAR NOT NULL,
    zone VARCHAR NOT NULL,
    near VARCHAR DEFAULT '' NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE product (
    id BIGINT NOT NULL,
    sku VARCHAR NOT NULL,
    gtin VARCHAR,
    name VARCHAR NOT NULL,
    department VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    brand VARCHAR,
    size VARCHAR,
    colour VARCHAR,
    style VARCHAR,
    price_minor BIGINT,
    currency VARCHAR,
    picture VARCHAR NOT NULL,
    tint VARCHAR,
    sensitive INTEGER DEFAULT '0' NOT NULL,
    repeatable INTEGER DEFAULT '1' NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE session (
    token_hash VARCHAR NOT NULL,
    device VARCHAR NOT NULL,
    staff VARCHAR,
    role VARCHAR NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (token_hash)
);
CREATE TABLE source (
    name VARCHAR NOT NULL,
    terms TEXT NOT NULL,
    shift_days INTEGER DEFAULT '0' NOT NULL,
    digest VARCHAR,
    loaded_at BIGINT,
    PRIMARY KEY (name)
);
CREATE TABLE source_key (
    source VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    id BIGINT NOT NULL,
    PRIMARY KEY (source, kind, "key")
);
CREATE TABLE staff (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    pin_hash VARCHAR,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE stream (
    name VARCHAR NOT NULL,
    floor INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (name)
);
CREATE TABLE contact (
    customer BIGINT NOT NULL,
    kind VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    observed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (customer, kind, value),
    FOREIGN KEY(customer) REFERENCES customer (id)
);
CREATE TABLE fact (
    customer BIGINT NOT NULL,
    "key" VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    observed_at BIGINT NOT NULL,
    purpose VARCHAR NOT NULL,
    disclosure VARCHAR NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (customer, "key"),
    FOREIGN KEY(customer) REFERENCES customer (id)
);
CREATE TABLE line (
    customer BIGINT NOT NULL,
    at BIGINT NOT NULL,
    id BIGINT NOT NULL,
    receipt VARCHAR NOT NULL,
    product BIGINT NOT NULL,
    place VARCHAR NOT NULL,
    staff VARCHAR,
    quantity INTEGER NOT NULL,
    paid_minor BIGINT NOT NULL,
    before_minor BIGINT NOT NULL,
    kind VARCHAR NOT NULL,
    reason VARCHAR,
    version BIGINT NOT NULL,
    PRIMARY KEY (customer, at, id),
    FOREIGN KEY(customer) REFERENCES customer (id)
)
 WITHOUT ROWID;
CREATE TABLE note (
    customer BIGINT NOT NULL,
    id VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    text TEXT NOT NULL,
    author VARCHAR NOT NULL,
    author_name VARCHAR NOT NULL,
    place VARCHAR,
    version BIGINT NOT NULL,
    PRIMARY KEY (customer, id),
    FOREIGN KEY(customer) REFERENCES customer (id)
);
CREATE TABLE service (
    customer BIGINT NOT NULL,
    at BIGINT NOT NULL,
    id BIGINT NOT NULL,
    kind VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    detail VARCHAR,
    place VARCHAR NOT NULL,
    staff VARCHAR,
    receipt VARCHAR,
    trouble INTEGER DEFAULT '0' NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (customer, at, id),
    FOREIGN KEY(customer) REFERENCES customer (id)
);
CREATE TABLE stock (
    product BIGINT NOT NULL,
    place VARCHAR NOT NULL,
    on_hand INTEGER,
    shelf VARCHAR,
    as_of BIGINT NOT NULL,
    last_sold_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (product, place),
    FOREIGN KEY(product) REFERENCES product (id)
);
CREATE INDEX stock_of_place ON stock (place);
INSERT INTO "customer" VALUES (1, 'said', 'given', 'family', 'sounds', 'tier', 9, 'loyalty', 'home_place', 'languages', 'contact_by', 'may_contact', 'client_of', 16, 'source', 18, 19);
INSERT INTO "device" VALUES ('id', 'name', 'secret_hash', 'place', 7, 8);
INSERT INTO "enrolment" VALUES ('code_hash', 'place', 5);
INSERT INTO "event" VALUES ('id', 'device', 5, 'author', 'kind', 8, x'00ff', 10, 11, 'status', 13, 'reason');
INSERT INTO "feed" VALUES (3, 'stream', 'table', 'key', 'op');
INSERT INTO "hub" VALUES (1, 'e1', 1);
INSERT INTO "link" VALUES (1, 4, 5, 6, 7, 8);
INSERT INTO "member" VALUES (1, 'place');
INSERT INTO "place" VALUES ('id', 'name', 'kind', 'city', 'currency', 'zone', 'near', 10);
INSERT INTO "product" VALUES (1, 'sku', 'gtin', 'name', 'department', 'category', 'brand', 'size', 'colour', 'style', 13, 'currency', 'picture', 'tint', 17, 18, 19);
INSERT INTO "session" VALUES ('token_hash', 'device', 'staff', 'role', 7);
INSERT INTO "source" VALUES ('name', 'terms', 5, 'digest', 7);
INSERT INTO "source_key" VALUES ('source', 'kind', 'key', 6);
INSERT INTO "staff" VALUES ('id', 'name', 'title', 'role', 'place', 'pin_hash', 9);
INSERT INTO "stream" VALUES ('name', 4);
INSERT INTO "contact" VALUES (1, 'kind', 'value', 'source', 7, 8);
INSERT INTO "fact" VALUES (1, 'key', 'value', 'source', 7, 'purpose', 'disclosure', 10);
INSERT INTO "line" VALUES (1, 4, 5, 'receipt', 1, 'place', 'staff', 10, 11, 12, 'kind', 'reason', 15);
INSERT INTO "note" VALUES (1, 'id', 5, 'text', 'author', 'author_name', 'place', 10);
INSERT INTO "service" VALUES (1, 4, 5, 'kind', 'title', 'detail', 'place', 'staff', 'receipt', 12, 13);
INSERT INTO "stock" VALUES (1, 'place', 5, 'shelf', 7, 8, 9);
