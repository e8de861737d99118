\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;
CREATE TABLE public.e1 (
    id integer DEFAULT 7 NOT NULL,
    at integer,
    CONSTRAINT own CHECK ((id > 0))
)
WITH (fillfactor=70);
COMMENT ON COLUMN public.e1.id IS 'number';
ALTER TABLE public.e1 ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE public.e1 IS 'first';
ALTER TABLE public.e ATTACH PARTITION public.e1 FOR VALUES FROM (0) TO (10);
CREATE UNIQUE INDEX e1_id ON public.e1 USING btree (id);
CREATE TRIGGER own BEFORE INSERT ON public.e1 FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE POLICY own ON public.e1
    USING ((id > 0));
COMMIT;
