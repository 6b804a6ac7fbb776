export type { GroupMarks, GroupSighting } from './application/ports.js';
export { createGroupPhotosModule, type GroupPhotosModule } from './create-group-photos-module.js';
