export { API_KEY_START } from './application/authenticate.js';
export { type AccessDeps, type AccessModule, createAccessModule } from './create-access-module.js';
