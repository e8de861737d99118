CREATE SCHEMA "Odd ""one"""; COMMENT ON SCHEMA "Odd ""one""" IS 'x';
