CREATE TABLE old_parent (a integer, extra integer DEFAULT 0);
CREATE TABLE child (b text NOT NULL, extra integer DEFAULT 0) INHERITS (old_parent);
