CREATE TABLE t (id bigint PRIMARY KEY, at timestamp, "Ä" text DEFAULT '5', doc json, note varchar(40));
CREATE INDEX t_at ON t (at);
CREATE INDEX "t Ä" ON t ("Ä");
