\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD COLUMN at_drydock_new timestamp with time zone;
CREATE FUNCTION public.zz_t_at_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.at_drydock_new := NEW.at;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_at_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_at_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_at_drydock_sync;
ALTER TABLE public.t ADD COLUMN doc_drydock_new jsonb;
CREATE FUNCTION public.zz_t_doc_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.doc_drydock_new := NEW.doc;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_doc_drydock_sync BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public.zz_t_doc_drydock_sync();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_doc_drydock_sync;
ALTER TABLE public.t ADD COLUMN "Ä_drydock_new" integer;
CREATE FUNCTION public."zz_t_Ä_drydock_sync"() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW."Ä_drydock_new" := NEW."Ä"::integer;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER "zz_t_Ä_drydock_sync" BEFORE INSERT OR UPDATE ON public.t
    FOR EACH ROW EXECUTE FUNCTION public."zz_t_Ä_drydock_sync"();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER "zz_t_Ä_drydock_sync";
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
        SET at_drydock_new = at
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (at_drydock_new IS NULL AND at IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY t_at_drydock_new ON public.t USING btree (at_drydock_new);

ANALYZE public.t (at_drydock_new);

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
        SET doc_drydock_new = doc
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (doc_drydock_new IS NULL AND doc IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.t (doc_drydock_new);

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
        SET "Ä_drydock_new" = "Ä"::integer
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND ("Ä_drydock_new" IS NULL AND "Ä" IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY "t Ä_drydock_new" ON public.t USING btree ("Ä_drydock_new");

ANALYZE public.t ("Ä_drydock_new");

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_t_at_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_at_drydock_sync();
ALTER TABLE public.t DROP COLUMN at;
ALTER TABLE public.t RENAME COLUMN at_drydock_new TO at;
ALTER INDEX public.t_at_drydock_new RENAME TO t_at;
LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_t_doc_drydock_sync ON public.t;
DROP FUNCTION public.zz_t_doc_drydock_sync();
ALTER TABLE public.t DROP COLUMN doc;
ALTER TABLE public.t RENAME COLUMN doc_drydock_new TO doc;
ALTER TABLE public.t ALTER COLUMN note TYPE character varying(80);
LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER "zz_t_Ä_drydock_sync" ON public.t;
DROP FUNCTION public."zz_t_Ä_drydock_sync"();
ALTER TABLE public.t DROP COLUMN "Ä";
ALTER TABLE public.t RENAME COLUMN "Ä_drydock_new" TO "Ä";
ALTER TABLE public.t ALTER COLUMN "Ä" SET DEFAULT 5;
ALTER INDEX public."t Ä_drydock_new" RENAME TO "t Ä";
COMMIT;
