CREATE TABLE "report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"format" text NOT NULL,
	"language" text NOT NULL,
	"job_id" uuid NOT NULL,
	"schedule_id" uuid,
	"due_at" timestamp with time zone,
	"person_id" uuid,
	"requested_by" text NOT NULL,
	"requested_by_name" text NOT NULL,
	"membership_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_at" timestamp with time zone,
	"rows" integer,
	"bytes" bigint,
	"sealed_key" "bytea",
	"key_version" integer
);
--> statement-breakpoint
ALTER TABLE "report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_schedule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"format" text NOT NULL,
	"language" text NOT NULL,
	"rhythm" jsonb NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"paused_at" timestamp with time zone,
	"last_made_at" timestamp with time zone,
	"person_id" uuid,
	"requested_by" text NOT NULL,
	"requested_by_name" text NOT NULL,
	"membership_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_schedule" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "priority" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "start_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "attempts_allowed" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "idempotency_key" text;--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_schedule_id_report_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."report_schedule"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_data_key" FOREIGN KEY ("organization_id","key_version") REFERENCES "public"."data_key"("organization_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_schedule" ADD CONSTRAINT "report_schedule_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_schedule" ADD CONSTRAINT "report_schedule_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_schedule" ADD CONSTRAINT "report_schedule_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_organization" ON "report" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "report_person" ON "report" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_due" ON "report" USING btree ("schedule_id","due_at");--> statement-breakpoint
CREATE INDEX "report_schedule_due" ON "report_schedule" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "report_schedule_organization" ON "report_schedule" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_idempotency_key" ON "job" USING btree ("organization_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "job_under_way" ON "job" USING btree ("state") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE POLICY "report_own_organization" ON "report" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "report_schedule_own_organization" ON "report_schedule" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);