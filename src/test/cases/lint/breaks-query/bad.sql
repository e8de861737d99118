CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL);
CREATE INDEX people_name ON people (name);
