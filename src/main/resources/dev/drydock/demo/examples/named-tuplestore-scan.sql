-- rows: 10, 1000, 100000
-- changes: how many orders one statement inserts
-- explained by: SELECT plan FROM plans
CREATE TABLE orders (id int, customer int);
CREATE TABLE plans (plan text);
CREATE FUNCTION count_added() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE plan text;
BEGIN
    EXECUTE 'EXPLAIN (ANALYZE, VERBOSE, BUFFERS, SETTINGS, FORMAT JSON) SELECT customer, count(*) FROM added GROUP BY customer' INTO plan;
    INSERT INTO plans VALUES (plan);
    RETURN NULL;
END $$;
CREATE TRIGGER count_added AFTER INSERT ON orders REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_added();
INSERT INTO orders SELECT n, n % 7 FROM generate_series(1, :rows) n;
-- query
-- in the trigger: added are the rows that the statement added
SELECT customer, count(*) FROM added GROUP BY customer;
