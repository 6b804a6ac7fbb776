import { newId } from '../../src/platform/clock.js';
import * as schema from '../../src/platform/database/schema/index.js';
import type { TestServer } from '../../src/testing/running-server.js';

/** A group photo of a session with one picture, as it waits to be confirmed. */
export async function groupPhotoOf(
  { database }: Pick<TestServer, 'database'>,
  { organizationId, sessionId }: { organizationId: string; sessionId: string },
) {
  const groupPhoto = newId();
  const now = new Date();
  await database.system.insert(schema.groupPhoto).values({
    id: groupPhoto,
    organizationId,
    sessionId,
    takenAt: now,
    createdBy: newId(),
    expiresAt: new Date(now.getTime() + 1e7),
  });
  await database.system.insert(schema.groupPicture).values({
    id: newId(),
    organizationId,
    groupPhotoId: groupPhoto,
    digest: 'of a picture',
    width: 400,
    height: 300,
    sealedPicture: new Uint8Array(40),
    keyVersion: 1,
  });
  return { groupPhoto };
}
