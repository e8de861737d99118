SET lock_timeout = '2s';
CREATE TABLE carts (id bigint PRIMARY KEY);
