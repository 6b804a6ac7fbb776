-- Secrets of accounts are none of the application role's business.
REVOKE ALL ON session, credential, verification, two_factor, passkey, known_device, spent_code FROM mien_app;
