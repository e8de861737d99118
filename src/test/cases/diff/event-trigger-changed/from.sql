CREATE SCHEMA shop;
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN PERFORM 1; END$$;
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION shop.watch();
CREATE EVENT TRIGGER w2 ON sql_drop EXECUTE FUNCTION shop.watch();
