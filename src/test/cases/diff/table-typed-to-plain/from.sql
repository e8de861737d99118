CREATE TYPE address AS (street text, city text); CREATE TABLE home OF address; INSERT INTO home VALUES ('a', 'b');
