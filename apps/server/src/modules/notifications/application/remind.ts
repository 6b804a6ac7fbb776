import { CONSENT_PURPOSES } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { organization } from '../../../platform/database/schema/index.js';
import { emit } from './emit.js';
import type { NotificationContext } from './ports.js';
import { storedSettings } from './stored-rules.js';

/** Days in which somebody can answer. */
const NOTICE_DAYS = 30;
/** Somebody who was not enrolled by then is asked again. */
const AGAIN_DAYS = 30;
const DAY_MS = 86_400_000;
const MOST = 5_000;

const consentRows = z.array(
  z.object({ id: z.uuid(), person_id: z.uuid(), purpose: z.enum(CONSENT_PURPOSES), day: z.string() }),
);
const personRows = z.array(z.object({ id: z.uuid() }));

/** Consents that are older than the organization wants, in its months, or of a text that is not in force any more. */
async function remindOfConsent(tx: Transaction, organizationId: string, now: Date): Promise<void> {
  const months = (await storedSettings(tx))?.consentMonths ?? null;
  const answerBy = new Date(now.getTime() + NOTICE_DAYS * DAY_MS).toISOString();
  const { rows } = await tx.execute(sql`
    select c.id, c.person_id, c.purpose,
           greatest(${answerBy}::timestamptz,
                    coalesce(c.given_at + make_interval(months => ${months}::int), ${answerBy}::timestamptz))::date::text as day
      from consent c join person p on p.id = c.person_id and p.status = 'active'
     where c.withdrawn_at is null
       and (c.given_at + make_interval(months => ${months}::int) <= ${answerBy}::timestamptz
            or c.version < (select max(t.version) from consent_text t
                             where t.organization_id = c.organization_id and t.purpose = c.purpose))
       and not exists (select 1 from notification_event e
                        where e.organization_id = c.organization_id
                          and e.key = 'consent:' || c.id || ':' || c.version || ':' || c.given_at::date)
     limit ${MOST}`);
  const due = consentRows.parse(rows);
  const keys = await tx.execute(sql`
    select c.id, 'consent:' || c.id || ':' || c.version || ':' || c.given_at::date as key
      from consent c where c.id = any(${sql.param(due.map(({ id }) => id))}::uuid[])`);
  const keyOf = new Map(keys.rows.map((row) => [String(row.id), String(row.key)]));
  await emit(
    tx,
    ...due.map(({ id, person_id: subjectPersonId, purpose, day }) => ({
      kind: 'consent.expiring' as const,
      organizationId,
      subjectPersonId,
      key: keyOf.get(id) ?? `consent:${id}`,
      data: { purpose, day },
    })),
  );
}

/** People who agreed to be recognized and have no template of a face. */
async function remindOfEnrollment(tx: Transaction, organizationId: string, now: Date): Promise<void> {
  const period = Math.floor(now.getTime() / (AGAIN_DAYS * DAY_MS));
  const { rows } = await tx.execute(sql`
    select p.id from person p
     where p.status = 'active'
       and exists (select 1 from consent c where c.person_id = p.id and c.purpose = 'recognition'
                      and c.withdrawn_at is null and c.given_at < ${new Date(now.getTime() - DAY_MS).toISOString()}::timestamptz)
       and not exists (select 1 from template t where t.person_id = p.id)
       and not exists (select 1 from notification_event e
                        where e.organization_id = p.organization_id and e.key = 'enroll:' || p.id || ':' || ${String(period)}::text)
     limit ${MOST}`);
  await emit(
    tx,
    ...personRows.parse(rows).map(({ id: subjectPersonId }) => ({
      kind: 'enrollment.needed' as const,
      organizationId,
      subjectPersonId,
      key: `enroll:${subjectPersonId}:${period}`,
      data: {},
    })),
  );
}

/** Ask whoever should renew their consent or enroll their face. Often is harmless: each is asked once. */
export async function remind({
  database,
  clock,
}: Pick<NotificationContext, 'database' | 'clock'>): Promise<void> {
  const places = await database.system.select({ id: organization.id }).from(organization);
  const now = clock.now();
  for (const { id } of places) {
    await database.inOrganization(id, async (tx) => {
      await remindOfConsent(tx, id, now);
      await remindOfEnrollment(tx, id, now);
    });
  }
}
