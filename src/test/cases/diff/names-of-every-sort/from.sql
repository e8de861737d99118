CREATE SCHEMA "Größe"; CREATE TABLE "Größe"."select" ("a b" int, "Ü""x" text);
