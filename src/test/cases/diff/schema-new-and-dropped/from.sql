CREATE SCHEMA old_one; COMMENT ON SCHEMA old_one IS 'gone';
