CREATE TYPE "a span" AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = public."many (spans)");
