CREATE TABLE replaced (x int NOT NULL, y int NOT NULL);
CREATE UNIQUE INDEX replaced_i ON replaced (x, y);
CREATE TABLE of_replaced (x int, y int, CONSTRAINT k FOREIGN KEY (x, y) REFERENCES replaced (x, y));

CREATE TABLE gets_primary (x int NOT NULL);
CREATE UNIQUE INDEX gets_primary_i ON gets_primary (x);
CREATE TABLE of_gets_primary (x int, CONSTRAINT k FOREIGN KEY (x) REFERENCES gets_primary (x));

CREATE TABLE new_key (x int NOT NULL);
CREATE UNIQUE INDEX new_key_i ON new_key (x);
CREATE UNIQUE INDEX new_key_j ON new_key (x);
CREATE TABLE of_new_key (x int);

CREATE TABLE all_new (x int NOT NULL, CONSTRAINT all_new_u UNIQUE (x));
CREATE TABLE of_all_new (x int);
