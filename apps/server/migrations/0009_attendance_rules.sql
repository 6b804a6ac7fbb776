GRANT SELECT, INSERT, UPDATE, DELETE ON term, holiday, course, course_roster, course_staff, course_pattern, course_exception, course_extra, class_session TO mien_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON attendance_rules, attendance, session_tally, person_tally TO mien_app;
--> statement-breakpoint
-- A mark is never deleted and its words never change: only what was decided about it, and that it was taken back.
GRANT SELECT, INSERT ON attendance_mark TO mien_app;
--> statement-breakpoint
GRANT UPDATE (approval, decided_at, decided_by, decision_note, undone_at, undone_by) ON attendance_mark TO mien_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON leave_of_absence, attendance_lock, outage TO mien_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON failed_attempt TO mien_app;
--> statement-breakpoint
ALTER TABLE class_session ADD CONSTRAINT class_session_lasts CHECK (ends_at > starts_at);
--> statement-breakpoint
ALTER TABLE leave_of_absence ADD CONSTRAINT leave_of_absence_lasts CHECK (ends_at > starts_at);
--> statement-breakpoint
ALTER TABLE roster_person ADD CONSTRAINT roster_person_days CHECK ("to" >= "from");
