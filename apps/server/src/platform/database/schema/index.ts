export * from './accounts.js';
export { applicationRole } from './columns.js';
export * from './face-sessions.js';
export * from './faces.js';
export * from './jobs.js';
export * from './organizations.js';
export * from './people.js';
export * from './protection.js';
