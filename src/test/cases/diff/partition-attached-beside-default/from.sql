CREATE TABLE e (id int, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE rest PARTITION OF e DEFAULT;
CREATE TABLE l (a text, b int) PARTITION BY LIST (a);
CREATE TABLE l_rest PARTITION OF l DEFAULT;
CREATE TABLE e_2025 (id int, at timestamptz NOT NULL);
CREATE TABLE l_x (a text, b int);
