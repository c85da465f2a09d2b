DROP INDEX outbox_adopt;
CREATE INDEX outbox_adopt ON outbox (sent_at) WHERE state = 'sent' AND sent_at = 0;
CREATE INDEX requests_member ON requests (member_id, at);
CREATE INDEX requests_at ON requests (at);
