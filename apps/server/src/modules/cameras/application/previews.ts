import { z } from 'zod';
import type { Principal } from '../../../platform/http/request-context.js';
import { CameraSilentError } from '../domain/errors.js';
import { cameraRow } from './describe-cameras.js';
import type { CamerasContext } from './ports.js';

/** The process that reads a camera answers within this, ms. */
const ANSWER_MS = 3_000;
const ASKED = 'camera-preview';
const question = z.object({ cameraId: z.uuid(), organizationId: z.uuid(), reply: z.uuid() });
const answer = z.object({ picture: z.base64(), keyVersion: z.int() });

const channelOf = (reply: string) => `${ASKED}:${reply}`;

/** Ask whichever process reads a camera for its newest frame. Frames travel sealed and are kept nowhere. */
export function createPreviewOf({ database, sealer, sharedState, newId }: CamerasContext) {
  /** @throws {NotFoundError} `camera.not-found` @throws {CameraSilentError} */
  return async ({ organizationId }: Principal, cameraId: string): Promise<Uint8Array> => {
    const { failure } = await database.inOrganization(organizationId, (tx) => cameraRow(tx, cameraId));
    const reply = newId();
    let answered: (message: string | undefined) => void = () => undefined;
    const arrives = new Promise<string | undefined>((resolve) => {
      answered = resolve;
    });
    const stop = await sharedState.subscribe(channelOf(reply), (message) => {
      if (message !== undefined) answered(message);
    });
    const timer = setTimeout(() => answered(undefined), ANSWER_MS);
    try {
      await sharedState.publish(ASKED, JSON.stringify({ cameraId, organizationId, reply }));
      const message = await arrives;
      if (message === undefined) throw new CameraSilentError(failure ?? undefined);
      const { picture, keyVersion } = answer.parse(JSON.parse(message));
      const sealed = { bytes: Buffer.from(picture, 'base64'), keyVersion };
      return await database.inOrganization(organizationId, (tx) =>
        sealer.open(tx, organizationId, channelOf(reply), sealed),
      );
    } finally {
      clearTimeout(timer);
      await stop();
    }
  };
}

/** Answer for the cameras that this process reads. @returns what ends it */
export function answerPreviews(
  {
    database,
    sealer,
    sharedState,
    onError,
  }: Pick<CamerasContext, 'database' | 'sealer' | 'sharedState'> & {
    readonly onError: (error: unknown, cameraId: string) => void;
  },
  newestOf: (cameraId: string, organizationId: string) => Uint8Array | undefined,
): Promise<() => Promise<void>> {
  return sharedState.subscribe(ASKED, (message) => {
    if (message === undefined) return;
    const asked = question.safeParse(JSON.parse(message));
    if (!asked.success) return;
    const { cameraId, organizationId, reply } = asked.data;
    const jpeg = newestOf(cameraId, organizationId);
    if (jpeg === undefined) return;
    const send = async () => {
      const sealed = await database.inOrganization(organizationId, (tx) =>
        sealer.seal(tx, organizationId, channelOf(reply), jpeg),
      );
      const picture = Buffer.from(sealed.bytes).toString('base64');
      await sharedState.publish(channelOf(reply), JSON.stringify({ picture, keyVersion: sealed.keyVersion }));
    };
    send().catch((error: unknown) => onError(error, cameraId));
  });
}
