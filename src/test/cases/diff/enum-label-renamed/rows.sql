INSERT INTO shop.t VALUES (1, 'new');
