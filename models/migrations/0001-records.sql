CREATE TABLE deployment (
	id bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE TABLE workspaces (
	enterprise text,
	team text,
	sealed_token bytea,
	bot_user text,
	app_id text,
	scopes text,
	zone text,
	installed_at bigint,
	uninstalled_at bigint,
	PRIMARY KEY (enterprise, team)
);
CREATE INDEX idx_workspaces_uninstalled_at ON workspaces (uninstalled_at);
CREATE TABLE members (
	id text,
	enterprise text,
	team text,
	slack_user text,
	wrapped bytea,
	version bigint,
	zone text,
	locale text,
	read_at bigint,
	created_at bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE UNIQUE INDEX members_slack ON members (enterprise, team, slack_user);
CREATE TABLE records (
	id text,
	member_id text,
	start_at bigint,
	end_at bigint,
	kind text,
	placed boolean,
	zone text,
	planned bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX records_running ON records (end_at);
CREATE INDEX records_member_start ON records (member_id, start_at);
CREATE TABLE steps (
	id text,
	member_id text,
	undone boolean,
	at bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX idx_steps_at ON steps (at);
CREATE INDEX steps_member_undone ON steps (member_id, undone);
CREATE TABLE envelopes (
	hash bytea,
	member_id text,
	at bigint,
	sealed bytea,
	PRIMARY KEY (hash)
);
CREATE INDEX idx_envelopes_at ON envelopes (at);
CREATE INDEX idx_envelopes_member_id ON envelopes (member_id);
