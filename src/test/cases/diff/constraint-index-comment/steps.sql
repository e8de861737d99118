\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.u (
    a integer NOT NULL,
    CONSTRAINT u_pkey PRIMARY KEY (a)
);
COMMENT ON INDEX public.u_pkey IS 'u';
COMMENT ON INDEX public.t_b_key IS 'b';
COMMENT ON CONSTRAINT t_b_key ON public.t IS 'con';
COMMENT ON INDEX public.t_pkey IS 'new';
COMMIT;
