SET check_function_bodies = off;
CREATE TABLE a_table (id int); CREATE TABLE z_table (id int);
CREATE FUNCTION a() RETURNS int LANGUAGE sql STABLE AS 'SELECT id FROM public.z_table UNION SELECT public.z()'; CREATE FUNCTION z() RETURNS int LANGUAGE sql STABLE AS 'SELECT id FROM public.a_table';
CREATE FUNCTION r() RETURNS SETOF z_table LANGUAGE sql AS 'SELECT * FROM public.z_table';
CREATE TABLE d (x int DEFAULT a());
