CREATE TABLE "start_tally" (
	"organization_id" uuid NOT NULL,
	"day" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"sessions" integer NOT NULL,
	"present" integer DEFAULT 0 NOT NULL,
	"late" integer DEFAULT 0 NOT NULL,
	"left_early" integer DEFAULT 0 NOT NULL,
	"partial" integer DEFAULT 0 NOT NULL,
	"absent" integer DEFAULT 0 NOT NULL,
	"excused" integer DEFAULT 0 NOT NULL,
	"unconfirmed" integer DEFAULT 0 NOT NULL,
	"expected" integer DEFAULT 0 NOT NULL,
	"late_minutes" integer DEFAULT 0 NOT NULL,
	"late_to_5" integer DEFAULT 0 NOT NULL,
	"late_to_10" integer DEFAULT 0 NOT NULL,
	"late_to_15" integer DEFAULT 0 NOT NULL,
	"late_to_30" integer DEFAULT 0 NOT NULL,
	"late_to_60" integer DEFAULT 0 NOT NULL,
	"late_over_60" integer DEFAULT 0 NOT NULL,
	"late_unknown" integer DEFAULT 0 NOT NULL,
	"by_kiosk_face" integer DEFAULT 0 NOT NULL,
	"by_kiosk_pin" integer DEFAULT 0 NOT NULL,
	"by_kiosk_qr" integer DEFAULT 0 NOT NULL,
	"by_camera" integer DEFAULT 0 NOT NULL,
	"by_live" integer DEFAULT 0 NOT NULL,
	"by_group_photo" integer DEFAULT 0 NOT NULL,
	"by_phone" integer DEFAULT 0 NOT NULL,
	"by_api" integer DEFAULT 0 NOT NULL,
	"by_import" integer DEFAULT 0 NOT NULL,
	"by_mark" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "start_tally_organization_id_day_starts_at_pk" PRIMARY KEY("organization_id","day","starts_at")
);
--> statement-breakpoint
ALTER TABLE "start_tally" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "start_tally_change" (
	"organization_id" uuid NOT NULL,
	"day" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "start_tally_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "start_tally" ADD CONSTRAINT "start_tally_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "start_tally_change" ADD CONSTRAINT "start_tally_change_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "start_tally_change_day" ON "start_tally_change" USING btree ("organization_id","day");--> statement-breakpoint
CREATE INDEX "person_tally_course" ON "person_tally" USING btree ("course_id","month");--> statement-breakpoint
CREATE INDEX "session_tally_start" ON "session_tally" USING btree ("organization_id","starts_at","session_id");--> statement-breakpoint
CREATE INDEX "recognition_log_sealed" ON "recognition_log" USING btree ("organization_id","key_version") WHERE key_version is not null;--> statement-breakpoint
CREATE POLICY "start_tally_own_organization" ON "start_tally" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "start_tally_change_own_organization" ON "start_tally_change" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);