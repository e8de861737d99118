CREATE SCHEMA shop;
CREATE SUBSCRIPTION s CONNECTION 'host=nowhere.example dbname=x' PUBLICATION p, q WITH (connect = false, slot_name = NONE);
