GRANT SELECT, INSERT, UPDATE, DELETE ON report, report_schedule TO mien_app;
--> statement-breakpoint
UPDATE organization SET settings = settings || '{"reportDays": 90}' WHERE NOT settings ? 'reportDays';
