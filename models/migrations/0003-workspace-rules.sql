CREATE TABLE workspace_rules (
	enterprise text,
	team text,
	channels_off boolean,
	files_off boolean,
	at bigint,
	PRIMARY KEY (enterprise, team)
);
