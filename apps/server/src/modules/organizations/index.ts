export { createIsInvited } from './application/open-invitation.js';
export type { OrganizationsDeps } from './application/ports.js';
export { createOrganizationsModule, type OrganizationsModule } from './create-organizations-module.js';
export { DEFAULT_SETTINGS } from './domain/default-settings.js';
