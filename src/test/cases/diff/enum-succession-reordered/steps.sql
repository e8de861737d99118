\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE "Some"."Mood_drydock_new" AS ENUM ('it''s', 'b', 'a');
ALTER TABLE "Some".t ADD COLUMN m_drydock_new "Some"."Mood_drydock_new";
CREATE FUNCTION "Some".zz_t_m_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.m_drydock_new := NEW.m::text::"Some"."Mood_drydock_new";
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_m_drydock_sync BEFORE INSERT OR UPDATE ON "Some".t
    FOR EACH ROW EXECUTE FUNCTION "Some".zz_t_m_drydock_sync();
ALTER TABLE "Some".t ENABLE ALWAYS TRIGGER zz_t_m_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    filled bigint;
BEGIN
    LOOP
        UPDATE "Some".t
        SET m_drydock_new = m::text::"Some"."Mood_drydock_new"
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM "Some".t WHERE m_drydock_new IS NULL AND m IS NOT NULL LIMIT 5000));
        GET DIAGNOSTICS filled = ROW_COUNT;
        COMMIT;
        EXIT WHEN filled = 0;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY i_drydock_new ON "Some".t USING btree (m_drydock_new) WHERE (m_drydock_new = ANY (ARRAY['a'::"Some"."Mood_drydock_new", 'it''s'::"Some"."Mood_drydock_new"]));

ANALYZE "Some".t (m_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE "Some".t IN ACCESS EXCLUSIVE MODE;
ALTER TYPE "Some"."Mood" RENAME TO "Mood_drydock_old";
ALTER TYPE "Some"."Mood_drydock_new" RENAME TO "Mood";
DROP TRIGGER zz_t_m_drydock_sync ON "Some".t;
DROP FUNCTION "Some".zz_t_m_drydock_sync();
ALTER TABLE "Some".t DROP COLUMN m;
ALTER TABLE "Some".t RENAME COLUMN m_drydock_new TO m;
ALTER TABLE "Some".t ALTER COLUMN m SET DEFAULT 'a'::"Some"."Mood";
ALTER INDEX "Some".i_drydock_new RENAME TO i;
DROP TYPE "Some"."Mood_drydock_old";
COMMIT;
