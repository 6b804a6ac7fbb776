ALTER TABLE "outage" ADD COLUMN "kept_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outage" ADD COLUMN "gaps" jsonb;