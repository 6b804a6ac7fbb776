import { uuid } from 'drizzle-orm/pg-core';
import { organization } from './organizations.js';

/** Whose row it is; it goes with the organization. */
export const organizationIdColumn = () =>
  uuid('organization_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' });
