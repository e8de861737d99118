SELECT * FROM people WHERE name = 'name 7';
SELECT count(*) FROM people WHERE age = 7;
