CREATE SCHEMA shop;
SET check_function_bodies = off;
CREATE TABLE shop.old (id integer, rate integer DEFAULT 2);
CREATE VIEW shop.z_rates AS SELECT 3 AS rate, 1 AS "Kind";
CREATE FUNCTION shop.a_rate() RETURNS integer LANGUAGE sql STABLE AS 'SELECT max(rate) FROM shop.z_rates WHERE "Kind" = 1';
CREATE FUNCTION shop.calls_down(n integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE WHEN n > 0 THEN shop.up(n - 1) ELSE 0 END;
END$$;
CREATE FUNCTION shop.up(n integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE WHEN n > 0 THEN shop.calls_down(n - 1) ELSE 0 END;
END$$;
CREATE FUNCTION shop.fits(n integer) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT n < 100000 + coalesce((SELECT min(rate) FROM shop.old), 0)';
CREATE TABLE shop.t (id integer PRIMARY KEY, x integer, rate integer NOT NULL DEFAULT shop.a_rate(), CONSTRAINT fits CHECK (shop.fits(x)));
CREATE INDEX t_down ON shop.t (shop.calls_down(x));
CREATE MATERIALIZED VIEW shop.b AS SELECT shop.a_rate() AS rate;
CREATE FUNCTION shop.sum_of_b() RETURNS bigint LANGUAGE sql STABLE AS $$SELECT sum(rate) FROM shop.b$$;
CREATE MATERIALIZED VIEW shop.a AS SELECT shop.sum_of_b() AS n;
