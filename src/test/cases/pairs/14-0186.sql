-- from
CREATE SUBSCRIPTION "new:old49" CONNECTION 'host=nowhere.example dbname=x' PUBLICATION n50, q, more WITH (connect = false, slot_name = NONE);
--
-- to
ALTER SUBSCRIPTION "new:old49" SET PUBLICATION q, n50 WITH (refresh = false);
--
