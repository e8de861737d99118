INSERT INTO public.orders VALUES (1, 'ada', 10), (2, NULL, 20), (3, 'ada', 30);
