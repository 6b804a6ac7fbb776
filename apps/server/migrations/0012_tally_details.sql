ALTER TABLE "session_tally" ADD COLUMN "late_to_5" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "late_to_10" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "late_to_15" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "late_to_30" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "late_to_60" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "late_over_60" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "late_unknown" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_kiosk_face" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_kiosk_pin" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_kiosk_qr" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_camera" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_live" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_group_photo" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_phone" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_api" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_import" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tally" ADD COLUMN "by_mark" integer DEFAULT 0 NOT NULL;