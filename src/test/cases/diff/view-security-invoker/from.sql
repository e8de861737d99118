CREATE TABLE t (a int); CREATE VIEW v WITH (security_invoker = true) AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM t;
