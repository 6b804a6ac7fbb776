CREATE TABLE "person_span_tally" (
	"person_id" uuid NOT NULL,
	"span" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"present" integer DEFAULT 0 NOT NULL,
	"late" integer DEFAULT 0 NOT NULL,
	"left_early" integer DEFAULT 0 NOT NULL,
	"partial" integer DEFAULT 0 NOT NULL,
	"absent" integer DEFAULT 0 NOT NULL,
	"excused" integer DEFAULT 0 NOT NULL,
	"unconfirmed" integer DEFAULT 0 NOT NULL,
	"expected" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "person_span_tally_person_id_span_pk" PRIMARY KEY("person_id","span")
);
--> statement-breakpoint
ALTER TABLE "person_span_tally" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_tally_change" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"month" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person_tally_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recognition_tally" (
	"organization_id" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"bin" smallint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "recognition_tally_organization_id_hour_kind_decision_reason_bin_pk" PRIMARY KEY("organization_id","hour","kind","decision","reason","bin")
);
--> statement-breakpoint
ALTER TABLE "recognition_tally" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "face_session_started";--> statement-breakpoint
DROP INDEX "recognition_log_at";--> statement-breakpoint
DROP INDEX "recognition_log_person";--> statement-breakpoint
DROP INDEX "recognition_log_decision";--> statement-breakpoint
DROP INDEX "job_organization";--> statement-breakpoint
DROP INDEX "notification_delivery_inbox";--> statement-breakpoint
DROP INDEX "notification_delivery_log";--> statement-breakpoint
DROP INDEX "webhook_delivery_log";--> statement-breakpoint
DROP INDEX "report_organization";--> statement-breakpoint
ALTER TABLE "person_span_tally" ADD CONSTRAINT "person_span_tally_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_tally_change" ADD CONSTRAINT "person_tally_change_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_tally" ADD CONSTRAINT "recognition_tally_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_span_tally_span" ON "person_span_tally" USING btree ("organization_id","span");--> statement-breakpoint
CREATE INDEX "face_session_started" ON "face_session" USING btree ("organization_id","started_at","id");--> statement-breakpoint
CREATE INDEX "recognition_log_at" ON "recognition_log" USING btree ("organization_id","at","id");--> statement-breakpoint
CREATE INDEX "recognition_log_person" ON "recognition_log" USING btree ("organization_id","person_id","at");--> statement-breakpoint
CREATE INDEX "recognition_log_decision" ON "recognition_log" USING btree ("organization_id","decision","at","id");--> statement-breakpoint
CREATE INDEX "job_organization" ON "job" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_delivery_inbox" ON "notification_delivery" USING btree ("account_id","organization_id","id") WHERE "notification_delivery"."channel" = 'in-app';--> statement-breakpoint
CREATE INDEX "notification_delivery_log" ON "notification_delivery" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_log" ON "webhook_delivery" USING btree ("webhook_id","id");--> statement-breakpoint
CREATE INDEX "report_organization" ON "report" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE POLICY "person_span_tally_own_organization" ON "person_span_tally" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_tally_change_own_organization" ON "person_tally_change" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "recognition_tally_own_organization" ON "recognition_tally" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);