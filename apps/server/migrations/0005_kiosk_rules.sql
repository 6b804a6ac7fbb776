GRANT SELECT, INSERT, UPDATE, DELETE ON kiosk, badge TO mien_app;
--> statement-breakpoint
-- What was seen is neither changed nor taken away, but with the person.
GRANT SELECT, INSERT ON sighting TO mien_app;
