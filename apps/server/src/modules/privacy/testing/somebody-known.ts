import { sql } from 'drizzle-orm';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import * as schema from '../../../platform/database/schema/index.js';
import { aPerson, aPrincipal, ORIGIN } from '../../../testing/factories.js';
import type { PrivateSchool } from './private-school.js';

/** Where somebody can be put: a database, its keys and its pictures. */
export type Place = Pick<PrivateSchool, 'database' | 'sealer' | 'pictures' | 'audit' | 'school'>;

interface Somebody {
  readonly organizationId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly externalId: string;
  readonly embedding: Buffer;
  readonly image: Buffer;
  readonly templateId: string;
  readonly pictureId: string;
  readonly logId: string;
  readonly otherLogId: string;
  readonly linkId: string;
  readonly staffId: string;
}

async function addRecords(tx: Transaction, who: Somebody): Promise<{ consentId: string; rosterId: string }> {
  const { organizationId, personId, name, email, externalId, staffId } = who;
  const [consentId, rosterId] = [newId(), newId()];
  await tx.execute(sql`
    update person set email = ${email}, external_id = ${externalId},
      custom = ${JSON.stringify({ nickname: `${name}y` })} where id = ${personId}`);
  await tx.insert(schema.consent).values({
    id: consentId,
    organizationId,
    personId,
    purpose: 'recognition',
    version: 1,
    givenBy: 'staff',
    recordedBy: staffId,
    evidence: `form signed by ${name}`,
  });
  await tx
    .insert(schema.roster)
    .values({ id: rosterId, organizationId, name: `Class ${rosterId.slice(-5)}` });
  await tx.insert(schema.rosterPerson).values({ organizationId, rosterId, personId });
  await tx.insert(schema.invitation).values({
    id: newId(),
    organizationId,
    personId,
    email,
    role: 'student',
    tokenHash: newId(),
    invitedBy: newId(),
    expiresAt: new Date(Date.now() + 1e6),
  });
  const row = { organizationId, jobId: newId() };
  await tx.insert(schema.job).values({
    id: row.jobId,
    organizationId,
    kind: 'import',
    state: 'done',
    input: {
      uploadId: newId(),
      fileName: `${name}.zip`,
      rehearse: false,
      consentEvidence: `form of ${name}`,
    },
    result: { fileName: `${name}.zip`, created: 1 },
    createdBy: staffId,
  });
  await tx.insert(schema.importRow).values([
    { ...row, number: 1, source: externalId, verdict: 'created', personId },
    { ...row, number: 2, source: 'other', verdict: 'duplicate', duplicateOf: personId },
  ]);
  await tx
    .insert(schema.alert)
    .values({ id: newId(), organizationId, kind: 'repeated-failure', subject: `person:${personId}` });
  return { consentId, rosterId };
}

async function addFace({ sealer, pictures }: Place, tx: Transaction, who: Somebody, consentId: string) {
  const { organizationId, personId, templateId, pictureId } = who;
  const picture = await sealer.seal(tx, organizationId, `picture:${pictureId}`, who.image);
  await tx.insert(schema.picture).values({
    id: pictureId,
    organizationId,
    personId,
    storageKey: pictureId,
    keyVersion: picture.keyVersion,
    mediaType: 'image/jpeg',
    byteCount: who.image.length,
  });
  await pictures.put(pictureId, picture.bytes);
  const template = await sealer.seal(tx, organizationId, `template:${templateId}`, who.embedding);
  await tx.insert(schema.template).values({
    id: templateId,
    organizationId,
    personId,
    consentId,
    packId: 'mien-512',
    packVersion: 1,
    embedderId: 'arcface-512',
    sealedEmbedding: template.bytes,
    keyVersion: template.keyVersion,
    quality: 0.9,
    source: 'upload',
    pictureId,
    createdBy: who.staffId,
  });
}

async function addRecognitions({ sealer }: Place, tx: Transaction, who: Somebody) {
  const { organizationId, personId, logId, linkId } = who;
  const probe = await sealer.seal(tx, organizationId, `probe:${logId}`, who.embedding);
  const entry = {
    organizationId,
    kind: 'identification',
    requestedBy: 'Door',
    requestId: newId(),
    durationMs: 1,
  };
  await tx.insert(schema.recognitionLog).values([
    {
      ...entry,
      id: logId,
      decision: 'match',
      personId,
      candidates: [{ personId, score: 0.8, probability: 0.99 }],
      sealedProbe: probe.bytes,
      keyVersion: probe.keyVersion,
    },
    {
      ...entry,
      id: who.otherLogId,
      decision: 'unknown',
      candidates: [
        { personId, score: 0.3, probability: 0.1 },
        { personId: newId(), score: 0.2, probability: 0.1 },
      ],
    },
  ]);
  const link = await sealer.seal(tx, organizationId, `cannot-link:${linkId}`, who.embedding);
  await tx.insert(schema.cannotLink).values({
    id: linkId,
    organizationId,
    personId,
    logId,
    embedderId: 'arcface-512',
    sealedProbe: link.bytes,
    keyVersion: link.keyVersion,
    createdBy: who.staffId,
  });
}

/** Somebody of whom the product holds everything it may come to hold. */
export async function somebodyKnown(at: Place, name: string, organizationId = at.school) {
  const staff = await aPrincipal(at.database, organizationId, 'teacher');
  const personId = await aPerson(at.database, organizationId, name);
  const who: Somebody = {
    organizationId,
    personId,
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.test`,
    externalId: `S-${personId.slice(-6)}`,
    embedding: Buffer.from(Float32Array.from({ length: 64 }, () => Math.random()).buffer),
    image: Buffer.from(`the picture of ${name}`),
    templateId: newId(),
    pictureId: newId(),
    logId: newId(),
    otherLogId: newId(),
    linkId: newId(),
    staffId: staff.actorId,
  };
  await at.database.inOrganization(organizationId, async (tx) => {
    const { consentId, rosterId } = await addRecords(tx, who);
    await addFace(at, tx, who, consentId);
    await addRecognitions(at, tx, who);
    const created = { actor: staff, origin: ORIGIN, action: 'person.create', resource: `person:${personId}` };
    await at.audit.record(tx, created);
    const grouped = {
      action: 'group.update',
      resource: `group:${rosterId}`,
      metadata: { personIds: [personId] },
    };
    await at.audit.record(tx, { actor: staff, ...grouped });
  });
  return { ...who, self: await aPrincipal(at.database, organizationId, 'student', personId) };
}

export type Known = Awaited<ReturnType<typeof somebodyKnown>>;
