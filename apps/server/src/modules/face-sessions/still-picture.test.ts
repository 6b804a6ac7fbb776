import { readFile } from 'node:fs/promises';
import type { FaceSession, FaceSessionMessage } from '@mien/contracts';
import { samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { livenessValidator } from './adapters/liveness-validator.js';
import {
  aMember,
  aSchool,
  filmOf,
  frameHeaders,
  type SessionScene,
  sessionScene,
  somebodyEnrolled,
} from './testing/session-scene.js';

/** Somebody who looks straight into the camera, cut out of a sample photograph. */
const frontalFace = async (): Promise<Buffer> =>
  sharp(await readFile(samplePicture(5)))
    .extract({ left: 192, top: 843, width: 533, height: 400 })
    .resize({ width: 640 })
    .jpeg({ quality: 92 })
    .toBuffer();

let scene: SessionScene;
beforeAll(async () => {
  scene = await sessionScene();
}, 120_000);
afterAll(() => scene.close());

it('does not pass the picture of the right person, whatever is asked and however long it is held', async () => {
  const app = await scene.instance(livenessValidator);
  const organizationId = await aSchool(scene);
  const picture = await frontalFace();
  const personId = await somebodyEnrolled(scene, organizationId, picture);
  const { browser } = await aMember(scene, app, { organizationId, role: 'student', personId });
  const begun = await browser.send('POST', '/api/v1/face-sessions', { purpose: 'verify', personId });
  const session = begun.json() as FaceSession;
  const film = await filmOf(picture, 40);
  const messages: FaceSessionMessage[] = [];
  for (const [i, frame] of film.entries()) {
    scene.clock.advance(150);
    const reply = await browser.send('POST', `/api/v1/face-sessions/${session.id}/frames`, frame, {
      ...frameHeaders(session, i),
      'x-mien-captured-at': String(scene.clock.now().getTime()),
    });
    const message = reply.json() as FaceSessionMessage;
    messages.push(message);
    if (message.type === 'result') break;
  }
  expect(messages.some((message) => message.type === 'progress' && message.phase === 'act')).toBe(true);
  scene.clock.advance(120_000);
  const last = await browser.get(`/api/v1/face-sessions/${session.id}`, {
    'x-mien-face-session': session.token,
  });
  const result = messages.find(({ type }) => type === 'result') ?? last.json().message;
  expect(result).toMatchObject({ type: 'result', passed: false });
  expect(result.decision).not.toBe('live');
  expect(result.resultToken).toBeUndefined();
  const asked = messages.flatMap((message) => (message.type === 'progress' ? (message.action ?? []) : []));
  expect(new Set(asked).size).toBe(1);
}, 60_000);
