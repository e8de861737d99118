CREATE SCHEMA shop;
CREATE ACCESS METHOD brin2 TYPE INDEX HANDLER brinhandler;
CREATE OPERATOR CLASS shop.int_ops DEFAULT FOR TYPE integer USING brin2 AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 brin_minmax_opcinfo(internal), FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal), FUNCTION 3 brin_minmax_consistent(internal, internal, internal), FUNCTION 4 brin_minmax_union(internal, internal, internal);
CREATE TABLE shop.t (id integer);
CREATE INDEX i ON shop.t USING brin2 (id);
