\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e1_down RENAME TO e1_down_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY e1_down ON public.e1 USING btree (id DESC);

CREATE INDEX CONCURRENTLY e2_id_idx ON public.e2 USING btree (id);

CREATE INDEX CONCURRENTLY e2_id_idx1 ON public.e2 USING btree (id DESC);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e2_own RENAME TO e2_own_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY e2_own ON public.e2 USING btree (id NULLS FIRST);

-- contract

DROP INDEX CONCURRENTLY public.e1_down_drydock_old;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e1 ADD CONSTRAINT e1_bounds_drydock_set CHECK (at IS NOT NULL AND at >= '2020-01-01' AND at < '2021-01-01') NOT VALID;
COMMIT;

ALTER TABLE public.e1 VALIDATE CONSTRAINT e1_bounds_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ATTACH PARTITION public.e1 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
ALTER TABLE public.e1 DROP CONSTRAINT e1_bounds_drydock_set;
COMMIT;

DROP INDEX CONCURRENTLY public.e2_own_drydock_old;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e2 ADD CONSTRAINT e2_bounds_drydock_set CHECK (at IS NOT NULL AND at >= '2021-01-01' AND at < '2022-01-01') NOT VALID;
COMMIT;

ALTER TABLE public.e2 VALIDATE CONSTRAINT e2_bounds_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ATTACH PARTITION public.e2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
ALTER TABLE public.e2 DROP CONSTRAINT e2_bounds_drydock_set;
COMMIT;
