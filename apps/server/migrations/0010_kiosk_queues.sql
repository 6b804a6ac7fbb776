CREATE TABLE "kiosk_queue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kiosk_id" uuid NOT NULL,
	"signing_key" jsonb NOT NULL,
	"sealing_key" jsonb NOT NULL,
	"opening_key" "bytea" NOT NULL,
	"key_version" integer NOT NULL,
	"last_sequence" integer DEFAULT 0 NOT NULL,
	"last_hash" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kiosk_queue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kiosk_queue_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kiosk_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text NOT NULL,
	"way" text NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"missing_before" integer DEFAULT 0 NOT NULL,
	"person_id" uuid,
	"dismissed_at" timestamp with time zone,
	"dismissed_by" text
);
--> statement-breakpoint
ALTER TABLE "kiosk_queue_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "kiosk_queue" ADD CONSTRAINT "kiosk_queue_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk_queue" ADD CONSTRAINT "kiosk_queue_kiosk_id_kiosk_id_fk" FOREIGN KEY ("kiosk_id") REFERENCES "public"."kiosk"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk_queue_entry" ADD CONSTRAINT "kiosk_queue_entry_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk_queue_entry" ADD CONSTRAINT "kiosk_queue_entry_kiosk_id_kiosk_id_fk" FOREIGN KEY ("kiosk_id") REFERENCES "public"."kiosk"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk_queue_entry" ADD CONSTRAINT "kiosk_queue_entry_queue_id_kiosk_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."kiosk_queue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk_queue_entry" ADD CONSTRAINT "kiosk_queue_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kiosk_queue_kiosk" ON "kiosk_queue" USING btree ("kiosk_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kiosk_queue_entry_sequence" ON "kiosk_queue_entry" USING btree ("queue_id","sequence");--> statement-breakpoint
CREATE INDEX "kiosk_queue_entry_kiosk" ON "kiosk_queue_entry" USING btree ("kiosk_id","at","id");--> statement-breakpoint
CREATE INDEX "kiosk_queue_entry_person" ON "kiosk_queue_entry" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "kiosk_queue_own_organization" ON "kiosk_queue" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "kiosk_queue_entry_own_organization" ON "kiosk_queue_entry" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);