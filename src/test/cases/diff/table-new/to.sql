CREATE SCHEMA shop;
CREATE TABLE shop.sellers (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, rank integer GENERATED ALWAYS AS IDENTITY, email text UNIQUE, CHECK (rank > 0));
COMMENT ON TABLE shop.sellers IS 'Who sells';
COMMENT ON COLUMN shop.sellers.name IS 'It''s shown';
CREATE INDEX sellers_name_idx ON shop.sellers (lower(name));
