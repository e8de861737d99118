\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE VIEW public.v AS
 WITH RECURSIVE v(a) AS (
         SELECT t.a
           FROM public.t
          WHERE (t.p IS NULL)
        UNION ALL
         SELECT t.a
           FROM (public.t
             JOIN v v_1 ON ((t.p = v_1.a)))
        )
 SELECT a
   FROM v;
COMMIT;
