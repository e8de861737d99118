CREATE SCHEMA shop;
CREATE LANGUAGE mine HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION shop.from_sql(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'textin';
CREATE TYPE shop.pair AS (a integer);
COMMENT ON LANGUAGE mine IS 'mine';
CREATE FUNCTION shop.f() RETURNS integer LANGUAGE mine AS $$BEGIN RETURN 1; END$$;
CREATE TRANSFORM FOR shop.pair LANGUAGE mine (FROM SQL WITH FUNCTION shop.from_sql(internal));
