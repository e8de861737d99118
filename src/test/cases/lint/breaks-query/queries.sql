SELECT max(age) FROM people;
