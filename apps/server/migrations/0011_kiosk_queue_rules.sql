GRANT SELECT, INSERT ON kiosk_queue TO mien_app;
--> statement-breakpoint
GRANT UPDATE (last_sequence, last_hash) ON kiosk_queue TO mien_app;
--> statement-breakpoint
-- What a device sent is not changed: only whether somebody has looked at it.
GRANT SELECT, INSERT ON kiosk_queue_entry TO mien_app;
--> statement-breakpoint
GRANT UPDATE (dismissed_at, dismissed_by) ON kiosk_queue_entry TO mien_app;
