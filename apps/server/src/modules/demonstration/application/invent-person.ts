import type { ConsentPurpose } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { INVENTED_EMBEDDER } from '../../../platform/database/embedders.js';
import { consent, person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { textFor } from '../../consent/index.js';
import { insertTemplate } from '../../enrollment/index.js';
import { foldedColumns } from '../../people/index.js';
import { inventEmbedding } from '../domain/invent-embedding.js';
import { hasAgreed, isEnrolled } from '../domain/invented-enrollment.js';
import { INVENTED_GROUPS } from '../domain/invented-names.js';
import { type DemonstrationDeps, INVENTED_BY } from './ports.js';

const EVIDENCE = 'Invented for the demonstration';

export interface InventedPerson {
  readonly organizationId: string;
  readonly number: number;
  readonly name: string;
}

const externalIdOf = (number: number): string => `DEMO-${String(number + 1).padStart(3, '0')}`;

/** The invented person of this number, if an earlier run has made them. */
export async function findInvented(
  tx: Transaction,
  organizationId: string,
  number: number,
): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), eq(person.externalId, externalIdOf(number))));
  return found?.id;
}

async function join(tx: Transaction, deps: DemonstrationDeps, personId: string, invented: InventedPerson) {
  const { organizationId, number } = invented;
  const name = INVENTED_GROUPS[number % INVENTED_GROUPS.length] ?? '';
  await tx.insert(roster).values({ id: deps.newId(), organizationId, name }).onConflictDoNothing();
  const [group] = await tx
    .select({ id: roster.id })
    .from(roster)
    .where(and(eq(roster.organizationId, organizationId), eq(roster.name, name)));
  if (group) await tx.insert(rosterPerson).values({ organizationId, rosterId: group.id, personId });
}

async function agree(
  tx: Transaction,
  deps: DemonstrationDeps,
  given: { readonly organizationId: string; readonly personId: string; readonly purpose: ConsentPurpose },
): Promise<string> {
  const text = await textFor(tx, given.organizationId, given.purpose, 'en');
  const consentId = deps.newId();
  await tx.insert(consent).values({
    ...given,
    id: consentId,
    version: text.version,
    textId: text.id,
    givenAt: deps.clock.now(),
    givenBy: 'staff',
    recordedBy: INVENTED_BY,
    evidence: EVIDENCE,
  });
  return consentId;
}

/** Make a person with group, consent and a template that no gallery loads; nobody is made twice. */
export async function inventPerson(
  tx: Transaction,
  deps: DemonstrationDeps,
  invented: InventedPerson,
): Promise<string> {
  const { organizationId, number, name } = invented;
  const known = await findInvented(tx, organizationId, number);
  if (known) return known;
  const row = { name, externalId: externalIdOf(number) };
  const personId = deps.newId();
  await tx.insert(person).values({ ...row, ...foldedColumns(row), id: personId, organizationId });
  await join(tx, deps, personId, invented);
  if (!hasAgreed(number)) return personId;

  const consentId = await agree(tx, deps, { organizationId, personId, purpose: 'recognition' });
  await agree(tx, deps, { organizationId, personId, purpose: 'attendance' });
  if (!isEnrolled(number)) return personId;
  await insertTemplate(deps.sealer, tx, {
    id: deps.newId(),
    organizationId,
    personId,
    consentId,
    packId: INVENTED_EMBEDDER,
    packVersion: 1,
    embedderId: INVENTED_EMBEDDER,
    embedding: inventEmbedding(number + 1),
    quality: 0.5,
    bonaFide: null,
    pose: null,
    source: 'api',
    pictureId: null,
    importId: null,
    createdBy: INVENTED_BY,
    createdAt: deps.clock.now(),
  });
  return personId;
}
