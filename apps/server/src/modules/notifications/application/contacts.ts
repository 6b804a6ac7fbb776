import type { Contact, notificationRoutes } from '@mien/contracts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { notificationContact } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { TooManyContactsError } from '../domain/errors.js';
import type { Changing } from './member.js';
import type { ContactRow, NotificationContext } from './ports.js';

type ContactFields = z.output<typeof notificationRoutes.addContact.body>;

const MOST_CONTACTS = 20;

const describe = (row: ContactRow): Contact => ({
  id: row.id,
  name: row.name,
  relation: row.relation,
  language: row.language as Contact['language'],
  ...(row.email && { email: row.email }),
  ...(row.phone && { phone: row.phone }),
  ...(row.stoppedAt && { stoppedAt: row.stoppedAt.toISOString() }),
});

const rowOf = ({ email, phone, ...fields }: ContactFields) => ({
  ...fields,
  email: email ?? null,
  phone: phone ?? null,
});

const note = (
  { audit }: NotificationContext,
  tx: Transaction,
  { principal, origin }: Changing,
  action: string,
  personId: string,
) => audit.record(tx, { actor: principal, origin, action, resource: `person:${personId}` });

/** @throws {NotFoundError} `person.not-found` */
export const listContacts = (
  { database, people }: NotificationContext,
  principal: Principal,
  personId: string,
) =>
  database.inOrganization(principal.organizationId, async (tx) => {
    await people.assertReach(tx, principal, personId);
    const rows = await tx
      .select()
      .from(notificationContact)
      .where(eq(notificationContact.personId, personId))
      .orderBy(asc(notificationContact.createdAt));
    return { items: rows.map(describe) };
  });

/** @throws {NotFoundError} `person.not-found` and {TooManyContactsError} */
export const addContact = (
  context: NotificationContext,
  by: Changing,
  personId: string,
  asked: ContactFields,
): Promise<Contact> =>
  context.database.inOrganization(by.principal.organizationId, async (tx) => {
    const { organizationId } = by.principal;
    await context.people.assertReach(tx, by.principal, personId);
    const [count] = await tx
      .select({ contacts: sql<number>`count(*)::int` })
      .from(notificationContact)
      .where(eq(notificationContact.personId, personId));
    if ((count?.contacts ?? 0) >= MOST_CONTACTS) throw new TooManyContactsError();
    const [row] = await tx
      .insert(notificationContact)
      .values({
        id: context.newId(),
        organizationId,
        personId,
        ...rowOf(asked),
        createdAt: context.clock.now(),
      })
      .returning();
    if (!row) throw new NotFoundError('contact');
    await note(context, tx, by, 'contact.add', personId);
    return describe(row);
  });

const oneOf = (personId: string, id: string) =>
  and(eq(notificationContact.id, id), eq(notificationContact.personId, personId));

/** Another address has not asked for messages to end. @throws {NotFoundError} */
export const updateContact = (
  context: NotificationContext,
  by: Changing,
  { personId, id }: { readonly personId: string; readonly id: string },
  asked: ContactFields,
): Promise<Contact> =>
  context.database.inOrganization(by.principal.organizationId, async (tx) => {
    await context.people.assertReach(tx, by.principal, personId);
    const set = rowOf(asked);
    const isSameAddress = sql`${notificationContact.email} is not distinct from ${set.email} and ${notificationContact.phone} is not distinct from ${set.phone}`;
    const [row] = await tx
      .update(notificationContact)
      .set({ ...set, stoppedAt: sql`case when ${isSameAddress} then ${notificationContact.stoppedAt} end` })
      .where(oneOf(personId, id))
      .returning();
    if (!row) throw new NotFoundError('contact');
    await note(context, tx, by, 'contact.update', personId);
    return describe(row);
  });

/** @throws {NotFoundError} */
export const deleteContact = (
  context: NotificationContext,
  by: Changing,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<void> =>
  context.database.inOrganization(by.principal.organizationId, async (tx) => {
    await context.people.assertReach(tx, by.principal, personId);
    const gone = await tx
      .delete(notificationContact)
      .where(oneOf(personId, id))
      .returning({ id: notificationContact.id });
    if (gone.length === 0) throw new NotFoundError('contact');
    await note(context, tx, by, 'contact.delete', personId);
  });
