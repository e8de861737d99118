SET lock_timeout = '2s';
CREATE UNLOGGED TABLE carts (id bigint PRIMARY KEY);
