CREATE SCHEMA new_one; COMMENT ON SCHEMA new_one IS 'here';
