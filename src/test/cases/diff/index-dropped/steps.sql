\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

DROP INDEX CONCURRENTLY public.t_a;

DROP INDEX CONCURRENTLY public.t_b;
