CREATE INDEX outbox_untold ON outbox (member_id) WHERE state = 'dropped' AND reason <> '';
