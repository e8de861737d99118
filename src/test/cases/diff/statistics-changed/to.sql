CREATE SCHEMA shop;
CREATE TABLE shop.t (a integer, b integer, c integer);
CREATE STATISTICS shop.s (ndistinct, mcv) ON a, c FROM shop.t;
CREATE STATISTICS shop.k ON b, c FROM shop.t;
ALTER STATISTICS shop.k SET STATISTICS 500;
COMMENT ON STATISTICS shop.k IS 'finer';
CREATE STATISTICS shop.e ON (a + b) FROM shop.t;
