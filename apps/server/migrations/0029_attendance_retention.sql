-- What is no longer kept is deleted by the sweep; sessions take their marks and attendance with them.
GRANT DELETE ON failed_attempt, outage, leave_of_absence TO mien_app;
