GRANT SELECT, INSERT, UPDATE, DELETE ON group_photo, group_picture, group_face, group_face_candidate TO mien_app;
--> statement-breakpoint
-- Ciphertext does not shrink.
ALTER TABLE group_picture ALTER COLUMN sealed_picture SET STORAGE EXTERNAL;
