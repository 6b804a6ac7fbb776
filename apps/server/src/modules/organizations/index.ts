export { createIsInvited } from './application/open-invitation.js';
export { createOrganizationsModule } from './create-organizations-module.js';
export { DEFAULT_SETTINGS } from './domain/default-settings.js';
