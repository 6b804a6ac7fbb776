export { alreadyTold, emit } from './application/emit.js';
export { raiseAlert } from './application/raise-alert.js';
export { createNotificationsModule } from './create-notifications-module.js';
export type { NewEvent } from './domain/events.js';
