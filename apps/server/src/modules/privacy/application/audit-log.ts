import { and, desc, eq, gte, inArray, like, lt, lte, or, type SQL } from 'drizzle-orm';
import { actorNames } from '../../../platform/database/actor-names.js';
import type { Transaction } from '../../../platform/database/database.js';
import { auditLog, pseudonym } from '../../../platform/database/schema/index.js';
import type { Keyring } from '../../../platform/security/keyring.js';
import { PSEUDONYM, pseudonymOf } from '../../../platform/security/pseudonyms.js';

type Row = typeof auditLog.$inferSelect;

export interface AuditFilter {
  /** Exactly this action, or every action of an area: `person` finds `person.create`. */
  readonly action?: string | undefined;
  readonly userId?: string | undefined;
  readonly resource?: string | undefined;
  readonly result?: 'success' | 'failure' | 'denied' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PERSON = 'person:';
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** People are in the log by pseudonym, so that is what is looked for. */
const storedResource = (keyring: Keyring, organizationId: string, resource: string): string => {
  const personId = resource.startsWith(PERSON) ? resource.slice(PERSON.length) : '';
  return UUID.test(personId) ? `${PERSON}${pseudonymOf(keyring, organizationId, personId)}` : resource;
};

export function conditionOf(keyring: Keyring, organizationId: string, filter: AuditFilter): SQL | undefined {
  const { action, userId, resource, result, from, to } = filter;
  return and(
    eq(auditLog.organizationId, organizationId),
    action ? or(eq(auditLog.action, action), like(auditLog.action, `${escapeLike(action)}.%`)) : undefined,
    userId ? eq(auditLog.userId, userId) : undefined,
    resource ? eq(auditLog.resource, storedResource(keyring, organizationId, resource)) : undefined,
    result ? eq(auditLog.result, result) : undefined,
    from ? gte(auditLog.timestamp, new Date(from)) : undefined,
    to ? lte(auditLog.timestamp, new Date(to)) : undefined,
  );
}

function pseudonymsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    const text = value.startsWith(PERSON) ? value.slice(PERSON.length) : value;
    if (PSEUDONYM.test(text)) found.add(text);
  } else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) pseudonymsIn(part, found);
  }
}

/** Whom the pseudonyms stand for; those of erased people stand for nobody any more. */
async function peopleBehind(tx: Transaction, rows: readonly Row[]): Promise<Map<string, string>> {
  const found = new Set<string>();
  for (const { resource, metadata } of rows) pseudonymsIn([resource, metadata], found);
  if (found.size === 0) return new Map();
  const known = await tx
    .select()
    .from(pseudonym)
    .where(inArray(pseudonym.pseudonym, [...found]));
  return new Map(known.map((row) => [row.pseudonym, row.personId]));
}

function withPeople(value: unknown, people: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    const isResource = value.startsWith(PERSON);
    const personId = people.get(isResource ? value.slice(PERSON.length) : value);
    if (personId === undefined) return value;
    return isResource ? `${PERSON}${personId}` : personId;
  }
  if (Array.isArray(value)) return value.map((part) => withPeople(part, people));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withPeople(part, people)]));
}

const RESULTS = ['success', 'failure', 'denied'] as const;

/** A row as people read it: with the name of who did it, and the person it is about unless they are erased. */
export async function toEntries(tx: Transaction, rows: readonly Row[]) {
  const [names, people] = [
    await actorNames(
      tx,
      rows.map(({ userId }) => userId ?? ''),
    ),
    await peopleBehind(tx, rows),
  ];
  return rows.map((row) => {
    const userName = row.userId === null ? undefined : names.get(row.userId);
    return {
      sequence: row.sequence,
      timestamp: row.timestamp.toISOString(),
      ...(row.userId === null ? {} : { userId: row.userId }),
      ...(userName === undefined ? {} : { userName }),
      action: row.action,
      resource: withPeople(row.resource, people) as string,
      ...(row.ip === null ? {} : { ip: row.ip }),
      ...(row.userAgent === null ? {} : { userAgent: row.userAgent }),
      result: RESULTS.find((result) => result === row.result) ?? ('failure' as const),
      metadata: withPeople(row.metadata, people) as Record<string, unknown>,
      hash: row.hash,
    };
  });
}

export type AuditEntry = Awaited<ReturnType<typeof toEntries>>[number];

/** Newest first, before a sequence. */
export const readPage = (tx: Transaction, condition: SQL | undefined, before: number, limit: number) =>
  tx
    .select()
    .from(auditLog)
    .where(and(condition, lt(auditLog.sequence, before)))
    .orderBy(desc(auditLog.sequence))
    .limit(limit);
