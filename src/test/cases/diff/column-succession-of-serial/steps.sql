\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SEQUENCE public.t_id_seq AS bigint;
ALTER TABLE public.t ADD COLUMN id_drydock_new bigint;
CREATE FUNCTION public.zz_t_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.id_drydock_new := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_id_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_id_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_id_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.t.id%TYPE;
    next_1 public.t.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.t ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.t WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.t
        SET id_drydock_new = id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (id_drydock_new IS NULL AND id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE UNIQUE INDEX CONCURRENTLY t_pkey_drydock_new ON public.t (id_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_id_drydock_new_drydock_set CHECK (id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN id_drydock_new SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_id_drydock_new_drydock_set;
COMMIT;

ANALYZE public.t (id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_t_id_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_id_drydock_sync();
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id_drydock_new;
ALTER TABLE public.t DROP COLUMN id;
ALTER TABLE public.t RENAME COLUMN id_drydock_new TO id;
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey_drydock_new;
COMMIT;
