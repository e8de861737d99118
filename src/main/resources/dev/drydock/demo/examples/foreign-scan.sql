-- rows: 10, 1000, 100000
-- changes: how many lines the file has
CREATE EXTENSION IF NOT EXISTS file_fdw WITH SCHEMA public;
DROP SERVER IF EXISTS example_files CASCADE;
CREATE SERVER example_files FOREIGN DATA WRAPPER file_fdw;
DO $$
DECLARE file text := current_setting('data_directory') || '/' || current_database() || '_orders.txt';
BEGIN
    EXECUTE format('COPY (SELECT n, ''order '' || n FROM generate_series(1, :rows) n) TO %L', file);
    EXECUTE format('CREATE FOREIGN TABLE orders (id int, note text) SERVER example_files OPTIONS (filename %L)', file);
END $$;
ANALYZE orders;
-- query
SELECT count(*) FROM orders WHERE id % 7 = 0;
