-- 184,300 of the 36 x 64 x 80 names that can be made of three words each. Prices and keys follow from the number of a product, so
-- that order items need not look them up.
TRUNCATE shop.products;
SELECT setseed(0.42);

CREATE TEMPORARY TABLE material AS
SELECT ordinality - 1 AS no, word, shop.slugify(word) AS slug
FROM unnest(string_to_array(
    'Walnut,Linen,Cast iron,Brass,Oak,Ceramic,Wool,Steel,Beech,Enamel,Felt,Copper,Soy wax,Jute,Glass,Rattan,Paper,Cotton,'
    'Marble,Bamboo,Leather,Ash,Concrete,Birch,Porcelain,Velvet,Cork,Stoneware,Pine,Aluminium,Hemp,Maple,Terracotta,Canvas,Cherry,Slate',
    ',')) WITH ORDINALITY AS words (word, ordinality);

CREATE TEMPORARY TABLE thing AS
SELECT ordinality - 1 AS no, word, shop.slugify(word) AS slug
FROM unnest(string_to_array(
    'desk lamp,throw,pan,door handle,cutting board,pour-over,blanket,kettle,coat rack,mug,desk pad,wire basket,candle,rug,carafe,'
    'chair,pendant,apron,tray,blinds,bookend,bowl,box,bread bin,broom,bucket,butter dish,cabinet,clock,coaster,cushion,dresser,'
    'dustpan,egg cup,fruit bowl,hook,jar,jug,key rack,ladle,letter tray,magazine holder,mirror,napkin ring,notebook,pen cup,'
    'picture frame,planter,plate,pitcher,salt cellar,shelf,side table,soap dish,spoon,stool,sugar pot,teapot,toothbrush holder,'
    'towel rail,trivet,vase,wall hook,watering can',
    ',')) WITH ORDINALITY AS words (word, ordinality);

CREATE TEMPORARY TABLE variant AS
SELECT row_number() OVER (ORDER BY colour.ordinality, size.ordinality) - 1 AS no,
       concat_ws(' ', nullif(colour.word, '-'), nullif(size.word, '-')) AS word,
       shop.slugify(concat_ws(' ', nullif(colour.word, '-'), nullif(size.word, '-'))) AS slug
FROM unnest(string_to_array(
         '-,sand,moss,charcoal,cream,rust,indigo,clay,olive,snow,amber,slate blue,blush,ink,mustard,pearl', ','))
         WITH ORDINALITY AS colour (word, ordinality),
     unnest(string_to_array('-,small,large,set of 2,set of 4', ',')) WITH ORDINALITY AS size (word, ordinality);

INSERT INTO shop.products (id, name, slug, description, price_cents, vendor, tags, attributes, archived_at, created_at)
SELECT md5('product ' || n)::uuid,
       material.word || ' ' || thing.word || CASE WHEN variant.word = '' THEN '' ELSE ', ' || variant.word END,
       material.slug || '-' || thing.slug || CASE WHEN variant.slug = '' THEN '' ELSE '-' || variant.slug END,
       CASE WHEN n % 5 = 0 THEN NULL
            ELSE 'A ' || thing.word || ' made of ' || lower(material.word) || ', finished by hand.' END,
       499 + (n * 7919 % 360) * 100,
       (ARRAY['Nordlys', 'Atelier Brun', 'Hammer & Sons', 'Casa Lino', 'Morgenrot', 'Kiln Street', 'Weidmann'])[1 + n % 7],
       CASE n % 4 WHEN 0 THEN ARRAY['kitchen', lower(material.word)]
                  WHEN 1 THEN ARRAY['living', 'gift']
                  WHEN 2 THEN ARRAY['office']
                  ELSE '{}'::text[] END,
       jsonb_build_object('weight_g', 80 + n * 31 % 4200, 'made_in', (ARRAY['PT', 'DK', 'PL', 'IT', 'DE'])[1 + n % 5]),
       CASE WHEN n % 9 = 0 THEN now() - make_interval(days => n % 400, mins => n % 1440) END,
       now() - interval '5 years' + make_interval(mins => n * 14)
FROM generate_series(0, 184299) AS n
JOIN LATERAL (SELECT n::bigint * 104729 % 184320 AS p) AS permuted ON true
JOIN material ON material.no = p % 36
JOIN thing ON thing.no = p / 36 % 64
JOIN variant ON variant.no = p / 2304;

ALTER TABLE shop.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (id),
    ADD CONSTRAINT products_slug_unique UNIQUE (slug);
