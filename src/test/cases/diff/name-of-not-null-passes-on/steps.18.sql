\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t RENAME CONSTRAINT t_id_not_null TO t_id_not_null_drydock_old;
ALTER TABLE public.t ADD COLUMN c text;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.t
        SET c = 'x'
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.t WHERE c IS NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_id_not_null NOT NULL c NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_id_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN id;
COMMIT;
