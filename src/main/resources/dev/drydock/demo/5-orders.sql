-- Three years of orders, growing; the last ones are of the last hour. One or two items each; some products sell much better.
TRUNCATE shop.orders, shop.order_items, shop.shipments, shop.returns;
SELECT setseed(0.44);

CREATE TEMPORARY TABLE placed AS
SELECT n AS id,
       now() - interval '3 years' + (interval '3 years' - interval '1 hour') * power(n / 1050000.0::float8, 0.62)
           + interval '50 minutes' * random() AS at,
       luck,
       CASE WHEN luck < 0.8 THEN 1 ELSE 2 END AS items,
       (184299 * power((hashint4(n) & 1048575) / 1048576.0::float8, 2.5))::int AS product_1,
       (184299 * power((hashint4(-n) & 1048575) / 1048576.0::float8, 2.5))::int AS product_2,
       CASE WHEN n % 6 = 0 THEN 2 + n % 3 ELSE 1 END AS qty_1,
       1 AS qty_2
FROM generate_series(1, 1050000) AS n, LATERAL (SELECT random() + n * 0 AS luck) AS drawn;

INSERT INTO shop.order_items (order_id, position, product_id, qty, price_cents, shipped_at)
SELECT id,
       position,
       md5('product ' || n)::uuid,
       qty,
       499 + (n * 7919 % 360) * 100,
       CASE WHEN at < now() - interval '2 days' AND luck > 0.04 THEN at + make_interval(hours => 5 + id % 40) END
FROM placed, LATERAL (VALUES (1, product_1, qty_1), (2, product_2, qty_2)) AS item (position, n, qty)
WHERE position <= items;

INSERT INTO shop.orders (id, customer_id, status, total_cents, note, placed_at)
SELECT id,
       1 + (79999 * power((hashint4(id + 5000000) & 1048575) / 1048576.0::float8, 1.4))::int,
       CASE
           WHEN luck < 0.04 THEN 'cancelled'
           WHEN at > now() - interval '6 hours' THEN 'new'
           WHEN at > now() - interval '20 hours' THEN 'paid'
           WHEN at > now() - interval '2 days' THEN 'packed'
           WHEN luck > 0.96 THEN 'returned'
           ELSE 'sent'
       END::shop.order_status,
       qty_1 * (499 + (product_1 * 7919 % 360) * 100)
           + CASE WHEN items = 2 THEN qty_2 * (499 + (product_2 * 7919 % 360) * 100) ELSE 0 END,
       CASE WHEN id % 41 = 0 THEN 'Please leave it with the neighbours' END,
       at
FROM placed;

INSERT INTO shop.shipments (order_id, carrier, tracking_code, handed_over_at, delivered_at)
SELECT id,
       (ARRAY['DHL', 'DPD', 'GLS', 'PostNord', 'Bpost'])[1 + id % 5],
       'JD' || lpad((id::bigint * 2654435761 % 10000000000)::text, 10, '0'),
       at + interval '1 day',
       CASE WHEN at < now() - interval '5 days' THEN at + make_interval(days => 2 + id % 4) END
FROM placed
WHERE luck >= 0.04 AND luck <= 0.96 AND id > 850000 AND at < now() - interval '2 days';

INSERT INTO shop.returns (order_id, reason, refund_cents, requested_at)
SELECT id,
       (ARRAY['Too small', 'Arrived broken', 'Changed my mind', 'Not as pictured', 'Ordered twice'])[1 + id % 5],
       qty_1 * (499 + (product_1 * 7919 % 360) * 100),
       at + interval '9 days'
FROM placed
WHERE luck > 0.96 AND at < now() - interval '9 days';
