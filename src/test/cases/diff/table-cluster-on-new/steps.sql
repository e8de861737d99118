\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.t (
    a integer NOT NULL,
    b integer,
    CONSTRAINT t_pkey PRIMARY KEY (a)
);
ALTER TABLE public.t CLUSTER ON t_pkey;
CREATE TABLE public.u (
    a integer
);
CREATE INDEX u_a ON public.u USING btree (a);
ALTER TABLE public.u CLUSTER ON u_a;
COMMIT;
