CREATE TYPE address AS (street text); CREATE TABLE home OF address; INSERT INTO home VALUES ('a');
