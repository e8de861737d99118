CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUNCTION rank(mood) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'r' || $1::text$$;
CREATE TABLE people (id int PRIMARY KEY, mood mood);
CREATE UNIQUE INDEX one_of_a_mood ON people (rank(mood), id);
CREATE INDEX by_mood ON people (rank(mood));
