CREATE TABLE public.orders (id bigint PRIMARY KEY, state text DEFAULT 'new', total numeric(12,2), code varchar(80));
CREATE INDEX orders_state ON public.orders (state);
