import type { NotificationAudience } from '@mien/contracts';
import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import {
  account,
  courseStaff,
  membership,
  notificationContact,
  notificationPreference,
  pushSubscription,
} from '../../../platform/database/schema/index.js';
import type { EventRow } from './ports.js';
import { contactAsRecipient, memberAsRecipient, type Recipient, type Surroundings } from './recipient.js';

/** Who may hear of some events: of each event by audience. */
export type FindRecipients = (
  event: EventRow,
  audiences: readonly NotificationAudience[],
) => readonly Recipient[];

const ADMINS: readonly string[] = ['owner', 'admin'];

const isId = z.uuid();

/** What an event names is written by other parts of the product; what is no id finds nobody. */
const idIn = (value: string | number | undefined): string | undefined => isId.safeParse(value).data;

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string')),
];

/** Members whom some events may concern: those they are about, who teaches, administrators, who asked. */
async function readMembers(tx: Transaction, events: readonly EventRow[]) {
  const personIds = distinct(events.map(({ subjectPersonId }) => subjectPersonId));
  const courseIds = distinct(events.map(({ data }) => idIn(data.courseId)));
  const accountIds = distinct(events.map(({ data }) => idIn(data.accountId)));
  const teaching =
    courseIds.length === 0
      ? []
      : await tx.select().from(courseStaff).where(inArray(courseStaff.courseId, courseIds));
  const wanted: (SQL | undefined)[] = [
    inArray(membership.role, [...ADMINS]),
    personIds.length > 0 ? inArray(membership.personId, personIds) : undefined,
    accountIds.length > 0 ? inArray(membership.accountId, accountIds) : undefined,
    teaching.length > 0
      ? inArray(
          membership.id,
          teaching.map(({ membershipId }) => membershipId),
        )
      : undefined,
  ];
  const members = await tx
    .select({ membership, account })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(or(...wanted));
  return { personIds, teaching, members };
}

/** Read, for a batch of events at once, everybody they may concern. */
export async function findRecipients(
  tx: Transaction,
  events: readonly EventRow[],
  surroundings: Surroundings,
): Promise<FindRecipients> {
  const { personIds, teaching, members } = await readMembers(tx, events);
  const accountIds = members.map(({ account: { id } }) => id);
  const [preferences, pushing, contacts] = [
    await tx
      .select()
      .from(notificationPreference)
      .where(inArray(notificationPreference.accountId, accountIds)),
    await tx
      .selectDistinct({ accountId: pushSubscription.accountId })
      .from(pushSubscription)
      .where(inArray(pushSubscription.accountId, accountIds)),
    personIds.length === 0
      ? []
      : await tx
          .select()
          .from(notificationContact)
          .where(
            and(inArray(notificationContact.personId, personIds), isNull(notificationContact.stoppedAt)),
          ),
  ];
  const preferenceOf = new Map(preferences.map((row) => [row.accountId, row]));
  const hasPush = new Set(pushing.map(({ accountId }) => accountId));
  const people = members.map((member) => ({
    ...member.membership,
    recipient: memberAsRecipient(
      member.account,
      preferenceOf.get(member.account.id),
      hasPush.has(member.account.id),
      surroundings,
    ),
  }));
  const teachers = new Set(teaching.map(({ courseId, membershipId }) => `${courseId} ${membershipId}`));

  const ofAudience: Record<NotificationAudience, (event: EventRow) => readonly Recipient[]> = {
    person: ({ subjectPersonId }) =>
      people
        .filter(({ personId }) => personId !== null && personId === subjectPersonId)
        .map((one) => one.recipient),
    contacts: ({ subjectPersonId }) =>
      contacts
        .filter(({ personId }) => personId === subjectPersonId)
        .map((row) => contactAsRecipient(row, surroundings)),
    teachers: ({ data }) =>
      people.filter(({ id }) => teachers.has(`${data.courseId} ${id}`)).map((one) => one.recipient),
    admins: () => people.filter(({ role }) => ADMINS.includes(role)).map((one) => one.recipient),
    requester: ({ data }) =>
      people.filter(({ accountId }) => accountId === data.accountId).map((one) => one.recipient),
  };
  return (event, audiences) => {
    const found = audiences.flatMap((audience) => ofAudience[audience](event));
    return [...new Map(found.map((recipient) => [recipient.key, recipient])).values()];
  };
}
