CREATE INDEX "class_session_room" ON "class_session" USING btree ("organization_id","room","starts_at") WHERE "class_session"."room" is not null;--> statement-breakpoint
CREATE INDEX "class_session_day" ON "class_session" USING btree ("organization_id","day");--> statement-breakpoint
CREATE INDEX "sighting_session" ON "sighting" USING btree ("session_id") WHERE "sighting"."session_id" is not null;