CREATE EXTENSION file_fdw;
CREATE SCHEMA shop;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE shop.f (id integer, name text OPTIONS (force_not_null 'true'), gone text) SERVER files OPTIONS (filename '/tmp/a.csv', format 'csv');
CREATE FOREIGN TABLE shop.dropped (id integer) SERVER files OPTIONS (filename '/tmp/a.csv');
