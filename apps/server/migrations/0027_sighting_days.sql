GRANT DELETE ON sighting TO mien_app;
--> statement-breakpoint
UPDATE organization SET settings = settings || '{"sightingDays": 730}' WHERE NOT settings ? 'sightingDays';
