CREATE TABLE shares (
	id text,
	member_id text,
	number bigint,
	state text,
	until_at bigint,
	made_at bigint,
	version bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX shares_state ON shares (state, until_at);
CREATE UNIQUE INDEX shares_number ON shares (member_id, number) WHERE number > 0;
CREATE INDEX shares_member ON shares (member_id);
CREATE TABLE received (
	id text,
	member_id text,
	share_id text,
	owner_id text,
	at bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX idx_received_owner_id ON received (owner_id);
CREATE INDEX idx_received_share_id ON received (share_id);
CREATE UNIQUE INDEX received_once ON received (member_id, share_id);
CREATE TABLE answers (
	id text,
	member_id text,
	share_id text,
	by_id text,
	at bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX idx_answers_by_id ON answers (by_id);
CREATE INDEX answers_member ON answers (member_id, share_id);
CREATE TABLE requests (
	id text,
	member_id text,
	at bigint,
	until_at bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX requests_waiting ON requests (until_at) WHERE until_at > 0;
CREATE INDEX idx_requests_member_id ON requests (member_id);
