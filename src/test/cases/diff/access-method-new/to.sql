CREATE SCHEMA shop;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE shop.t (id integer) USING heap2;
COMMENT ON ACCESS METHOD heap2 IS 'the same';
