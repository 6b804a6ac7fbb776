import { CONSENT_PURPOSES, type ConsentPurpose, type routes } from '@mien/contracts';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { consentText } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { DEFAULT_TEXTS } from '../domain/default-texts/index.js';
import type { ConsentContext } from './ports.js';

export type ConsentText = z.input<typeof routes.publishConsentText.response>['items'][number];
type TextRow = typeof consentText.$inferSelect;

/** Give an organization the texts it starts with. Once is enough; again changes nothing. */
export async function seedConsentTexts(tx: Transaction, organizationId: string): Promise<void> {
  const rows = Object.entries(DEFAULT_TEXTS).flatMap(([language, texts]) =>
    CONSENT_PURPOSES.map((purpose) => ({
      ...texts[purpose],
      id: newId(),
      organizationId,
      purpose,
      language,
      version: 1,
    })),
  );
  await tx.insert(consentText).values(rows).onConflictDoNothing();
}

const newestVersion = sql`(
  select max(newer.version) from consent_text newer
   where newer.organization_id = ${consentText.organizationId} and newer.purpose = ${consentText.purpose})`;

/** The texts in force: of each purpose the newest version, in every language it has. */
export async function textsInForce(
  tx: Transaction,
  organizationId: string,
  purpose?: ConsentPurpose,
): Promise<readonly TextRow[]> {
  const read = () =>
    tx
      .select()
      .from(consentText)
      .where(and(eq(consentText.version, newestVersion), purpose && eq(consentText.purpose, purpose)))
      .orderBy(asc(consentText.purpose), asc(consentText.language));
  const rows = await read();
  if (rows.length > 0) return rows;
  await seedConsentTexts(tx, organizationId);
  return read();
}

/** Every text there ever was, newest first. */
export async function everyText(tx: Transaction, organizationId: string): Promise<readonly TextRow[]> {
  await textsInForce(tx, organizationId);
  return tx
    .select()
    .from(consentText)
    .orderBy(asc(consentText.purpose), desc(consentText.version), asc(consentText.language));
}

export const describeText = ({ id, purpose, version, language, title, body, publishedAt }: TextRow) =>
  ({ id, purpose, version, language, title, body, publishedAt: publishedAt.toISOString() }) as ConsentText;

/**
 * Publish the next version of a text. It replaces the earlier one in every language, also in those it does not come
 * in; whoever agreed to the earlier one is asked again, and what they agreed to holds until then.
 */
export async function publishConsentText(
  { database, audit, clock, newId: makeId }: ConsentContext,
  { principal, origin, input }: PublishText,
): Promise<ConsentText[]> {
  const { organizationId } = principal;
  const { purpose, texts } = input;
  return database.inOrganization(organizationId, async (tx) => {
    const place = `consent-text:${organizationId}:${purpose}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
    const [inForce] = await textsInForce(tx, organizationId, purpose);
    const version = (inForce?.version ?? 0) + 1;
    const byLanguage = new Map(texts.map((text) => [text.language, text]));
    const publishedAt = clock.now();
    const rows = await tx
      .insert(consentText)
      .values(
        [...byLanguage.values()].map((text) => ({
          ...text,
          id: makeId(),
          organizationId,
          purpose,
          version,
          publishedAt,
        })),
      )
      .returning();
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'consent-text.publish',
      resource: `consent-text:${purpose}`,
      metadata: { version, languages: [...byLanguage.keys()] },
    });
    return rows.map(describeText);
  });
}

interface PublishText {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly input: z.output<typeof routes.publishConsentText.body>;
}
