\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE INDEX CONCURRENTLY i1 ON public.t USING btree (a DESC NULLS LAST, b COLLATE "C" text_pattern_ops) INCLUDE (e);

CREATE INDEX CONCURRENTLY i2 ON public.t USING hash (b);

CREATE INDEX CONCURRENTLY i3 ON public.t USING gin (c);

CREATE INDEX CONCURRENTLY i4 ON public.t USING gist (c tsvector_ops (siglen='100'));

CREATE INDEX CONCURRENTLY i5 ON public.t USING spgist (d);

CREATE INDEX CONCURRENTLY i6 ON public.t USING brin (a) WITH (autosummarize=true, pages_per_range=8) WHERE (b IS NOT NULL);

CREATE UNIQUE INDEX CONCURRENTLY i7 ON public.t USING btree (lower(b), ((a % 10))) WHERE (a > 0);
