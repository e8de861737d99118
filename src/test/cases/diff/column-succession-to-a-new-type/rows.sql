INSERT INTO public.orders (id, state, total, code) VALUES (1, 'new', 1, 'a'), (2, 'paid', 2, NULL), (3, NULL, NULL, 'b');
