CREATE EXTENSION btree_gist; CREATE TABLE p (id int, during tstzrange); CREATE TABLE t (id int, p_id int, during tstzrange);
