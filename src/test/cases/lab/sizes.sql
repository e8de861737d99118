-- Tables that are large enough for a page of an index to be far less than 3 %, with values of every kind that decides how large an index
-- is: alike and different, skewed, in the order of rows and not, short and long, with and without nulls.
SELECT setseed(0.42);
CREATE SCHEMA sizes;
CREATE TABLE sizes.t (
    id bigint NOT NULL,
    any_int int NOT NULL,
    few int NOT NULL,
    skewed int NOT NULL,
    tens int NOT NULL,
    in_order int NOT NULL,
    flag boolean NOT NULL,
    word text NOT NULL,
    long_word text NOT NULL,
    code char(10) NOT NULL,
    often_null int,
    null_word text,
    price numeric(12, 2) NOT NULL,
    at timestamptz NOT NULL,
    u uuid NOT NULL,
    city text NOT NULL,
    country text NOT NULL
);
INSERT INTO sizes.t
SELECT i, (random() * 1000000000)::int, (random() * 20)::int, (random() * random() * random() * 20000)::int,
       (random() * 40000)::int, i / 7, random() < 0.1, repeat('w', 1 + (random() * 60)::int) || i,
       repeat(md5(i::text), 2 + (random() * 4)::int), 'c' || (random() * 99999)::int,
       CASE WHEN random() < 0.7 THEN (random() * 1000000)::int END, CASE WHEN random() < 0.5 THEN 'n' || (random() * 30000)::int END,
       (random() * 100000)::numeric(12, 2), timestamptz '2024-01-01 00:00:00+00' + i * interval '1 second', md5(i::text)::uuid,
       'city ' || k, 'country ' || k % 30
FROM (SELECT i, (random() * random() * 2000)::int AS k FROM generate_series(1, 100000) i) s;

CREATE STATISTICS sizes.places (ndistinct) ON country, city FROM sizes.t;

CREATE TABLE sizes.parted (id int NOT NULL, actor bigint NOT NULL, word varchar(30) NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE sizes.parted_1 PARTITION OF sizes.parted FOR VALUES FROM (0) TO (50000);
CREATE TABLE sizes.parted_2 PARTITION OF sizes.parted DEFAULT;
INSERT INTO sizes.parted
SELECT i, (random() * 40000)::bigint, 'word ' || (random() * random() * 5000)::int FROM generate_series(1, 100000) i;

CREATE TABLE sizes.spread (id int NOT NULL, n int NOT NULL, at timestamptz NOT NULL) WITH (fillfactor = 10);
INSERT INTO sizes.spread
SELECT i, (random() * 1000000)::int, timestamptz '2024-01-01 00:00:00+00' + i * interval '1 minute' FROM generate_series(1, 50000) i;
VACUUM (ANALYZE);
