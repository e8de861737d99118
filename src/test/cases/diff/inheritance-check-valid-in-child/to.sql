CREATE TABLE parent (id integer);
ALTER TABLE parent ADD CONSTRAINT above_zero CHECK (id > 0) NOT VALID;
CREATE TABLE child (extra date) INHERITS (parent);
CREATE TABLE grandchild (more date) INHERITS (child);
