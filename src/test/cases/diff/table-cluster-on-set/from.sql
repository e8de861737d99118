CREATE TABLE t (a int, b int); CREATE INDEX t_a ON t (a); CREATE INDEX t_b ON t (b);
CREATE TABLE u (a int, b int); CREATE INDEX u_a ON u (a); CREATE INDEX u_b ON u (b); CLUSTER u USING u_a;
