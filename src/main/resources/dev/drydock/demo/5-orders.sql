-- Three years of orders, growing; the last ones are of the last hour. One to three items each, some products sell much better.
TRUNCATE shop.orders, shop.order_items, shop.shipments, shop.returns;
SELECT setseed(0.44);

CREATE TEMPORARY TABLE placed AS
SELECT n AS id,
       now() - interval '3 years' + (interval '3 years' - interval '1 hour') * power(n / 1050000.0::float8, 0.62)
           + interval '50 minutes' * random() AS at,
       random() AS luck
FROM generate_series(1, 1050000) AS n;

INSERT INTO shop.order_items (order_id, position, product_id, qty, price_cents, shipped_at)
SELECT id,
       position,
       md5('product ' || n)::uuid,
       CASE WHEN luck < 0.8 THEN 1 ELSE 1 + id % 4 END,
       499 + (n * 7919 % 360) * 100,
       CASE WHEN at < now() - interval '2 days' AND luck > 0.04 THEN at + make_interval(hours => 5 + id % 40) END
FROM placed,
     LATERAL generate_series(1, CASE WHEN luck < 0.62 THEN 1 WHEN luck < 0.9 THEN 2 ELSE 3 END) AS position,
     LATERAL (SELECT (184299 * power((hashint4(id * 3 + position) & 1048575) / 1048576.0::float8, 2.5))::int AS n) AS product;

INSERT INTO shop.orders (id, customer_id, status, total_cents, note, placed_at)
SELECT placed.id,
       1 + (119999 * power((hashint4(placed.id) & 1048575) / 1048576.0::float8, 1.4))::int,
       CASE
           WHEN luck < 0.04 THEN 'cancelled'
           WHEN at > now() - interval '6 hours' THEN 'new'
           WHEN at > now() - interval '20 hours' THEN 'paid'
           WHEN at > now() - interval '2 days' THEN 'packed'
           WHEN luck > 0.96 THEN 'returned'
           ELSE 'sent'
       END::shop.order_status,
       items.total,
       CASE WHEN placed.id % 41 = 0 THEN 'Please leave it with the neighbours' END,
       at
FROM placed
JOIN (SELECT order_id, sum(line_cents)::int AS total FROM shop.order_items GROUP BY order_id) AS items
    ON items.order_id = placed.id;

INSERT INTO shop.shipments (order_id, carrier, tracking_code, handed_over_at, delivered_at)
SELECT id,
       (ARRAY['DHL', 'DPD', 'GLS', 'PostNord', 'Bpost'])[1 + id % 5],
       'JD' || lpad((id * 2654435761 % 10000000000)::text, 10, '0'),
       placed_at + interval '1 day',
       CASE WHEN placed_at < now() - interval '5 days' THEN placed_at + make_interval(days => 2 + (id % 4)::int) END
FROM shop.orders
WHERE status = 'sent' AND id > 700000;

INSERT INTO shop.returns (order_id, reason, refund_cents, requested_at)
SELECT id,
       (ARRAY['Too small', 'Arrived broken', 'Changed my mind', 'Not as pictured', 'Ordered twice'])[1 + id % 5],
       total_cents,
       placed_at + interval '9 days'
FROM shop.orders
WHERE status = 'returned' AND placed_at < now() - interval '9 days';
