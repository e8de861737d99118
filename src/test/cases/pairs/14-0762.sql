-- from
CREATE OPERATOR CLASS "public"."c27" FOR TYPE text USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 bttextcmp(text, text);
--
CREATE SCHEMA "s32";
--
-- to
ALTER OPERATOR CLASS "public"."c27" USING btree SET SCHEMA "s32";
--
