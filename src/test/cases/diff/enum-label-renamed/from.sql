CREATE SCHEMA shop;
CREATE TYPE shop.status AS ENUM ('new', 'paid', 'sent');
CREATE TABLE shop.t (id integer, s shop.status DEFAULT 'paid' CHECK (s <> 'sent'));
