CREATE TABLE e (id int, at int) PARTITION BY RANGE (at);
