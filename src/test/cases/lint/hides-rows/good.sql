SET lock_timeout = '2s';
BEGIN;
CREATE POLICY own ON notes USING (owner = current_user);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
COMMIT;
