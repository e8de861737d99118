\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'ok'::public.mood;
COMMIT;

DO $check$
BEGIN
    IF EXISTS (SELECT FROM public.pairs WHERE a IN ('bad')) THEN
        RAISE check_violation USING MESSAGE = 'rows of public.pairs hold a label in a that goes: bad',
            HINT = 'Give these rows another label, and go on.';
    END IF;
END
$check$;

DO $check$
BEGIN
    IF EXISTS (SELECT FROM public.pairs WHERE b IN ('bad')) THEN
        RAISE check_violation USING MESSAGE = 'rows of public.pairs hold a label in b that goes: bad',
            HINT = 'Give these rows another label, and go on.';
    END IF;
END
$check$;

DO $check$
BEGIN
    IF EXISTS (SELECT FROM public.t WHERE m IN ('bad')) THEN
        RAISE check_violation USING MESSAGE = 'rows of public.t hold a label in m that goes: bad',
            HINT = 'Give these rows another label, and go on.';
    END IF;
END
$check$;

DO $check$
BEGIN
    IF EXISTS (SELECT FROM public.t WHERE ms && ARRAY['bad']::public.mood[]) THEN
        RAISE check_violation USING MESSAGE = 'rows of public.t hold a label in ms that goes: bad',
            HINT = 'Give these rows another label, and go on.';
    END IF;
END
$check$;

DO $check$
BEGIN
    IF EXISTS (SELECT FROM public.u WHERE m IN ('bad')) THEN
        RAISE check_violation USING MESSAGE = 'rows of public.u hold a label in m that goes: bad',
            HINT = 'Give these rows another label, and go on.';
    END IF;
END
$check$;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE public.mood_drydock_new AS ENUM ('ok', 'good', 'better');
ALTER TABLE public.pairs ADD COLUMN a_drydock_new public.mood_drydock_new;
CREATE FUNCTION public.zz_pairs_a_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.a_drydock_new := NEW.a::text::public.mood_drydock_new;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_pairs_a_drydock_sync BEFORE INSERT OR UPDATE ON public.pairs
    FOR EACH ROW EXECUTE FUNCTION public.zz_pairs_a_drydock_sync();
ALTER TABLE public.pairs ENABLE ALWAYS TRIGGER zz_pairs_a_drydock_sync;
ALTER TABLE public.pairs ADD COLUMN b_drydock_new public.mood_drydock_new;
CREATE FUNCTION public.zz_pairs_b_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.b_drydock_new := NEW.b::text::public.mood_drydock_new;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_pairs_b_drydock_sync BEFORE INSERT OR UPDATE ON public.pairs
    FOR EACH ROW EXECUTE FUNCTION public.zz_pairs_b_drydock_sync();
