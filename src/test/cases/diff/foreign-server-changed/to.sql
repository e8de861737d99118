CREATE EXTENSION postgres_fdw;
CREATE SCHEMA shop;
CREATE SERVER far VERSION '18' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'near.example', port '5433');
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (user 'writer');
CREATE FOREIGN DATA WRAPPER own HANDLER postgres_fdw_handler OPTIONS (debug 'false');
