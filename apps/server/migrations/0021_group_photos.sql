CREATE TABLE "group_face" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"picture_id" uuid NOT NULL,
	"box" jsonb NOT NULL,
	"decision" text NOT NULL,
	"advice" text,
	"is_small" boolean NOT NULL,
	"recognition_log_id" uuid
);
--> statement-breakpoint
ALTER TABLE "group_face" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_face_candidate" (
	"organization_id" uuid NOT NULL,
	"face_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"probability" real NOT NULL,
	CONSTRAINT "group_face_candidate_face_id_person_id_pk" PRIMARY KEY("face_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "group_face_candidate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"session_id" uuid,
	"roster_id" uuid,
	"taken_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"sightings" integer,
	"marks" integer
);
--> statement-breakpoint
ALTER TABLE "group_photo" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"group_photo_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sealed_picture" "bytea" NOT NULL,
	"key_version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "group_picture" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "group_face" ADD CONSTRAINT "group_face_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_face" ADD CONSTRAINT "group_face_picture_id_group_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."group_picture"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_face_candidate" ADD CONSTRAINT "group_face_candidate_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_face_candidate" ADD CONSTRAINT "group_face_candidate_face_id_group_face_id_fk" FOREIGN KEY ("face_id") REFERENCES "public"."group_face"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_face_candidate" ADD CONSTRAINT "group_face_candidate_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_photo" ADD CONSTRAINT "group_photo_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_photo" ADD CONSTRAINT "group_photo_session_id_class_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."class_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_photo" ADD CONSTRAINT "group_photo_roster_id_roster_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."roster"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_picture" ADD CONSTRAINT "group_picture_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_picture" ADD CONSTRAINT "group_picture_group_photo_id_group_photo_id_fk" FOREIGN KEY ("group_photo_id") REFERENCES "public"."group_photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_picture" ADD CONSTRAINT "group_picture_data_key" FOREIGN KEY ("organization_id","key_version") REFERENCES "public"."data_key"("organization_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_face_picture" ON "group_face" USING btree ("picture_id");--> statement-breakpoint
CREATE INDEX "group_face_candidate_person" ON "group_face_candidate" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_photo_begun" ON "group_photo" USING btree ("organization_id","created_by","created_at");--> statement-breakpoint
CREATE INDEX "group_photo_expiry" ON "group_photo" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "group_picture_digest" ON "group_picture" USING btree ("group_photo_id","digest");--> statement-breakpoint
CREATE POLICY "group_face_own_organization" ON "group_face" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "group_face_candidate_own_organization" ON "group_face_candidate" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "group_photo_own_organization" ON "group_photo" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "group_picture_own_organization" ON "group_picture" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);