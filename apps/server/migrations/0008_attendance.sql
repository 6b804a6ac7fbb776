CREATE TABLE "attendance" (
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"day" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"arrived_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"way" text,
	"present_minutes" smallint DEFAULT 0 NOT NULL,
	"required_minutes" smallint DEFAULT 0 NOT NULL,
	"late_minutes" smallint DEFAULT 0 NOT NULL,
	"worked_minutes" smallint,
	"break_minutes" smallint,
	"overtime_minutes" smallint,
	"derived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance_lock" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"course_id" uuid,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"reason" text,
	"locked_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" text
);
--> statement-breakpoint
ALTER TABLE "attendance_lock" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance_mark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"by_name" text NOT NULL,
	"status" text NOT NULL,
	"arrived_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"reason" text,
	"way" text DEFAULT 'manual' NOT NULL,
	"approval" text DEFAULT 'not-needed' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"decision_note" text,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"request_id" text
);
--> statement-breakpoint
ALTER TABLE "attendance_mark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance_rules" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendance_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "failed_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"place" text
);
--> statement-breakpoint
ALTER TABLE "failed_attempt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leave_of_absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"approval" text DEFAULT 'waiting' NOT NULL,
	"requested_by" text NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leave_of_absence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"place" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"cause" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outage" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_tally" (
	"person_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"month" date NOT NULL,
	"organization_id" uuid NOT NULL,
	"present" integer DEFAULT 0 NOT NULL,
	"late" integer DEFAULT 0 NOT NULL,
	"left_early" integer DEFAULT 0 NOT NULL,
	"partial" integer DEFAULT 0 NOT NULL,
	"absent" integer DEFAULT 0 NOT NULL,
	"excused" integer DEFAULT 0 NOT NULL,
	"unconfirmed" integer DEFAULT 0 NOT NULL,
	"expected" integer DEFAULT 0 NOT NULL,
	"late_minutes" integer DEFAULT 0 NOT NULL,
	"present_minutes" integer DEFAULT 0 NOT NULL,
	"required_minutes" integer DEFAULT 0 NOT NULL,
	"worked_minutes" integer DEFAULT 0 NOT NULL,
	"overtime_minutes" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "person_tally_person_id_course_id_month_pk" PRIMARY KEY("person_id","course_id","month")
);
--> statement-breakpoint
ALTER TABLE "person_tally" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_tally" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"day" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"present" integer DEFAULT 0 NOT NULL,
	"late" integer DEFAULT 0 NOT NULL,
	"left_early" integer DEFAULT 0 NOT NULL,
	"partial" integer DEFAULT 0 NOT NULL,
	"absent" integer DEFAULT 0 NOT NULL,
	"excused" integer DEFAULT 0 NOT NULL,
	"unconfirmed" integer DEFAULT 0 NOT NULL,
	"expected" integer DEFAULT 0 NOT NULL,
	"late_minutes" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session_tally" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "class_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"key" text NOT NULL,
	"day" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"room" text,
	"canceled_by" text,
	"canceled_reason" text,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "class_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "course" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text DEFAULT 'class' NOT NULL,
	"name" text NOT NULL,
	"code" text,
	"room" text,
	"time_zone" text,
	"term_id" uuid,
	"rules" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"planned_to" date,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "course" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "course_exception" (
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"pattern_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"to_day" date,
	"starts_at" text,
	"ends_at" text,
	"room" text,
	CONSTRAINT "course_exception_pattern_id_day_pk" PRIMARY KEY("pattern_id","day")
);
--> statement-breakpoint
ALTER TABLE "course_exception" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "course_extra" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"day" date NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"room" text
);
--> statement-breakpoint
ALTER TABLE "course_extra" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "course_pattern" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"weekdays" integer[] NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"every_weeks" integer DEFAULT 1 NOT NULL,
	"room" text
);
--> statement-breakpoint
ALTER TABLE "course_pattern" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "course_roster" (
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"roster_id" uuid NOT NULL,
	CONSTRAINT "course_roster_course_id_roster_id_pk" PRIMARY KEY("course_id","roster_id")
);
--> statement-breakpoint
ALTER TABLE "course_roster" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "course_staff" (
	"organization_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	CONSTRAINT "course_staff_course_id_membership_id_pk" PRIMARY KEY("course_id","membership_id")
);
--> statement-breakpoint
ALTER TABLE "course_staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holiday" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "holiday" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "term" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "term" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "direction" text;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "origin_id" text;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "roster_person" ADD COLUMN "from" date;--> statement-breakpoint
ALTER TABLE "roster_person" ADD COLUMN "to" date;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_session_id_class_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."class_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_lock" ADD CONSTRAINT "attendance_lock_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_lock" ADD CONSTRAINT "attendance_lock_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_session_id_class_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."class_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_rules" ADD CONSTRAINT "attendance_rules_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_attempt" ADD CONSTRAINT "failed_attempt_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_attempt" ADD CONSTRAINT "failed_attempt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_of_absence" ADD CONSTRAINT "leave_of_absence_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_of_absence" ADD CONSTRAINT "leave_of_absence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_tally" ADD CONSTRAINT "person_tally_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_tally" ADD CONSTRAINT "session_tally_session_id_class_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."class_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_session" ADD CONSTRAINT "class_session_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_session" ADD CONSTRAINT "class_session_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_exception" ADD CONSTRAINT "course_exception_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_exception" ADD CONSTRAINT "course_exception_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_exception" ADD CONSTRAINT "course_exception_pattern_id_course_pattern_id_fk" FOREIGN KEY ("pattern_id") REFERENCES "public"."course_pattern"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_extra" ADD CONSTRAINT "course_extra_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_extra" ADD CONSTRAINT "course_extra_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_pattern" ADD CONSTRAINT "course_pattern_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_pattern" ADD CONSTRAINT "course_pattern_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_roster" ADD CONSTRAINT "course_roster_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_roster" ADD CONSTRAINT "course_roster_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_roster" ADD CONSTRAINT "course_roster_roster_id_roster_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."roster"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_staff" ADD CONSTRAINT "course_staff_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_staff" ADD CONSTRAINT "course_staff_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_staff" ADD CONSTRAINT "course_staff_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_person" ON "attendance" USING btree ("person_id","starts_at");--> statement-breakpoint
CREATE INDEX "attendance_lock_days" ON "attendance_lock" USING btree ("organization_id","from");--> statement-breakpoint
CREATE INDEX "attendance_mark_session" ON "attendance_mark" USING btree ("session_id","person_id","at");--> statement-breakpoint
CREATE INDEX "attendance_mark_person" ON "attendance_mark" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_mark_request" ON "attendance_mark" USING btree ("organization_id","request_id");--> statement-breakpoint
CREATE INDEX "failed_attempt_person" ON "failed_attempt" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "leave_of_absence_person" ON "leave_of_absence" USING btree ("person_id","starts_at");--> statement-breakpoint
CREATE INDEX "leave_of_absence_time" ON "leave_of_absence" USING btree ("organization_id","starts_at");--> statement-breakpoint
CREATE INDEX "outage_time" ON "outage" USING btree ("organization_id","starts_at");--> statement-breakpoint
CREATE INDEX "person_tally_month" ON "person_tally" USING btree ("organization_id","month");--> statement-breakpoint
CREATE INDEX "session_tally_day" ON "session_tally" USING btree ("organization_id","day");--> statement-breakpoint
CREATE INDEX "session_tally_course" ON "session_tally" USING btree ("course_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "class_session_key" ON "class_session" USING btree ("course_id","key");--> statement-breakpoint
CREATE INDEX "class_session_time" ON "class_session" USING btree ("organization_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "class_session_course" ON "class_session" USING btree ("course_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "course_name" ON "course" USING btree ("organization_id","name");--> statement-breakpoint
CREATE INDEX "course_exception_course" ON "course_exception" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "course_extra_course" ON "course_extra" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "course_pattern_course" ON "course_pattern" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "course_roster_roster" ON "course_roster" USING btree ("roster_id");--> statement-breakpoint
CREATE INDEX "course_staff_membership" ON "course_staff" USING btree ("membership_id");--> statement-breakpoint
CREATE INDEX "holiday_organization" ON "holiday" USING btree ("organization_id","from");--> statement-breakpoint
CREATE UNIQUE INDEX "term_name" ON "term" USING btree ("organization_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "sighting_origin" ON "sighting" USING btree ("organization_id","origin_id");--> statement-breakpoint
CREATE POLICY "attendance_own_organization" ON "attendance" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "attendance_lock_own_organization" ON "attendance_lock" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "attendance_mark_own_organization" ON "attendance_mark" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "attendance_rules_own_organization" ON "attendance_rules" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "failed_attempt_own_organization" ON "failed_attempt" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "leave_of_absence_own_organization" ON "leave_of_absence" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "outage_own_organization" ON "outage" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_tally_own_organization" ON "person_tally" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "session_tally_own_organization" ON "session_tally" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "class_session_own_organization" ON "class_session" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "course_own_organization" ON "course" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "course_exception_own_organization" ON "course_exception" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "course_extra_own_organization" ON "course_extra" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "course_pattern_own_organization" ON "course_pattern" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "course_roster_own_organization" ON "course_roster" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "course_staff_own_organization" ON "course_staff" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "holiday_own_organization" ON "holiday" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "term_own_organization" ON "term" AS PERMISSIVE FOR ALL TO "mien_app" USING (organization_id = (select nullif(current_setting('mien.organization_id', true), '')::uuid)) WITH CHECK (organization_id = nullif(current_setting('mien.organization_id', true), '')::uuid);