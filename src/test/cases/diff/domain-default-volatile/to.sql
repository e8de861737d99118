CREATE DOMAIN d AS uuid DEFAULT gen_random_uuid(); CREATE DOMAIN e AS int; CREATE TABLE t (a d, b e);
