CREATE TABLE t (a int PRIMARY KEY, b int); CLUSTER t USING t_pkey;
CREATE TABLE u (a int); CREATE INDEX u_a ON u (a); CLUSTER u USING u_a;
