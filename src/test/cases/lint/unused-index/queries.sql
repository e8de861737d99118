SELECT * FROM people WHERE name = 'name 7';
