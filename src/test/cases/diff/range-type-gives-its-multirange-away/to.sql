CREATE TYPE stretch AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = spans);
CREATE TYPE span AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = other_spans);
CREATE TABLE t (a spans, b span);
