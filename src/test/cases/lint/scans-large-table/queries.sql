SELECT * FROM people WHERE name = 'name 7' AND age > 0;
