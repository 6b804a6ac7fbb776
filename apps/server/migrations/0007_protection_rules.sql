GRANT SELECT, INSERT, UPDATE ON audit_head TO mien_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON pseudonym, erased_consent TO mien_app;
