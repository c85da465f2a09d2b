DROP INDEX outbox_state;
CREATE INDEX outbox_adopt ON outbox (id) WHERE state = 'sent' AND sent_at = 0;
