SET lock_timeout = '2s';
CREATE ROLE reporting;
GRANT SELECT ON orders TO reporting;
