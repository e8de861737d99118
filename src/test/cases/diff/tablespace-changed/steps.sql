\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.p SET TABLESPACE drydock_space;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.p1 SET TABLESPACE drydock_space;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.t SET TABLESPACE drydock_space;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER MATERIALIZED VIEW shop.m SET TABLESPACE drydock_space;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX shop.t_pkey SET TABLESPACE drydock_space;
ALTER INDEX shop.t_name SET TABLESPACE drydock_space;
COMMIT;
