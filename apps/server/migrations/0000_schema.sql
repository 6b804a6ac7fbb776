CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_device" (
	"account_id" uuid NOT NULL,
	"device_hash" text NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "known_device_account_id_device_hash_pk" PRIMARY KEY("account_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone DEFAULT now()
);
--> statement-breakpoint
CREATE TABLE "refresh_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"organization_id" uuid,
	"second_factor" boolean DEFAULT false NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"spent_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"organization_id" uuid,
	"second_factor" boolean DEFAULT false NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_code" (
	"key" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"organization_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"timestamp" timestamp with time zone NOT NULL,
	"user_id" text,
	"action" text NOT NULL,
	"resource" text NOT NULL,
	"ip" text,
	"user_agent" text,
	"result" text NOT NULL,
	"metadata" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cannot_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"log_id" uuid,
	"embedder_id" text NOT NULL,
	"sealed_probe" "bytea" NOT NULL,
	"key_version" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reverted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "cannot_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"master_key_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "data_key_version" UNIQUE("organization_id","version")
);
--> statement-breakpoint
ALTER TABLE "data_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"storage_key" text NOT NULL,
	"key_version" integer NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "picture" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recognition_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"person_id" uuid,
	"pseudonym" text,
	"candidates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"evidence" jsonb,
	"probability" real,
	"quality" real,
	"bona_fide" real,
	"sealed_probe" "bytea",
	"key_version" integer,
	"requested_by" text NOT NULL,
	"request_id" text NOT NULL,
	"duration_ms" double precision NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recognition_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"pack_id" text NOT NULL,
	"pack_version" integer NOT NULL,
	"embedder_id" text NOT NULL,
	"sealed_embedding" "bytea" NOT NULL,
	"key_version" integer NOT NULL,
	"quality" real NOT NULL,
	"bona_fide" real,
	"pose" jsonb,
	"source" text NOT NULL,
	"picture_id" uuid,
	"import_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "template" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "template_change" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"template_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "template_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"input" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"result" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"error" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"cancel_requested_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"acknowledged_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "api_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"language" text NOT NULL,
	"settings" jsonb NOT NULL,
	"pack_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"text_id" uuid,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"given_by" text NOT NULL,
	"recorded_by" text NOT NULL,
	"evidence" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_text" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consent_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_row" (
	"organization_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"source" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"person_id" uuid,
	"duplicate_of" uuid,
	"created_person" boolean DEFAULT false NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_row_job_id_number_pk" PRIMARY KEY("job_id","number")
);
--> statement-breakpoint
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"external_id" text,
	"email" text,
	"status" text DEFAULT 'active' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text NOT NULL,
	"sort_key" text NOT NULL,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_field" (
	"organization_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"definition" jsonb NOT NULL,
	CONSTRAINT "person_field_organization_id_key_pk" PRIMARY KEY("organization_id","key")
);
--> statement-breakpoint
ALTER TABLE "person_field" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roster" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "roster" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roster_person" (
	"organization_id" uuid NOT NULL,
	"roster_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "roster_person_roster_id_person_id_pk" PRIMARY KEY("roster_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "roster_person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roster_staff" (
	"organization_id" uuid NOT NULL,
	"roster_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	CONSTRAINT "roster_staff_roster_id_membership_id_pk" PRIMARY KEY("roster_id","membership_id")
);
--> statement-breakpoint
ALTER TABLE "roster_staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cannot_link" ADD CONSTRAINT "cannot_link_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cannot_link" ADD CONSTRAINT "cannot_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cannot_link" ADD CONSTRAINT "cannot_link_log_id_recognition_log_id_fk" FOREIGN KEY ("log_id") REFERENCES "public"."recognition_log"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cannot_link" ADD CONSTRAINT "cannot_link_data_key" FOREIGN KEY ("organization_id","key_version") REFERENCES "public"."data_key"("organization_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_key" ADD CONSTRAINT "data_key_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_data_key" FOREIGN KEY ("organization_id","key_version") REFERENCES "public"."data_key"("organization_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_log" ADD CONSTRAINT "recognition_log_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_log" ADD CONSTRAINT "recognition_log_data_key" FOREIGN KEY ("organization_id","key_version") REFERENCES "public"."data_key"("organization_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_consent_id_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_data_key" FOREIGN KEY ("organization_id","key_version") REFERENCES "public"."data_key"("organization_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_text_id_consent_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."consent_text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_field" ADD CONSTRAINT "person_field_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster" ADD CONSTRAINT "roster_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_person" ADD CONSTRAINT "roster_person_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_person" ADD CONSTRAINT "roster_person_roster_id_roster_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."roster"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_person" ADD CONSTRAINT "roster_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_staff" ADD CONSTRAINT "roster_staff_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_staff" ADD CONSTRAINT "roster_staff_roster_id_roster_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."roster"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_staff" ADD CONSTRAINT "roster_staff_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_consent" ADD CONSTRAINT "erased_consent_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_subject" ON "credential" USING btree ("provider_id","provider_account_id");--> statement-breakpoint
CREATE INDEX "credential_account" ON "credential" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passkey_credential" ON "passkey" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_token_hash" ON "refresh_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "refresh_token_family" ON "refresh_token" USING btree ("family_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "two_factor_account" ON "two_factor" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_log_sequence" ON "audit_log" USING btree ("organization_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_log_timestamp" ON "audit_log" USING btree ("organization_id","timestamp");--> statement-breakpoint
CREATE INDEX "cannot_link_person" ON "cannot_link" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cannot_link_once" ON "cannot_link" USING btree ("log_id","person_id") WHERE "cannot_link"."reverted_at" is null;--> statement-breakpoint
CREATE INDEX "picture_person" ON "picture" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "recognition_log_at" ON "recognition_log" USING btree ("organization_id","at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "recognition_log_person" ON "recognition_log" USING btree ("organization_id","person_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "recognition_log_decision" ON "recognition_log" USING btree ("organization_id","decision","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "template_person" ON "template" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "template_embedder" ON "template" USING btree ("organization_id","embedder_id");--> statement-breakpoint
CREATE INDEX "template_change_organization" ON "template_change" USING btree ("organization_id","sequence");--> statement-breakpoint
CREATE INDEX "job_organization" ON "job" USING btree ("organization_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "alert_organization" ON "alert" USING btree ("organization_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "api_key_hash" ON "api_key" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "api_key_organization" ON "api_key" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_organization" ON "invitation" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_account" ON "membership" USING btree ("organization_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_person" ON "membership" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "membership_by_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_in_force" ON "consent" USING btree ("person_id","purpose") WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "consent_person" ON "consent" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_text_version" ON "consent_text" USING btree ("organization_id","purpose","version","language");--> statement-breakpoint
CREATE UNIQUE INDEX "person_external_id" ON "person" USING btree ("organization_id","external_id");--> statement-breakpoint
CREATE INDEX "person_sort" ON "person" USING btree ("organization_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "person_created" ON "person" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "person_active" ON "person" USING btree ("organization_id") WHERE "person"."status" = 'active';--> statement-breakpoint
CREATE UNIQUE INDEX "roster_name" ON "roster" USING btree ("organization_id","name");--> statement-breakpoint
CREATE INDEX "roster_person_person" ON "roster_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "roster_staff_membership" ON "roster_staff" USING btree ("membership_id");--> statement-breakpoint
CREATE INDEX "erased_consent_pseudonym" ON "erased_consent" USING btree ("organization_id","pseudonym");--> statement-breakpoint
CREATE INDEX "pseudonym_person" ON "pseudonym" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "audit_log_own_organization" ON "audit_log" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "cannot_link_own_organization" ON "cannot_link" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "data_key_own_organization" ON "data_key" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "picture_own_organization" ON "picture" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "recognition_log_own_organization" ON "recognition_log" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "template_own_organization" ON "template" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "template_change_own_organization" ON "template_change" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "job_own_organization" ON "job" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "alert_own_organization" ON "alert" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "api_key_own_organization" ON "api_key" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "invitation_own_organization" ON "invitation" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "membership_own_organization" ON "membership" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "organization_own_organization" ON "organization" AS PERMISSIVE FOR ALL TO "mien_app" USING (id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "consent_own_organization" ON "consent" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "consent_text_own_organization" ON "consent_text" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_row_own_organization" ON "import_row" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_own_organization" ON "person" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_field_own_organization" ON "person_field" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "roster_own_organization" ON "roster" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "roster_person_own_organization" ON "roster_person" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "roster_staff_own_organization" ON "roster_staff" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "audit_head_own_organization" ON "audit_head" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "erased_consent_own_organization" ON "erased_consent" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "pseudonym_own_organization" ON "pseudonym" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);