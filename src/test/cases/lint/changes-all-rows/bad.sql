UPDATE orders SET note = 'none' WHERE note IS NULL OR total > 0;
