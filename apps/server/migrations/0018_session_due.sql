ALTER TABLE "class_session" ADD COLUMN "settled_rules" jsonb;--> statement-breakpoint
ALTER TABLE "class_session" ADD COLUMN "due_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
CREATE INDEX "class_session_due" ON "class_session" USING btree ("due_at") WHERE due_at is not null;