CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL, age int NOT NULL);
CREATE INDEX people_name ON people (name) WHERE age > 50;
