\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ADD COLUMN counterparty_of_the_entry_in_this_ledger_a_drydock_new bigint;
CREATE FUNCTION public.zz_entries_of_the_gene_counterparty_of_the_en_357a_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.counterparty_of_the_entry_in_this_ledger_a_drydock_new := NEW.counterparty_of_the_entry_in_this_ledger_a;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_entries_of_the_gene_counterparty_of_the_en_357a_drydock_sync BEFORE INSERT OR UPDATE ON public.entries_of_the_general_ledger_of_the_company
    FOR EACH ROW EXECUTE FUNCTION public.zz_entries_of_the_gene_counterparty_of_the_en_357a_drydock_sync();
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ENABLE ALWAYS TRIGGER zz_entries_of_the_gene_counterparty_of_the_en_357a_drydock_sync;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ADD COLUMN counterparty_of_the_entry_in_this_ledger_b_drydock_new bigint;
CREATE FUNCTION public.zz_entries_of_the_gene_counterparty_of_the_en_ff19_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.counterparty_of_the_entry_in_this_ledger_b_drydock_new := NEW.counterparty_of_the_entry_in_this_ledger_b;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_entries_of_the_gene_counterparty_of_the_en_ff19_drydock_sync BEFORE INSERT OR UPDATE ON public.entries_of_the_general_ledger_of_the_company
    FOR EACH ROW EXECUTE FUNCTION public.zz_entries_of_the_gene_counterparty_of_the_en_ff19_drydock_sync();
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ENABLE ALWAYS TRIGGER zz_entries_of_the_gene_counterparty_of_the_en_ff19_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.entries_of_the_general_ledger_of_the_company.id%TYPE;
    next_1 public.entries_of_the_general_ledger_of_the_company.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.entries_of_the_general_ledger_of_the_company ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.entries_of_the_general_ledger_of_the_company WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.entries_of_the_general_ledger_of_the_company
        SET counterparty_of_the_entry_in_this_ledger_a_drydock_new = counterparty_of_the_entry_in_this_ledger_a
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (counterparty_of_the_entry_in_this_ledger_a_drydock_new IS NULL AND counterparty_of_the_entry_in_this_ledger_a IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY entries_of_the_general_ledger_counterparty_of__6172_drydock_new ON public.entries_of_the_general_ledger_of_the_company USING btree (counterparty_of_the_entry_in_this_ledger_a_drydock_new);

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.entries_of_the_general_ledger_of_the_company.id%TYPE;
    next_1 public.entries_of_the_general_ledger_of_the_company.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.entries_of_the_general_ledger_of_the_company ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.entries_of_the_general_ledger_of_the_company WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.entries_of_the_general_ledger_of_the_company
        SET counterparty_of_the_entry_in_this_ledger_b_drydock_new = counterparty_of_the_entry_in_this_ledger_b
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (counterparty_of_the_entry_in_this_ledger_b_drydock_new IS NULL AND counterparty_of_the_entry_in_this_ledger_b IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY entries_of_the_general_ledger_counterparty_of__eb88_drydock_new ON public.entries_of_the_general_ledger_of_the_company USING btree (counterparty_of_the_entry_in_this_ledger_b_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ADD CONSTRAINT entries_of_the_gen_counterparty_of_th_5872_drydock_new_not_null NOT NULL counterparty_of_the_entry_in_this_ledger_a_drydock_new NOT VALID;
COMMIT;

ALTER TABLE public.entries_of_the_general_ledger_of_the_company VALIDATE CONSTRAINT entries_of_the_gen_counterparty_of_th_5872_drydock_new_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ADD CONSTRAINT entries_of_the_general_ledge_counterparty_of_t_e410_drydock_new CHECK ((counterparty_of_the_entry_in_this_ledger_a_drydock_new <> 7)) NOT VALID;
COMMIT;

ALTER TABLE public.entries_of_the_general_ledger_of_the_company VALIDATE CONSTRAINT entries_of_the_general_ledge_counterparty_of_t_e410_drydock_new;

ANALYZE public.entries_of_the_general_ledger_of_the_company (counterparty_of_the_entry_in_this_ledger_a_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.entries_of_the_general_ledger_of_the_company IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_entries_of_the_gene_counterparty_of_the_en_357a_drydock_sync ON public.entries_of_the_general_ledger_of_the_company;
DROP FUNCTION public.zz_entries_of_the_gene_counterparty_of_the_en_357a_drydock_sync();
ALTER TABLE public.entries_of_the_general_ledger_of_the_company DROP COLUMN counterparty_of_the_entry_in_this_ledger_a;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company RENAME COLUMN counterparty_of_the_entry_in_this_ledger_a_drydock_new TO counterparty_of_the_entry_in_this_ledger_a;
ALTER INDEX public.entries_of_the_general_ledger_counterparty_of__6172_drydock_new RENAME TO entries_of_the_general_ledger_counterparty_of_the_entry_in__idx;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company RENAME CONSTRAINT entries_of_the_general_ledge_counterparty_of_t_e410_drydock_new TO entries_of_the_general_ledge_counterparty_of_the_entry_in_check;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company RENAME CONSTRAINT entries_of_the_gen_counterparty_of_th_5872_drydock_new_not_null TO entries_of_the_general_ledg_counterparty_of_the_entry__not_null;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ADD CONSTRAINT entries_of_the_gen_counterparty_of_th_1311_drydock_new_not_null NOT NULL counterparty_of_the_entry_in_this_ledger_b_drydock_new NOT VALID;
COMMIT;

ALTER TABLE public.entries_of_the_general_ledger_of_the_company VALIDATE CONSTRAINT entries_of_the_gen_counterparty_of_th_1311_drydock_new_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.entries_of_the_general_ledger_of_the_company ADD CONSTRAINT entries_of_the_general_ledge_counterparty_of_t_6de1_drydock_new CHECK ((counterparty_of_the_entry_in_this_ledger_b_drydock_new <> 7)) NOT VALID;
COMMIT;

ALTER TABLE public.entries_of_the_general_ledger_of_the_company VALIDATE CONSTRAINT entries_of_the_general_ledge_counterparty_of_t_6de1_drydock_new;

ANALYZE public.entries_of_the_general_ledger_of_the_company (counterparty_of_the_entry_in_this_ledger_b_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.entries_of_the_general_ledger_of_the_company IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_entries_of_the_gene_counterparty_of_the_en_ff19_drydock_sync ON public.entries_of_the_general_ledger_of_the_company;
DROP FUNCTION public.zz_entries_of_the_gene_counterparty_of_the_en_ff19_drydock_sync();
ALTER TABLE public.entries_of_the_general_ledger_of_the_company DROP COLUMN counterparty_of_the_entry_in_this_ledger_b;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company RENAME COLUMN counterparty_of_the_entry_in_this_ledger_b_drydock_new TO counterparty_of_the_entry_in_this_ledger_b;
ALTER INDEX public.entries_of_the_general_ledger_counterparty_of__eb88_drydock_new RENAME TO entries_of_the_general_ledger_counterparty_of_the_entry_in_idx1;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company RENAME CONSTRAINT entries_of_the_general_ledge_counterparty_of_t_6de1_drydock_new TO entries_of_the_general_ledge_counterparty_of_the_entry_i_check1;
ALTER TABLE public.entries_of_the_general_ledger_of_the_company RENAME CONSTRAINT entries_of_the_gen_counterparty_of_th_1311_drydock_new_not_null TO entries_of_the_general_led_counterparty_of_the_entry__not_null1;
COMMIT;
