CREATE TYPE mood AS ENUM ('bad', 'ok', 'good', 'better');
COMMENT ON TYPE mood IS 'how it is';
CREATE TABLE t (
    id bigint PRIMARY KEY,
    m mood NOT NULL DEFAULT 'bad' CHECK (m <> 'better'),
    ms mood[] DEFAULT '{ok}',
    other text,
    CONSTRAINT both_given CHECK (m = 'ok' OR other IS NOT NULL),
    UNIQUE (m, id)
);
CREATE INDEX t_m ON t (m, other) WHERE m > 'ok';
COMMENT ON INDEX t_m IS 'good ones';
COMMENT ON COLUMN t.m IS 'of today';
ALTER TABLE t ALTER m SET STATISTICS 200;
GRANT SELECT (m) ON t TO PUBLIC;
CREATE TABLE u (m mood);
CREATE TABLE pairs (a mood, b mood);
CREATE VIEW v AS SELECT m, ms FROM t WHERE m = 'good';
CREATE VIEW w AS SELECT m FROM v;
CREATE FUNCTION f(mood) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT $1';
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (m > 'ok');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE OF m ON t FOR EACH ROW EXECUTE FUNCTION touch();
