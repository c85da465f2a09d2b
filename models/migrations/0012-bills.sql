CREATE TABLE bills (
	id text,
	member_id text,
	at bigint,
	sealed bytea,
	PRIMARY KEY (id)
);
CREATE INDEX bills_member ON bills (member_id, at);
CREATE TABLE billed_days (
	id text,
	member_id text,
	record_id text,
	bill_id text,
	PRIMARY KEY (id)
);
CREATE INDEX billed_days_record ON billed_days (member_id, record_id);
CREATE INDEX billed_days_bill ON billed_days (member_id, bill_id);
