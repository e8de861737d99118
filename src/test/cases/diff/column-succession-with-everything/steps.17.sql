\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parents ADD COLUMN code_drydock_new bigint;
CREATE FUNCTION public.zz_parents_code_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.code_drydock_new := NEW.code;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_parents_code_drydock_sync BEFORE INSERT OR UPDATE ON public.parents
    FOR EACH ROW EXECUTE FUNCTION public.zz_parents_code_drydock_sync();
ALTER TABLE public.parents ENABLE ALWAYS TRIGGER zz_parents_code_drydock_sync;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD COLUMN m_drydock_new bigint;
CREATE FUNCTION public.zz_t_m_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.m_drydock_new := NEW.m;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_m_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_m_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_m_drydock_sync;
ALTER TABLE public.t ADD COLUMN n_drydock_new bigint;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.parents.id%TYPE;
    next_1 public.parents.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.parents ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.parents WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.parents
        SET code_drydock_new = code
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (code_drydock_new IS NULL AND code IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE UNIQUE INDEX CONCURRENTLY parents_code_key_drydock_new ON public.parents (code_drydock_new);

ANALYZE public.parents (code_drydock_new);

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
        SET m_drydock_new = m
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (m_drydock_new IS NULL AND m IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_m_fkey_drydock_new FOREIGN KEY (m_drydock_new) REFERENCES public.parents(code) DEFERRABLE NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_m_fkey_drydock_new;

ANALYZE public.t (m_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.parents, public.t IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_t_m_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_m_drydock_sync();
ALTER TABLE public.t DROP COLUMN m;
ALTER TABLE public.t RENAME COLUMN m_drydock_new TO m;
ALTER TABLE public.t RENAME CONSTRAINT t_m_fkey_drydock_new TO t_m_fkey;
LOCK TABLE public.parents, public.t IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_parents_code_drydock_sync ON public.parents;
DROP FUNCTION public.zz_parents_code_drydock_sync();
ALTER TABLE public.t DROP CONSTRAINT t_m_fkey;
ALTER TABLE public.parents DROP COLUMN code;
ALTER TABLE public.parents RENAME COLUMN code_drydock_new TO code;
ALTER TABLE public.parents ADD CONSTRAINT parents_code_key UNIQUE USING INDEX parents_code_key_drydock_new;
ALTER TABLE public.t ADD CONSTRAINT t_m_fkey FOREIGN KEY (m) REFERENCES public.parents(code) DEFERRABLE NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_m_fkey;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN n_drydock_new SET STATISTICS 200;
COMMENT ON COLUMN public.t.n_drydock_new IS 'a number';
CREATE FUNCTION public.zz_t_n_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.n_drydock_new := NEW.n;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_n_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_n_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_n_drydock_sync;
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
        SET n_drydock_new = n
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (n_drydock_new IS NULL AND n IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY t_n_drydock_new ON public.t USING btree (((n_drydock_new + 1)), other) INCLUDE (id);

CREATE UNIQUE INDEX CONCURRENTLY t_n_other_id_key_drydock_new ON public.t (n_drydock_new, other) INCLUDE (id);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_n_drydock_new_drydock_set CHECK (n_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_n_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN n_drydock_new SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_n_drydock_new_drydock_set;
ALTER TABLE public.t ADD CONSTRAINT both_given_drydock_new CHECK (((n_drydock_new IS NOT NULL) OR (other IS NOT NULL))) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT both_given_drydock_new;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_n_check_drydock_new CHECK ((n_drydock_new > 0)) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_n_check_drydock_new;

ANALYZE public.t (n_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.w;
DROP VIEW public.v;
DROP TRIGGER touched ON public.t;
DROP POLICY p ON public.t;
LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_t_n_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_n_drydock_sync();
ALTER TABLE public.t DROP COLUMN n;
ALTER TABLE public.t RENAME COLUMN n_drydock_new TO n;
ALTER TABLE public.t ALTER COLUMN n SET DEFAULT 7;
ALTER INDEX public.t_n_drydock_new RENAME TO t_n;
COMMENT ON INDEX public.t_n IS 'one more';
ALTER TABLE public.t ADD CONSTRAINT t_n_other_id_key UNIQUE USING INDEX t_n_other_id_key_drydock_new;
ALTER TABLE public.t RENAME CONSTRAINT both_given_drydock_new TO both_given;
COMMENT ON CONSTRAINT both_given ON public.t IS 'one of both';
ALTER TABLE public.t RENAME CONSTRAINT t_n_check_drydock_new TO t_n_check;
GRANT SELECT (n) ON TABLE public.t TO PUBLIC;
CREATE VIEW public.v AS
 SELECT n,
    other
   FROM public.t;
CREATE VIEW public.w AS
 SELECT n
   FROM public.v;
CREATE TRIGGER touched BEFORE UPDATE OF n ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();
CREATE POLICY p ON public.t
    USING ((n > 1));
COMMIT;
