CREATE TABLE "badge" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"code_id" uuid,
	"code_issued_at" timestamp with time zone,
	"pin_hash" text,
	"pin_set_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "badge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kiosk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL,
	"roster_id" uuid,
	"settings" jsonb NOT NULL,
	"pin_hash" text NOT NULL,
	"code_hash" text,
	"code_expires_at" timestamp with time zone,
	"credential_hash" text,
	"enrolled_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	"camera" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kiosk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sighting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"place" text NOT NULL,
	"kiosk_id" uuid,
	"probability" real,
	"recognition_log_id" uuid
);
--> statement-breakpoint
ALTER TABLE "sighting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk" ADD CONSTRAINT "kiosk_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_code" ON "badge" USING btree ("organization_id","code_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kiosk_name" ON "kiosk" USING btree ("organization_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "kiosk_code" ON "kiosk" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "kiosk_credential" ON "kiosk" USING btree ("credential_hash");--> statement-breakpoint
CREATE INDEX "sighting_at" ON "sighting" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "sighting_person" ON "sighting" USING btree ("person_id","at");--> statement-breakpoint
CREATE POLICY "badge_own_organization" ON "badge" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "kiosk_own_organization" ON "kiosk" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "sighting_own_organization" ON "sighting" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);