CREATE TYPE address AS (street text, city text); CREATE TABLE home (street text, city text);
