GRANT SELECT, INSERT, UPDATE, DELETE ON notification_event, notification_contact, notification_delivery, notification_template, notification_settings, notification_preference, push_subscription, outgoing_secret, webhook, webhook_delivery TO mien_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON webhook_attempt TO mien_app;
