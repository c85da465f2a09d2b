CREATE TABLE forgotten (
	hash bytea,
	at bigint,
	PRIMARY KEY (hash)
);
CREATE INDEX idx_forgotten_at ON forgotten (at);
