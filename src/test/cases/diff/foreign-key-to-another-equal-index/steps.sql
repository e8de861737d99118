\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY gets_primary_pkey ON public.gets_primary (x);

CREATE UNIQUE INDEX CONCURRENTLY all_new_i ON public.all_new USING btree (x);

CREATE UNIQUE INDEX CONCURRENTLY replaced_j ON public.replaced USING btree (y, x);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.all_new DROP CONSTRAINT all_new_u;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.gets_primary ADD CONSTRAINT gets_primary_pkey PRIMARY KEY USING INDEX gets_primary_pkey;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.of_all_new ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES public.all_new(x) NOT VALID;
COMMIT;

ALTER TABLE public.of_all_new VALIDATE CONSTRAINT k;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.of_gets_primary DROP CONSTRAINT k;
DROP INDEX public.gets_primary_i;
ALTER TABLE public.of_gets_primary ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES public.gets_primary(x) NOT VALID;
COMMIT;

ALTER TABLE public.of_gets_primary VALIDATE CONSTRAINT k;

DROP INDEX CONCURRENTLY public.new_key_i;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.of_new_key ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES public.new_key(x) NOT VALID;
COMMIT;

ALTER TABLE public.of_new_key VALIDATE CONSTRAINT k;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.of_replaced DROP CONSTRAINT k;
DROP INDEX public.replaced_i;
ALTER TABLE public.of_replaced ADD CONSTRAINT k FOREIGN KEY (x, y) REFERENCES public.replaced(x, y) NOT VALID;
COMMIT;

ALTER TABLE public.of_replaced VALIDATE CONSTRAINT k;
