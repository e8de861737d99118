\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.other_there REPLICA IDENTITY USING INDEX other_there_z;
ALTER TABLE public.other_there CLUSTER ON other_there_z;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.to_full REPLICA IDENTITY FULL;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY key_changed_u_drydock_new ON public.key_changed (x, y);

CREATE UNIQUE INDEX CONCURRENTLY primary_changed_pkey_drydock_new ON public.primary_changed (x, y);

CREATE UNIQUE INDEX CONCURRENTLY another_index_k ON public.another_index USING btree (x, y);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.another_index REPLICA IDENTITY USING INDEX another_index_k;
ALTER INDEX public.parted_i RENAME TO parted_i_drydock_old;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE UNIQUE INDEX parted_i ON ONLY public.parted USING btree (x, y);
ALTER TABLE public.parted REPLICA IDENTITY USING INDEX parted_i;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY part_x_y_idx ON public.part USING btree (x, y);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.parted_i ATTACH PARTITION public.part_x_y_idx;
ALTER TABLE public.part REPLICA IDENTITY USING INDEX part_x_y_idx;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.looser ADD CONSTRAINT looser_y_drydock_set CHECK (y IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.looser VALIDATE CONSTRAINT looser_y_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.looser ALTER COLUMN y SET NOT NULL;
ALTER TABLE public.looser DROP CONSTRAINT looser_y_drydock_set;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY looser_y ON public.looser USING btree (y);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.looser REPLICA IDENTITY USING INDEX looser_y;
ALTER TABLE public.looser ALTER COLUMN x DROP NOT NULL;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.key_changed DROP CONSTRAINT key_changed_u;
ALTER TABLE public.key_changed ADD CONSTRAINT key_changed_u UNIQUE USING INDEX key_changed_u_drydock_new;
ALTER TABLE public.key_changed REPLICA IDENTITY USING INDEX key_changed_u;
ALTER TABLE public.key_changed CLUSTER ON key_changed_u;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parted_key DROP CONSTRAINT parted_key_u;
ALTER TABLE public.parted_key ADD CONSTRAINT parted_key_u UNIQUE (x, y);
ALTER TABLE public.part_key REPLICA IDENTITY USING INDEX part_key_x_y_key;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.primary_changed DROP CONSTRAINT primary_changed_pkey;
ALTER TABLE public.primary_changed ADD CONSTRAINT primary_changed_pkey PRIMARY KEY USING INDEX primary_changed_pkey_drydock_new;
ALTER TABLE public.primary_changed REPLICA IDENTITY USING INDEX primary_changed_pkey;
COMMIT;

DROP INDEX CONCURRENTLY public.another_index_i;

DROP INDEX CONCURRENTLY public.other_there_i;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.parted_i_drydock_old;
COMMIT;

DROP INDEX CONCURRENTLY public.to_full_i;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.to_full ALTER COLUMN x DROP NOT NULL;
COMMIT;
