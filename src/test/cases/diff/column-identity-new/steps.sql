\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SEQUENCE public.t_id_seq_drydock_new AS bigint INCREMENT BY 5 START WITH 100;
GRANT USAGE ON SEQUENCE public.t_id_seq_drydock_new TO PUBLIC;
ALTER TABLE public.t ADD COLUMN id bigint;
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq_drydock_new'::regclass);
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.t
        SET id = nextval('public.t_id_seq_drydock_new'::regclass)
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.t WHERE id IS NULL LIMIT 5000));
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
ALTER TABLE public.t ADD CONSTRAINT t_id_drydock_set CHECK (id IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_id_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_id_drydock_set;
ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5 START WITH 100);
SELECT pg_catalog.setval('public.t_id_seq', last_value, is_called) FROM public.t_id_seq_drydock_new;
DROP SEQUENCE public.t_id_seq_drydock_new;
COMMENT ON COLUMN public.t.id IS 'number';
COMMIT;
