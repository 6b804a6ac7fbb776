import { sql } from 'drizzle-orm';
import { customType, pgPolicy, pgRole, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The role every request works as; row-level security applies to it. */
export const applicationRole = pgRole('mien_app').existing();

/** Rows of other organizations do not exist for the application role. */
export const ownOrganizationOnly = (table: string, column = 'organization_id') =>
  pgPolicy(`${table}_own_organization`, {
    for: 'all',
    to: applicationRole,
    // a subselect is worked out once for a query, not once for a row
    using: sql.raw(`${column} = (select nullif(current_setting('mien.organization_id', true), '')::uuid)`),
    withCheck: sql.raw(`${column} = nullif(current_setting('mien.organization_id', true), '')::uuid`),
  });

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const createdAt = () => instantColumn('created_at').notNull().defaultNow();
export const idColumn = () => uuid('id').primaryKey();
