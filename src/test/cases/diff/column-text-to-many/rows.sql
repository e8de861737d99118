INSERT INTO t VALUES ('1', '2020-01-01', '{"a":1}', '5c8a5c3e-7d2c-4c1c-9d6e-0a3a4f1b2c3d', 't', '{1,2}');
