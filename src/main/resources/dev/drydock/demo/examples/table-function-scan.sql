-- rows: 10, 1000, 10000
-- changes: nothing: how much the document holds is not known before it is read
SELECT 1;
-- query
SELECT * FROM xmltable('/a/b' PASSING xml '<a><b>1</b><b>2</b></a>' COLUMNS v int PATH '.');
