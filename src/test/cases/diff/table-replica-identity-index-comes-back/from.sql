CREATE TABLE key_changed (x int NOT NULL, y int NOT NULL, CONSTRAINT key_changed_u UNIQUE (x));
ALTER TABLE key_changed REPLICA IDENTITY USING INDEX key_changed_u;
ALTER TABLE key_changed CLUSTER ON key_changed_u;

CREATE TABLE primary_changed (x int NOT NULL, y int NOT NULL, CONSTRAINT primary_changed_pkey PRIMARY KEY (x));
ALTER TABLE primary_changed REPLICA IDENTITY USING INDEX primary_changed_pkey;

CREATE TABLE another_index (x int NOT NULL, y int NOT NULL);
CREATE UNIQUE INDEX another_index_i ON another_index (x);
ALTER TABLE another_index REPLICA IDENTITY USING INDEX another_index_i;

CREATE TABLE other_there (x int NOT NULL, y int NOT NULL);
CREATE UNIQUE INDEX other_there_i ON other_there (x);
CREATE UNIQUE INDEX other_there_z ON other_there (x, y);
ALTER TABLE other_there REPLICA IDENTITY USING INDEX other_there_i;
ALTER TABLE other_there CLUSTER ON other_there_i;

CREATE TABLE looser (x int NOT NULL, y int);
CREATE UNIQUE INDEX looser_i ON looser (x);
ALTER TABLE looser REPLICA IDENTITY USING INDEX looser_i;

CREATE TABLE to_full (x int NOT NULL, y int);
CREATE UNIQUE INDEX to_full_i ON to_full (x);
ALTER TABLE to_full REPLICA IDENTITY USING INDEX to_full_i;

CREATE TABLE parted (x int NOT NULL, y int NOT NULL) PARTITION BY RANGE (x);
CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (100000);
CREATE UNIQUE INDEX parted_i ON parted (x);
ALTER TABLE parted REPLICA IDENTITY USING INDEX parted_i;
ALTER TABLE part REPLICA IDENTITY USING INDEX part_x_idx;

CREATE TABLE parted_key (x int NOT NULL, y int NOT NULL, CONSTRAINT parted_key_u UNIQUE (x)) PARTITION BY RANGE (x);
CREATE TABLE part_key PARTITION OF parted_key FOR VALUES FROM (0) TO (100000);
ALTER TABLE part_key REPLICA IDENTITY USING INDEX part_key_x_key;
