\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE INDEX CONCURRENTLY orders_status_idx ON shop.orders USING btree (status) WHERE (total > (10)::numeric);
