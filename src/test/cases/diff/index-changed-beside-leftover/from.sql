CREATE TABLE t (a int, b text);
CREATE INDEX t_i ON t (a, b);
CREATE INDEX t_i_drydock_old ON t (a);
