UPDATE orders SET note = 'none' WHERE id BETWEEN 1 AND 1000 AND note IS NULL;
