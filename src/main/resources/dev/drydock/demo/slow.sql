-- What sold best in the last seven days? Nothing helps to find the items that were shipped since then.
SELECT p.name, best.revenue_cents
FROM (
    SELECT i.product_id, sum(i.qty * i.price_cents) AS revenue_cents
    FROM shop.order_items i
    WHERE i.shipped_at >= now() - interval '7 days'
    GROUP BY i.product_id
    ORDER BY revenue_cents DESC
    LIMIT 20
) AS best
JOIN shop.products p ON p.id = best.product_id
ORDER BY best.revenue_cents DESC
