ALTER TYPE state RENAME VALUE 'sent' TO 'shipped';
