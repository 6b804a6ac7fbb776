DELETE FROM "start_tally";--> statement-breakpoint
ALTER TABLE "start_tally" DROP CONSTRAINT "start_tally_organization_id_day_starts_at_pk";--> statement-breakpoint
ALTER TABLE "start_tally" ADD COLUMN "kind" text NOT NULL;--> statement-breakpoint
ALTER TABLE "start_tally" ADD COLUMN "term_id" uuid;--> statement-breakpoint
CREATE INDEX "start_tally_start" ON "start_tally" USING btree ("organization_id","day","starts_at");