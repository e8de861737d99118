CREATE EXTENSION hstore VERSION '1.4';
CREATE EXTENSION citext VERSION '1.4';
CREATE TABLE public.t (id int, bag hstore, name citext);
