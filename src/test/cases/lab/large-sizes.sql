-- A table whose indexes have a thousand pages and more, with numbers that go round (each value as often as any other), numbers dealt out
-- by chance, and numbers in the order of rows: from a few values with many rows to many values with a few.
SELECT setseed(0.42);
CREATE SCHEMA large;
CREATE TABLE large.t (
    id int NOT NULL,
    round_90 int NOT NULL,
    round_5000 int NOT NULL,
    round_word text NOT NULL,
    round_entry int NOT NULL,
    round_10 int NOT NULL,
    round_3 bigint NOT NULL,
    chance_90 int NOT NULL,
    chance_5000 int NOT NULL,
    chance_10 int NOT NULL,
    chance_3 bigint NOT NULL,
    in_order_25 int NOT NULL,
    in_order_4 int NOT NULL,
    half_null int,
    skewed int NOT NULL,
    price numeric(12, 2) NOT NULL
);
INSERT INTO large.t
SELECT i, i % 90, i % 5000, 'name ' || i % 5000, i % 11500, i % 150000, i % 500000, (random() * 89)::int, (random() * 4999)::int,
       (random() * 149999)::int, (random() * 499999)::int, i / 25, i / 4, CASE WHEN i % 2 = 0 THEN (random() * 50000)::int END,
       (random() * random() * random() * 200000)::int, (random() * 1000)::numeric(12, 2)
FROM generate_series(1, 1500000) i;
VACUUM (ANALYZE);
