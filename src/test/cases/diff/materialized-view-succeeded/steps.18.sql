\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.names (
    id integer NOT NULL,
    name text,
    CONSTRAINT names_pkey PRIMARY KEY (id)
);
COMMIT;

CREATE MATERIALIZED VIEW public.m_drydock_new
    WITH (fillfactor=80) AS
 SELECT t.a,
    t.b,
    n.name
   FROM (public.t
     LEFT JOIN public.names n ON ((n.id = t.a)));

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER MATERIALIZED VIEW public.m_drydock_new ALTER COLUMN b SET STATISTICS 20;
COMMENT ON COLUMN public.m_drydock_new.b IS 'a word';
COMMENT ON MATERIALIZED VIEW public.m_drydock_new IS 'numbers and words';
COMMIT;

CREATE UNIQUE INDEX m_a_drydock_new ON public.m_drydock_new USING btree (a);

CREATE INDEX m_b_drydock_new ON public.m_drydock_new USING btree (lower(b)) WHERE (b IS NOT NULL);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.m_b_drydock_new ALTER COLUMN 1 SET STATISTICS 50;
COMMENT ON INDEX public.m_b_drydock_new IS 'small letters';
COMMIT;

ANALYZE public.m_drydock_new;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.above;
DROP MATERIALIZED VIEW public.m;
ALTER MATERIALIZED VIEW public.m_drydock_new RENAME TO m;
ALTER INDEX public.m_a_drydock_new RENAME TO m_a;
ALTER INDEX public.m_b_drydock_new RENAME TO m_b;
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_a;
GRANT SELECT ON TABLE public.m TO PUBLIC;
CREATE VIEW public.above AS
 SELECT a
   FROM public.m;
GRANT SELECT ON TABLE public.above TO PUBLIC;
COMMIT;
