CREATE TABLE contacts (
	id text,
	kind text,
	pair bytea,
	sender bytea,
	receiver bytea,
	at bigint,
	PRIMARY KEY (id)
);
CREATE INDEX contacts_pair ON contacts (pair, at);
CREATE INDEX contacts_sender ON contacts (sender, at);
CREATE INDEX contacts_receiver ON contacts (receiver, at);
CREATE INDEX contacts_at ON contacts (at);
