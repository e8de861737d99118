CREATE SCHEMA shop;
CREATE TYPE shop.status AS ENUM ('new', 'settled', 'sent');
CREATE TABLE shop.t (id integer, s shop.status DEFAULT 'settled' CHECK (s <> 'sent'));
