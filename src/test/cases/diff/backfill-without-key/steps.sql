\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD COLUMN token uuid;
ALTER TABLE public.t ALTER COLUMN token SET DEFAULT gen_random_uuid();
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.t
        SET token = gen_random_uuid()
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.t WHERE token IS NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;
