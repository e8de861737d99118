\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SCHEMA shop;
CREATE OR REPLACE FUNCTION shop.aged()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN PERFORM shop.total(NEW); RETURN NEW; END$function$;
CREATE OR REPLACE FUNCTION shop.helper(integer)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$BEGIN RETURN (SELECT count(*) FROM shop.zone) + $1; END$function$;
CREATE DOMAIN shop.checked AS integer
    CONSTRAINT ok CHECK ((shop.helper(VALUE) > '-100000'::integer));
CREATE OR REPLACE FUNCTION shop.larger(integer, integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT greatest($1, $2) + shop.ping(0)$function$;
CREATE OR REPLACE FUNCTION shop.next()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT coalesce(max(id), 0) + 1 FROM shop.c$function$;
CREATE OR REPLACE FUNCTION shop.odd(integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT CASE WHEN $1 = 0 THEN false ELSE shop.even($1 - 1) END$function$;
CREATE OR REPLACE FUNCTION shop.even(integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
BEGIN ATOMIC
 SELECT
         CASE
             WHEN ($1 = 0) THEN true
             ELSE shop.odd(($1 - 1))
         END AS odd;
END;
CREATE OR REPLACE FUNCTION shop.ping(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 0$function$;
CREATE OR REPLACE FUNCTION shop.pong(integer)
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT shop.ping($1) AS ping;
END;
CREATE AGGREGATE shop.most(integer) (
    SFUNC = shop.larger,
    STYPE = integer
);
CREATE TABLE shop.a (
    id integer NOT NULL,
    n integer,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE OR REPLACE FUNCTION shop.own(shop.a)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (($1).id IS NOT NULL);
CREATE OR REPLACE FUNCTION shop.total(shop.a)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1.n + shop.helper($1.id)$function$;
CREATE TABLE shop.c (
    id integer DEFAULT shop.next(),
    at timestamp with time zone
);
CREATE OR REPLACE FUNCTION shop.latest(n integer DEFAULT shop.next())
 RETURNS SETOF shop.c
 LANGUAGE sql
BEGIN ATOMIC
 SELECT c.id,
     c.at
    FROM shop.c
  LIMIT latest.n;
END;
CREATE TABLE shop.later (
    k integer DEFAULT (shop.next() + 1)
);
CREATE TABLE shop.zone (
    z integer
);
CREATE TABLE shop.b (
    x shop.a,
    y integer DEFAULT shop.helper(1)
);
CREATE OR REPLACE FUNCTION shop.good(shop.b)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
BEGIN ATOMIC
 SELECT ((shop.total(($1).x) IS NOT NULL) OR true);
END;
CREATE TABLE shop.d (
    v shop.checked,
    w integer GENERATED ALWAYS AS (shop.helper(1)) STORED
);
CREATE INDEX a_even ON shop.a USING btree (shop.even(3), id);
CREATE VIEW shop.seen AS
 SELECT id,
    shop.helper(id) AS h
   FROM shop.latest() l(id, at);
CREATE OR REPLACE FUNCTION shop.of_seen(shop.seen)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1.h + count(*)::int FROM shop.later$function$;
CREATE MATERIALIZED VIEW shop.counted AS
 SELECT id,
    shop.of_seen(s.*) AS n
   FROM shop.seen s;
CREATE TRIGGER aged BEFORE UPDATE ON shop.a FOR EACH ROW WHEN (shop.even(new.id)) EXECUTE FUNCTION shop.aged();
CREATE POLICY p ON shop.c
    USING (shop.odd(id));
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.a ADD CONSTRAINT good CHECK (shop.good(ROW(a.*::shop.a, 1)::shop.b));
ALTER TABLE shop.a ADD CONSTRAINT own CHECK (shop.own(a.*));
ALTER TABLE shop.b ADD CONSTRAINT total CHECK ((shop.total(x) > '-100000'::integer));
COMMIT;
