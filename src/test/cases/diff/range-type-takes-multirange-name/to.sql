CREATE TYPE "another" AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = public."many (spans)");
