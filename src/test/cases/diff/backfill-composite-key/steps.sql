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
    here_1 public.t.a%TYPE;
    next_1 public.t.a%TYPE;
    here_2 public.t.b%TYPE;
    next_2 public.t.b%TYPE;
BEGIN
    SELECT a, b INTO here_1, here_2 FROM public.t ORDER BY a, b LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT a, b INTO next_1, next_2 FROM public.t WHERE (a, b) >= (here_1, here_2) ORDER BY a, b OFFSET 5000 LIMIT 1;
        UPDATE public.t
        SET token = gen_random_uuid()
        WHERE (a, b) >= (here_1, here_2) AND (next_1 IS NULL OR (a, b) < (next_1, next_2)) AND (token IS NULL);
        COMMIT;
        here_1 := next_1;
        here_2 := next_2;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_token_drydock_set CHECK (token IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_token_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN token SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_token_drydock_set;
COMMIT;
