ALTER TABLE "kiosk_queue" DROP COLUMN "sealing_key";--> statement-breakpoint
ALTER TABLE "kiosk_queue" DROP COLUMN "opening_key";--> statement-breakpoint
ALTER TABLE "kiosk_queue" DROP COLUMN "key_version";