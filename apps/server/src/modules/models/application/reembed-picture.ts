import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@mien/biometrics';
import type { PictureMeasurement } from '@mien/recognizer';
import { and, eq } from 'drizzle-orm';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { template } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { insertTemplate, openPicture } from '../../enrollment/index.js';
import { chooseClaimant } from '../../recognition/index.js';
import type { ModelsDeps } from './ports.js';

/** How long a picture waits when people at cameras keep the engine busy, ms. */
const BUSY_PAUSE_MS = 500;

/**
 * Make a template of another pack from the kept picture of a template.
 *
 * @returns false if the picture is gone or its face cannot be read by that pack.
 */
export async function reembedPicture(
  deps: ModelsDeps,
  packId: string,
  row: typeof template.$inferSelect,
  signal: AbortSignal,
): Promise<boolean> {
  const { organizationId, personId, pictureId } = row;
  if (pictureId === null) return false;
  const picture = await openPicture(deps, organizationId, { personId, pictureId }).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
  if (picture === undefined) return false;
  const measured = await measurePatiently(deps, packId, picture.bytes, signal);
  if (measured.kind === 'unusable') return false;
  const chosen = chooseClaimant(measured.faces);
  if ('reason' in chosen || chosen.face.embedding === undefined) return false;
  const { face } = chosen;
  const { embedding } = chosen.face;

  const { id, version, embedderId } = await deps.recognizer.describePack(packId);
  await deps.database.inOrganization(organizationId, async (tx) => {
    await lockTemplateFeed(tx, organizationId);
    const [present] = await tx
      .select()
      .from(template)
      .where(and(eq(template.id, row.id)))
      .for('share');
    // deleted meanwhile: the person withdrew, or somebody took it away
    if (present === undefined) return;
    await insertTemplate(deps.sealer, tx, {
      id: deps.newId(),
      organizationId,
      personId,
      consentId: present.consentId,
      packId: id,
      packVersion: version,
      embedderId,
      embedding,
      quality: face.quality ?? present.quality,
      bonaFide: present.bonaFide,
      pose: face.pose ? { ...face.pose } : present.pose,
      source: present.source,
      pictureId,
      importId: present.importId,
      createdBy: present.createdBy,
      createdAt: deps.clock.now(),
    });
  });
  return true;
}

async function measurePatiently(
  { recognizer }: ModelsDeps,
  packId: string,
  picture: Uint8Array,
  signal: AbortSignal,
): Promise<PictureMeasurement> {
  for (;;) {
    try {
      return await recognizer.measure({ packId, picture, purpose: 'enrollment', maxFaces: 1 }, signal);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'engine.busy')) throw error;
      await delay(BUSY_PAUSE_MS, undefined, { signal });
    }
  }
}
