CREATE TYPE address AS (street text, zip int); CREATE TABLE home OF address;
