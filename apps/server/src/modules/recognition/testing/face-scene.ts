import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry } from '@mien/models';
import { createRecognizer } from '@mien/recognizer';
import { newId, systemClock } from '../../../platform/clock.js';
import type { RouteHandler } from '../../../platform/http/handle-route.js';
import { createFilePictureStore } from '../../../platform/pictures/create-file-picture-store.js';
import type { AuditEvent } from '../../../platform/security/audit-trail.js';
import { createSealer } from '../../../platform/security/create-sealer.js';
import { createDataKeys } from '../../../platform/security/data-keys.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { ORIGIN } from '../../../testing/factories.js';
import { createTestDatabase } from '../../../testing/test-database.js';
import { assertReach, visiblePeople } from '../../people/index.js';
import { createPgTemplateSource } from '../index.js';

/** Everything that recognizes faces, on a database and an engine of its own. One per test file. */
export async function faceScene() {
  const folder = await mkdtemp(join(tmpdir(), 'mien-faces-'));
  const database = await createTestDatabase();
  const path = join(folder, 'keys', 'master.key');
  const keyring = await openKeyring(database, { kind: 'file', path, create: true });
  const sealer = createSealer(createDataKeys({ keyring, clock: systemClock }));
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const source = createPgTemplateSource({ database, sealer, onError });
  const registry = await openModelRegistry({ dataFolder: folder });
  const recognizer = await createRecognizer({ registry, source, workers: 1, onError });
  const audited: AuditEvent[] = [];
  const deps = {
    database,
    recognizer,
    sealer,
    registry,
    pictures: createFilePictureStore(join(folder, 'pictures')),
    clock: systemClock,
    newId,
    people: { assertReach, visiblePeople },
    audit: { record: async (_tx: unknown, event: AuditEvent) => audited.push(event) },
  };
  return {
    deps,
    source,
    errors,
    audited,
    folder,
    async close() {
      await recognizer.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type FaceScene = Awaited<ReturnType<typeof faceScene>>;

/** Call a handler as a route would, with what the route parses already parsed. */
export async function callHandler<Answer>(
  handlers: readonly RouteHandler[],
  routeId: string,
  input: Record<string, unknown>,
): Promise<Answer> {
  const handler = handlers.find(({ route }) => route.id === routeId);
  if (handler === undefined) throw new Error(`No handler of ${routeId}.`);
  const whole = { origin: ORIGIN, signal: new AbortController().signal, query: {}, params: {}, ...input };
  return (await handler.run(whole)) as Answer;
}
