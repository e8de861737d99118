CREATE TABLE t (id bigint PRIMARY KEY, at timestamptz, "Ä" int DEFAULT 5, doc jsonb, note varchar(80));
CREATE INDEX t_at ON t (at);
CREATE INDEX "t Ä" ON t ("Ä");
