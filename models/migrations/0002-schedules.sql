CREATE TABLE schedules (
	id text,
	member_id text,
	kind text,
	next_at bigint,
	paused boolean,
	stopped text,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX schedules_due ON schedules (next_at) WHERE next_at > 0 AND NOT paused;
CREATE INDEX idx_schedules_member_id ON schedules (member_id);
CREATE TABLE outbox (
	id text,
	member_id text,
	kind text,
	subject text,
	due_at bigint,
	enterprise text,
	team text,
	state text,
	at bigint,
	until_at bigint,
	again boolean,
	attempts bigint,
	reason text,
	channel text,
	ts text,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX outbox_state ON outbox (state, at);
CREATE INDEX outbox_waiting ON outbox (enterprise, team, due_at) WHERE state = 'waiting';
CREATE UNIQUE INDEX outbox_once ON outbox (member_id, kind, subject, due_at);
