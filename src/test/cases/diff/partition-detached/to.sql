CREATE TABLE e (id bigint, at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE e_2025 (id bigint, at date NOT NULL);
