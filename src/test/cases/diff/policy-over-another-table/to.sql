CREATE TABLE t (a int); CREATE TABLE u (a bigint, ok boolean); CREATE POLICY p ON t USING (EXISTS (SELECT 1 FROM u WHERE u.a = t.a AND u.ok)); CREATE POLICY q ON u USING (a IN (SELECT t.a FROM t));
