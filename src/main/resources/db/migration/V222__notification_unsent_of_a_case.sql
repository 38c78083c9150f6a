-- asked when an administrator looks why a case does not go on
CREATE INDEX outgoing_message_unsent ON outgoing_message (case_id) WHERE sent_at IS NULL AND last_error IS NOT NULL;
