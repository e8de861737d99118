CREATE TABLE t (a numeric(10,2), b date, c jsonb, d uuid, e boolean, f int[]);
