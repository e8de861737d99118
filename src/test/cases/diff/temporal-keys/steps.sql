\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ADD CONSTRAINT p_during_not_null NOT NULL during NOT VALID;
COMMIT;

ALTER TABLE public.p VALIDATE CONSTRAINT p_during_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ADD CONSTRAINT p_id_not_null NOT NULL id NOT VALID;
COMMIT;

ALTER TABLE public.p VALIDATE CONSTRAINT p_id_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS);
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (p_id, PERIOD during) REFERENCES public.p(id, PERIOD during) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT f;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_id_during_key UNIQUE (id, during WITHOUT OVERLAPS);
COMMIT;
