INSERT INTO t (id, m, n, d) VALUES (1, 'a', '{a,c}', 'a');
