CREATE TABLE replaced (x int NOT NULL, y int NOT NULL);
CREATE UNIQUE INDEX replaced_j ON replaced (y, x);
CREATE TABLE of_replaced (x int, y int, CONSTRAINT k FOREIGN KEY (x, y) REFERENCES replaced (x, y));

CREATE TABLE gets_primary (x int PRIMARY KEY);
CREATE TABLE of_gets_primary (x int, CONSTRAINT k FOREIGN KEY (x) REFERENCES gets_primary (x));

CREATE TABLE new_key (x int NOT NULL);
CREATE UNIQUE INDEX new_key_j ON new_key (x);
CREATE TABLE of_new_key (x int, CONSTRAINT k FOREIGN KEY (x) REFERENCES new_key (x));

CREATE TABLE all_new (x int NOT NULL);
CREATE UNIQUE INDEX all_new_i ON all_new (x);
CREATE TABLE of_all_new (x int, CONSTRAINT k FOREIGN KEY (x) REFERENCES all_new (x));
