CREATE TABLE e (id int, at date) PARTITION BY RANGE (at); CREATE INDEX e_up ON e (id); CREATE INDEX e_down ON e (id DESC);
CREATE TABLE e1 (id int, at date); CREATE INDEX e1_down ON e1 (id DESC); CREATE INDEX e1_up ON e1 (id);
CREATE TABLE e2 (id int, at date); CREATE INDEX e2_own ON e2 (id NULLS FIRST);
