SET lock_timeout = '2s';
UPDATE orders SET note = '' WHERE id BETWEEN 1 AND 1000 AND note IS NULL;
ALTER TABLE orders ADD CONSTRAINT note_given CHECK (note IS NOT NULL) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT note_given;
