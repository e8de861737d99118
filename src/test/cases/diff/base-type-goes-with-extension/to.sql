CREATE SCHEMA shop;
CREATE TABLE shop.books (id bigint PRIMARY KEY);
