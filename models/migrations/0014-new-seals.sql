ALTER TABLE deployment ADD COLUMN format bigint NOT NULL DEFAULT 1;
CREATE TABLE former_keys (
	id text,
	until_at bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX former_keys_until ON former_keys (until_at);
