ALTER TABLE "cannot_link" DROP CONSTRAINT "cannot_link_log_id_recognition_log_id_fk";
--> statement-breakpoint
ALTER TABLE "cannot_link" ALTER COLUMN "log_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "template_change" ALTER COLUMN "template_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cannot_link" ADD CONSTRAINT "cannot_link_log_id_recognition_log_id_fk" FOREIGN KEY ("log_id") REFERENCES "public"."recognition_log"("id") ON DELETE set null ON UPDATE no action;