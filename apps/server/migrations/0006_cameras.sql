CREATE TABLE "camera" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"sealed_address" "bytea" NOT NULL,
	"key_version" integer NOT NULL,
	"shown_address" text NOT NULL,
	"roster_id" uuid,
	"region" jsonb,
	"max_frames_per_second" integer NOT NULL,
	"hours" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_on" boolean NOT NULL,
	"dwell_seconds" real NOT NULL,
	"again_minutes" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_by" text,
	"lease_until" timestamp with time zone,
	"state" text,
	"failure" text,
	"state_at" timestamp with time zone,
	"frames_per_second" real,
	"last_frame_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "camera" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "camera" ADD CONSTRAINT "camera_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "camera" ADD CONSTRAINT "camera_data_key" FOREIGN KEY ("organization_id","key_version") REFERENCES "public"."data_key"("organization_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "camera_name" ON "camera" USING btree ("organization_id","name");--> statement-breakpoint
CREATE INDEX "camera_lease" ON "camera" USING btree ("is_on","lease_until");--> statement-breakpoint
CREATE POLICY "camera_own_organization" ON "camera" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);