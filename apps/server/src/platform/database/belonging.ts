import { type SQL, sql } from 'drizzle-orm';
import { organization, rosterPerson } from './schema/index.js';

/** The day it is in the organization of the transaction; worked out once for a query. @param now the database's when absent. */
export const organizationToday = (now?: Date): SQL =>
  sql`(select (${now ? sql`${now.toISOString()}::timestamptz` : sql`now()`} at time zone today.time_zone)::date
         from ${organization} today
        where today.id = nullif(current_setting('mien.organization_id', true), '')::uuid)`;

/** Whether a row of `roster_person` holds on a day. @param alias of the table in the statement. */
export const belongsOn = (day: SQL, alias: SQL = sql`${rosterPerson}`): SQL =>
  sql`(coalesce(${alias}."from", '-infinity') <= ${day} and coalesce(${alias}."to", 'infinity') >= ${day})`;
