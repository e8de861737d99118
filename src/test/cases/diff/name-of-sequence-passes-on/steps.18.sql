\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SEQUENCE public.t_id_seq RENAME TO t_id_seq_drydock_old;
CREATE TABLE public.u (
    id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.t_id_seq) CONSTRAINT t_id_not_null NOT NULL,
    z integer DEFAULT nextval('public.t_s_seq'::regclass) CONSTRAINT t_s_not_null NOT NULL,
    b integer
);
ALTER SEQUENCE public.t_s_seq OWNED BY public.u.z;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TABLE public.t;
COMMIT;
