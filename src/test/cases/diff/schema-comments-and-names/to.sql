CREATE SCHEMA "Odd ""one"""; CREATE SCHEMA "select"; CREATE TABLE "select"."from" ("where" int PRIMARY KEY, "a.b" text DEFAULT 'c''d'); COMMENT ON SCHEMA public IS 'mine';
