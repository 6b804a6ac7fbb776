/** Where an invitation is read and accepted. */
export const invitationPath = (token: string): string => `/invitation?token=${encodeURIComponent(token)}`;
