CREATE TYPE public.state AS ENUM ('new', 'paid');
CREATE DOMAIN public.short AS varchar(40) CHECK (VALUE <> '');
CREATE TABLE public.orders (id bigint PRIMARY KEY, state public.state DEFAULT 'new', total numeric(14,2), code public.short);
CREATE INDEX orders_state ON public.orders (state);
