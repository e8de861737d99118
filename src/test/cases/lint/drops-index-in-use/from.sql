CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL, age int NOT NULL);
INSERT INTO people SELECT i, 'name ' || i % 5000, i % 90 FROM generate_series(1, 120000) i;
CREATE INDEX people_name ON people (name);
ANALYZE people;
