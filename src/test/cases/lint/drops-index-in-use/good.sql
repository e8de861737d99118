CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL, age int NOT NULL);
CREATE INDEX people_name_age ON people (name, age);
