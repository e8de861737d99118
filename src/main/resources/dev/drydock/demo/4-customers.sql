TRUNCATE shop.customers, audit.logins, audit.events;
SELECT setseed(0.43);

CREATE TEMPORARY TABLE person AS
SELECT string_to_array(
           'Anna,Jonas,Mia,Luca,Emma,Noah,Lea,Elias,Sofia,Finn,Clara,Hugo,Marie,Oscar,Ida,Leon,Julia,Paul,Alma,Theo,Nora,Felix,'
           'Ella,Anton,Lina,Emil,Sara,David,Freja,Max,Elena,Tom,Ines,Karl,Maja,Jan,Zoe,Erik,Rosa,Matteo,Chiara,Pablo,Lucía,Jürgen,'
           'Zoë,Søren,Amélie,Łukasz', ',') AS first,
       string_to_array(
           'Berg,Costa,Meyer,Novak,Rossi,Jensen,Dubois,García,Lindqvist,Kowalski,Schneider,Martin,Silva,Hansen,Weber,Moreau,Ricci,'
           'Nielsen,Fischer,Bernard,Ferrari,Larsen,Wagner,Petit,Romano,Olsen,Becker,Durand,Greco,Andersen,Hoffmann,Leroy,Conti,'
           'Johansson,Schulz,Roux,De Luca,Nowak,Koch,Fournier,Marino,Virtanen,Bauer,Girard,Santos,Maier,Bonnet,Fontana,Keller,Blanc', ',') AS last;

INSERT INTO shop.customers (id, email, full_name, country, preferences, created_at)
SELECT n,
       translate(lower(first[f] || '.' || replace(last[l], ' ', '')), 'áéíóúüøłë', 'aeiouuole') || n || '@example.'
           || (ARRAY['com', 'org', 'net'])[1 + n % 3],
       first[f] || ' ' || last[l],
       (ARRAY['DE', 'FR', 'IT', 'DK', 'ES', 'PL', 'AT', 'NL', 'SE', 'PT'])[1 + (10 * power(random(), 1.6))::int % 10],
       CASE WHEN n % 3 = 0 THEN jsonb_build_object('newsletter', n % 2 = 0, 'language', 'de') ELSE '{}' END,
       now() - interval '4 years' + interval '4 years' * power(n / 80000.0::float8, 0.8)
FROM generate_series(1, 80000) AS n, person,
     LATERAL (SELECT 1 + n * 7 % 48 AS f, 1 + (n * 13 / 3) % 50 AS l) AS name;

ALTER TABLE shop.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id),
    ADD CONSTRAINT customers_email_key UNIQUE (email);
ALTER TABLE shop.customers ALTER COLUMN id RESTART WITH 80001;

INSERT INTO audit.logins
SELECT 1 + (79999 * power(random(), 1.5))::int,
       now() - interval '1 year' * power(random(), 1.2),
       '10.0.0.0'::inet + (random() * 16000000)::bigint,
       random() > 0.06
FROM generate_series(1, 200000);

INSERT INTO audit.events (happened_at, actor, action, details)
SELECT now() - interval '22 months' * random(),
       (ARRAY['ida', 'jonas', 'system', 'paul', 'import'])[1 + n % 5],
       (ARRAY['price.changed', 'order.cancelled', 'product.archived', 'refund.paid', 'customer.merged', 'stock.counted'])[1 + n % 6],
       jsonb_build_object('order', n * 17 % 1050000)
FROM generate_series(1, 80000) AS n;
