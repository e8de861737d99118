CREATE TABLE entries_of_the_general_ledger_of_the_company (
    id bigint PRIMARY KEY,
    counterparty_of_the_entry_in_this_ledger_a bigint NOT NULL,
    counterparty_of_the_entry_in_this_ledger_b bigint NOT NULL,
    CHECK (counterparty_of_the_entry_in_this_ledger_a <> 7),
    CHECK (counterparty_of_the_entry_in_this_ledger_b <> 7)
);

CREATE INDEX ON entries_of_the_general_ledger_of_the_company (counterparty_of_the_entry_in_this_ledger_a);
CREATE INDEX ON entries_of_the_general_ledger_of_the_company (counterparty_of_the_entry_in_this_ledger_b);
