CREATE SCHEMA store;
CREATE TABLE store.t (id integer);
