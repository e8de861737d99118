\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SEQUENCE public.t_i_seq RENAME TO t_i_seq_drydock_old;
ALTER TABLE public.t RENAME CONSTRAINT t_pkey TO t_pkey_drydock_old;
CREATE TABLE public.u (
    id integer NOT NULL,
    s integer DEFAULT nextval('public.t_s_seq'::regclass) NOT NULL,
    i integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.t_i_seq) NOT NULL,
    b integer,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.t_s_seq OWNED BY public.u.s;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW public.v AS
 SELECT id,
    s,
    i,
    b
   FROM public.u;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TABLE public.t;
CREATE INDEX t_b ON public.u USING btree (b);
COMMIT;
