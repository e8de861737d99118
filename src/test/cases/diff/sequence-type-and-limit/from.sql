CREATE SEQUENCE a AS int; SELECT nextval('a');
CREATE SEQUENCE b AS int; SELECT nextval('b');
CREATE SEQUENCE c AS bigint INCREMENT -1; SELECT nextval('c');
