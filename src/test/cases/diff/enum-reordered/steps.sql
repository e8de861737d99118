\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE public.mood_drydock_new AS ENUM ('c', 'b', 'a');
ALTER TABLE public.t ADD COLUMN m_drydock_new public.mood_drydock_new;
CREATE FUNCTION public.zz_t_m_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.m_drydock_new := NEW.m::text::public.mood_drydock_new;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_m_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_m_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_m_drydock_sync;
ALTER TABLE public.t ADD COLUMN n_drydock_new public.mood_drydock_new[];
CREATE FUNCTION public.zz_t_n_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.n_drydock_new := NEW.n::text[]::public.mood_drydock_new[];
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_n_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_n_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_n_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.t
        SET m_drydock_new = m::text::public.mood_drydock_new
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.t WHERE m_drydock_new IS NULL AND m IS NOT NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.t (m_drydock_new);

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.t
        SET n_drydock_new = n::text[]::public.mood_drydock_new[]
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.t WHERE n_drydock_new IS NULL AND n IS NOT NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.t (n_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
ALTER TYPE public.mood RENAME TO mood_drydock_old;
ALTER TYPE public.mood_drydock_new RENAME TO mood;
DROP TRIGGER zz_t_m_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_m_drydock_sync();
ALTER TABLE public.t DROP COLUMN m;
ALTER TABLE public.t RENAME COLUMN m_drydock_new TO m;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'a'::public.mood;
DROP TRIGGER zz_t_n_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_n_drydock_sync();
ALTER TABLE public.t DROP COLUMN n;
ALTER TABLE public.t RENAME COLUMN n_drydock_new TO n;
DROP TYPE public.mood_drydock_old;
COMMIT;
