\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.e_2026 (
    id integer,
    at timestamp with time zone NOT NULL
);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e_2025 ADD CONSTRAINT e_2025_bounds_drydock_set CHECK (at IS NOT NULL AND at >= '2025-01-01 00:00:00+00' AND at < '2026-01-01 00:00:00+00') NOT VALID;
COMMIT;

ALTER TABLE public.e_2025 VALIDATE CONSTRAINT e_2025_bounds_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.rest ADD CONSTRAINT rest_e_2025_drydock_set CHECK (NOT (at IS NOT NULL AND at >= '2025-01-01 00:00:00+00' AND at < '2026-01-01 00:00:00+00')) NOT VALID;
COMMIT;

ALTER TABLE public.rest VALIDATE CONSTRAINT rest_e_2025_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ATTACH PARTITION public.e_2025 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE public.e_2025 DROP CONSTRAINT e_2025_bounds_drydock_set;
ALTER TABLE public.rest DROP CONSTRAINT rest_e_2025_drydock_set;
ALTER TABLE public.rest ADD CONSTRAINT rest_e_2026_drydock_set CHECK (NOT (at IS NOT NULL AND at >= '2026-01-01 00:00:00+00' AND at < '2027-01-01 00:00:00+00')) NOT VALID;
COMMIT;

ALTER TABLE public.rest VALIDATE CONSTRAINT rest_e_2026_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ATTACH PARTITION public.e_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
ALTER TABLE public.rest DROP CONSTRAINT rest_e_2026_drydock_set;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.l_x ADD CONSTRAINT l_x_bounds_drydock_set CHECK (a IS NOT NULL AND a IN ('x', 'y')) NOT VALID;
COMMIT;

ALTER TABLE public.l_x VALIDATE CONSTRAINT l_x_bounds_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.l_rest ADD CONSTRAINT l_rest_l_x_drydock_set CHECK (NOT (a IS NOT NULL AND a IN ('x', 'y'))) NOT VALID;
COMMIT;

ALTER TABLE public.l_rest VALIDATE CONSTRAINT l_rest_l_x_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.l ATTACH PARTITION public.l_x FOR VALUES IN ('x', 'y');
ALTER TABLE public.l_x DROP CONSTRAINT l_x_bounds_drydock_set;
ALTER TABLE public.l_rest DROP CONSTRAINT l_rest_l_x_drydock_set;
COMMIT;
