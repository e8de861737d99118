CREATE SCHEMA shop;
CREATE SUBSCRIPTION s CONNECTION 'host=elsewhere.example dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE, binary = true);
COMMENT ON SUBSCRIPTION s IS 'sub';
