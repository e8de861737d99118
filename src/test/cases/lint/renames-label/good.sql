ALTER TYPE state ADD VALUE 'shipped' AFTER 'sent';
