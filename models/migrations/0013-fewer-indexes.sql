DROP INDEX records_running;
DROP INDEX idx_envelopes_member_id;
DROP INDEX idx_envelopes_at;
CREATE INDEX envelopes_at ON envelopes (at, member_id, hash);
