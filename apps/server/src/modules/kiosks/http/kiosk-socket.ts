import { KIOSK_STREAM_PATH, type KioskFace, type KioskMessage } from '@mien/contracts';
import { NotSignedInError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { SocketConnection, SocketRoute } from '../../../platform/http/web-sockets.js';
import { type CameraWatch, FRAME_LIMITS, takeFrames } from '../../live/index.js';
import { onKioskNews } from '../application/kiosk-news.js';
import { ownRow } from '../application/own-kiosk.js';
import type { KioskContext, KioskRow } from '../application/ports.js';
import { recordSighting } from '../application/record-sighting.js';
import { type Appearance, createAppearances, isSure } from '../domain/appearances.js';
import { WayClosedError } from '../domain/errors.js';

type SeenTrack = Extract<
  NonNullable<Awaited<ReturnType<CameraWatch['show']>>>['answer'],
  { kind: 'seen' }
>['tracks'][number];

/** Clients that are closed with this connect again, by what is true then. */
const CONNECT_AGAIN = 1012;

const faceMessage = (track: SeenTrack, { settings }: KioskRow): KioskFace => {
  const { trackId, box, state, advice } = track;
  const isDoubtful = state === 'known' && !isSure(track, settings.minProbability);
  return { trackId, box: { ...box }, state: isDoubtful ? 'unsure' : state, ...(advice && { advice }) };
};

/** A kiosk's camera: frames in, greetings out. */
export function createKioskSocket(context: KioskContext): SocketRoute {
  const { database } = context;

  /** Follow what is changed about the kiosk while it is connected, from before it is read. */
  async function follow(connection: SocketConnection, principal: Principal): Promise<void> {
    const check = async (isChanged: boolean) => {
      await database.inOrganization(principal.organizationId, (tx) => ownRow(tx, principal));
      if (!isChanged) return;
      connection.send({ type: 'changed' } satisfies KioskMessage);
      connection.close(CONNECT_AGAIN);
    };
    const stop = await onKioskNews(context, principal.actorId, (isChanged) => {
      check(isChanged).catch(() => connection.fail(new NotSignedInError()));
    });
    const end = () => void stop().catch(context.onError);
    if (connection.closed.aborted) return end();
    connection.closed.addEventListener('abort', end, { once: true });
  }

  return {
    path: KIOSK_STREAM_PATH,
    access: { permission: 'kiosk:run' },
    limits: FRAME_LIMITS,
    async open(connection, { principal, origin }) {
      if (principal === undefined) throw new NotSignedInError();
      const { organizationId } = principal;
      await follow(connection, principal);
      const row = await database.inOrganization(organizationId, (tx) => ownRow(tx, principal));
      if (!row.settings.ways.includes('face')) throw new WayClosedError();
      const send = (message: KioskMessage) => connection.send(message);
      const logged = new Map<string, string>();
      const watch = await context.watchCamera({
        principal,
        origin,
        groupId: row.rosterId ?? undefined,
        onLogged: ({ id, personId }) => void (personId && logged.set(personId, id)),
      });
      connection.closed.addEventListener('abort', () => void watch.close(), { once: true });
      if (connection.closed.aborted) await watch.close();
      const appearances = createAppearances(row.settings.minProbability);

      const greet = async ({ trackId, personId, probability }: Appearance) => {
        const seen = { personId, probability, way: 'face', recognitionLogId: logged.get(personId) } as const;
        const greeting = await database.inOrganization(organizationId, (tx) =>
          recordSighting(context, tx, row, seen),
        );
        logged.delete(personId);
        if (greeting) send({ type: 'greeting', trackId, greeting });
      };

      takeFrames(connection, FRAME_LIMITS, async ({ sequence, ...frame }) => {
        const seen = await watch.show({ sequence, ...frame });
        if (!seen) return;
        const { answer } = seen;
        if (answer.kind === 'unusable') {
          send({ type: 'frame', sequence, width: 0, height: 0, faces: [] });
          return;
        }
        const { width, height, tracks } = answer;
        const faces = tracks.map((track) => faceMessage(track, row));
        send({ type: 'frame', sequence, width, height, faces });
        for (const appearance of appearances.note(tracks, performance.now())) await greet(appearance);
      });
      const { messageBytes, messagesPerSecond } = FRAME_LIMITS;
      send({ type: 'ready', maxFrameBytes: messageBytes, maxFramesPerSecond: messagesPerSecond });
    },
  };
}
