CREATE TABLE new_parent (a integer);
CREATE TABLE child (b text NOT NULL) INHERITS (new_parent);
