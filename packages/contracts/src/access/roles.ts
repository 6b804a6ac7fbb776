/** What a member of an organization is. One membership has one role. */
export const ROLES = ['owner', 'admin', 'auditor', 'teacher', 'student', 'kiosk', 'service'] as const;
export type Role = (typeof ROLES)[number];

/** Roles a person can be invited to; kiosk and service belong to devices and API keys. */
export const MEMBER_ROLES = ['owner', 'admin', 'auditor', 'teacher', 'student'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