ALTER TABLE public.pairs ENABLE ALWAYS TRIGGER zz_pairs_b_drydock_sync;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD COLUMN m_drydock_new public.mood_drydock_new;
ALTER TABLE public.t ADD COLUMN ms_drydock_new public.mood_drydock_new[];
CREATE FUNCTION public.zz_t_ms_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.ms_drydock_new := NEW.ms::text[]::public.mood_drydock_new[];
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_ms_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_ms_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_ms_drydock_sync;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.u ADD COLUMN m_drydock_new public.mood_drydock_new;
CREATE FUNCTION public.zz_u_m_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.m_drydock_new := NEW.m::text::public.mood_drydock_new;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_u_m_drydock_sync BEFORE INSERT OR UPDATE ON public.u
    FOR EACH ROW EXECUTE FUNCTION public.zz_u_m_drydock_sync();
ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_m_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.pairs
        SET a_drydock_new = a::text::public.mood_drydock_new
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.pairs WHERE a_drydock_new IS NULL AND a IS NOT NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.pairs (a_drydock_new);

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.pairs
        SET b_drydock_new = b::text::public.mood_drydock_new
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.pairs WHERE b_drydock_new IS NULL AND b IS NOT NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.pairs (b_drydock_new);

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
        SET ms_drydock_new = ms::text[]::public.mood_drydock_new[]
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (ms_drydock_new IS NULL AND ms IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.t (ms_drydock_new);

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE public.u
        SET m_drydock_new = m::text::public.mood_drydock_new
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM public.u WHERE m_drydock_new IS NULL AND m IS NOT NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.u (m_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN m_drydock_new SET STATISTICS 200;
COMMENT ON COLUMN public.t.m_drydock_new IS 'of today';
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
COMMIT;

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
        SET m_drydock_new = m::text::public.mood_drydock_new
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (m_drydock_new IS NULL AND m IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY t_m_drydock_new ON public.t USING btree (m_drydock_new, other) WHERE (m_drydock_new > 'ok'::public.mood_drydock_new);

CREATE UNIQUE INDEX CONCURRENTLY t_m_id_key_drydock_new ON public.t (m_drydock_new, id);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_m_drydock_new_drydock_set CHECK (m_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_m_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN m_drydock_new SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_m_drydock_new_drydock_set;
ALTER TABLE public.t ADD CONSTRAINT both_given_drydock_new CHECK (((m_drydock_new = 'ok'::public.mood_drydock_new) OR (other IS NOT NULL))) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT both_given_drydock_new;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_m_check_drydock_new CHECK ((m_drydock_new <> 'better'::public.mood_drydock_new)) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_m_check_drydock_new;

ANALYZE public.t (m_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP FUNCTION public.f(public.mood);
DROP VIEW public.w;
DROP VIEW public.v;
DROP TRIGGER touched ON public.t;
DROP POLICY p ON public.t;
LOCK TABLE public.pairs, public.t, public.u IN ACCESS EXCLUSIVE MODE;
ALTER TYPE public.mood RENAME TO mood_drydock_old;
ALTER TYPE public.mood_drydock_new RENAME TO mood;
COMMENT ON TYPE public.mood IS 'how it is';
DROP TRIGGER zz_pairs_a_drydock_sync ON public.pairs;
DROP FUNCTION public.zz_pairs_a_drydock_sync();
ALTER TABLE public.pairs DROP COLUMN a;
ALTER TABLE public.pairs RENAME COLUMN a_drydock_new TO a;
DROP TRIGGER zz_pairs_b_drydock_sync ON public.pairs;
DROP FUNCTION public.zz_pairs_b_drydock_sync();
ALTER TABLE public.pairs DROP COLUMN b;
ALTER TABLE public.pairs RENAME COLUMN b_drydock_new TO b;
DROP TRIGGER zz_t_m_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_m_drydock_sync();
ALTER TABLE public.t DROP COLUMN m;
ALTER TABLE public.t RENAME COLUMN m_drydock_new TO m;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'ok'::public.mood;
ALTER INDEX public.t_m_drydock_new RENAME TO t_m;
COMMENT ON INDEX public.t_m IS 'good ones';
ALTER TABLE public.t ADD CONSTRAINT t_m_id_key UNIQUE USING INDEX t_m_id_key_drydock_new;
ALTER TABLE public.t RENAME CONSTRAINT both_given_drydock_new TO both_given;
ALTER TABLE public.t RENAME CONSTRAINT t_m_check_drydock_new TO t_m_check;
GRANT SELECT (m) ON TABLE public.t TO PUBLIC;
DROP TRIGGER zz_t_ms_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_ms_drydock_sync();
ALTER TABLE public.t DROP COLUMN ms;
ALTER TABLE public.t RENAME COLUMN ms_drydock_new TO ms;
ALTER TABLE public.t ALTER COLUMN ms SET DEFAULT '{ok}'::public.mood[];
DROP TRIGGER zz_u_m_drydock_sync ON public.u;
DROP FUNCTION public.zz_u_m_drydock_sync();
ALTER TABLE public.u DROP COLUMN m;
ALTER TABLE public.u RENAME COLUMN m_drydock_new TO m;
CREATE OR REPLACE FUNCTION public.f(public.mood)
 RETURNS public.mood
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$;
CREATE VIEW public.v AS
 SELECT m,
    ms
   FROM public.t
  WHERE (m = 'good'::public.mood);
CREATE VIEW public.w AS
 SELECT m
   FROM public.v;
CREATE TRIGGER touched BEFORE UPDATE OF m ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();
CREATE POLICY p ON public.t
    USING ((m > 'ok'::public.mood));
DROP TYPE public.mood_drydock_old;
COMMIT;
