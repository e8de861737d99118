\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE "Größe"."ééééééééééééééééééééééééééééééé" (
    id integer NOT NULL,
    CONSTRAINT "ééééééééééééééééééééééééééééé_pkey" PRIMARY KEY (id)
);
CREATE TABLE public.nothing ();
ALTER TABLE "Größe"."select" ADD COLUMN xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx integer DEFAULT 1;
COMMIT;

CREATE INDEX CONCURRENTLY "in dex" ON "Größe"."select" USING btree ("Ü""x");

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE "Größe"."select" ADD CONSTRAINT "select_a b_drydock_set" CHECK ("a b" IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE "Größe"."select" VALIDATE CONSTRAINT "select_a b_drydock_set";

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE "Größe"."select" ALTER COLUMN "a b" SET NOT NULL;
ALTER TABLE "Größe"."select" DROP CONSTRAINT "select_a b_drydock_set";
COMMENT ON COLUMN "Größe"."select"."a b" IS E'tab	 and \\ and ''';
COMMIT;
