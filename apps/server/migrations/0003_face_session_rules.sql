GRANT SELECT, INSERT, UPDATE, DELETE ON face_session TO mien_app;
--> statement-breakpoint
-- Organizations from before a face could sign anybody in.
UPDATE organization SET settings = settings || '{"faceSignIn": "off"}'::jsonb WHERE NOT settings ? 'faceSignIn';
