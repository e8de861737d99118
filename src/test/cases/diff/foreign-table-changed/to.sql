CREATE EXTENSION file_fdw;
CREATE SCHEMA shop;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE shop.f (id bigint NOT NULL, name text OPTIONS (force_null 'true'), more integer DEFAULT 5) SERVER files OPTIONS (filename '/tmp/b.csv', header 'true', format 'csv');
ALTER FOREIGN TABLE shop.f ALTER COLUMN id SET STATISTICS 50;
