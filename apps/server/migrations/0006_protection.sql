CREATE TABLE "audit_head" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erased_consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"pseudonym" text NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erased_consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pseudonym" (
	"organization_id" uuid NOT NULL,
	"pseudonym" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "pseudonym_organization_id_pseudonym_pk" PRIMARY KEY("organization_id","pseudonym")
);
--> statement-breakpoint
ALTER TABLE "pseudonym" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "recognition_log" ADD COLUMN "pseudonym" text;--> statement-breakpoint
ALTER TABLE "erased_consent" ADD CONSTRAINT "erased_consent_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erased_consent_pseudonym" ON "erased_consent" USING btree ("organization_id","pseudonym");--> statement-breakpoint
CREATE INDEX "pseudonym_person" ON "pseudonym" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "audit_head_own_organization" ON "audit_head" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "erased_consent_own_organization" ON "erased_consent" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "pseudonym_own_organization" ON "pseudonym" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);