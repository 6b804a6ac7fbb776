CREATE TABLE "face_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"person_id" uuid,
	"requested_by" text NOT NULL,
	"request_id" text NOT NULL,
	"nonce" text NOT NULL,
	"actions" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"decision" text,
	"passed" boolean,
	"match" text,
	"probability" real,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"frames" integer DEFAULT 0 NOT NULL,
	"decision_ms" double precision,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "face_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "factor_shown_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "face_organization_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "by_face_alone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "face_session" ADD CONSTRAINT "face_session_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_session" ADD CONSTRAINT "face_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "face_session_started" ON "face_session" USING btree ("organization_id","started_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "face_session_person" ON "face_session" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "face_session_own_organization" ON "face_session" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);