CREATE TYPE state AS ENUM ('new', 'sent');
CREATE TABLE parcels (id bigint PRIMARY KEY, state state);
