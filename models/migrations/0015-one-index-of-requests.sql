DROP INDEX idx_requests_member_id;
