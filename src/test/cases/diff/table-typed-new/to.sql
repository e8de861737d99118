CREATE TYPE address AS (street text, city text);
CREATE TABLE home OF address (street NOT NULL, city WITH OPTIONS DEFAULT 'Bern', PRIMARY KEY (street));
