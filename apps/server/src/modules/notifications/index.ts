export { emit } from './application/emit.js';
export type { NewEvent, SessionFacts } from './domain/events.js';
