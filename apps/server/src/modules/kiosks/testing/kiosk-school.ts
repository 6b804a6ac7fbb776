import { openModelRegistry } from '@mien/models';
import { createRecognizer } from '@mien/recognizer';
import { newId } from '../../../platform/clock.js';
import { aConsent, anOrganization } from '../../../testing/factories.js';
import { type Caller, cookiesOf, startTestServer } from '../../../testing/running-server.js';
import { facePicture } from '../../recognition/testing/face-pictures.js';

export const KIOSK_SETTINGS = {
  language: 'en',
  hasSound: true,
  ways: ['face', 'qr', 'pin'],
  minProbability: 0.5,
};
export const ADMIN_PIN = '2580';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly cookie: string;
}

export interface MadeKiosk {
  readonly kiosk: { readonly id: string };
  readonly code: string;
}

export interface Device {
  readonly id: string;
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
}

/** Two people, each alone in a picture. */
async function drawFaces(dataFolder: string) {
  const recognizer = await createRecognizer({
    registry: await openModelRegistry({ dataFolder }),
    source: {
      position: async (id) => ({ organizationId: id, packId: 'mien-512', sequence: 0 }),
      async *everybody() {},
      people: async () => [],
      changesAfter: async () => ({ sequence: 0, personIds: [] }),
      follow: async () => async () => undefined,
    },
    workers: 1,
    onError: () => undefined,
  });
  const adasFace = await facePicture(recognizer, 5, 0);
  const strangersFace = await facePicture(recognizer, 3, 0);
  await recognizer.close();
  return { adasFace, strangersFace };
}

/** A server with a school, its administrator, and Ada, who is enrolled; and what makes kiosks and devices there. */
export async function startKioskSchool() {
  const server = await startTestServer();
  const school = await anOrganization(server.database);
  const admin = await server.signUpAs(school, 'admin');
  const faces = await drawFaces(server.dataFolder);

  async function ask<Body = { readonly code?: string }>(
    headers: Readonly<Record<string, string>>,
    method: string,
    path: string,
    body?: object | Buffer,
  ): Promise<Answer<Body>> {
    const type = body instanceof Buffer ? 'image/jpeg' : 'application/json';
    const reply = await fetch(`${server.address}/api/v1${path}`, {
      method,
      headers: { ...headers, origin: server.address, ...(body && { 'content-type': type }) },
      ...(body && { body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await reply.text();
    return { status: reply.status, body: (text ? JSON.parse(text) : {}) as Body, cookie: cookiesOf(reply) };
  }

  async function enrolled(name: string, picture: Buffer): Promise<string> {
    const { body } = await ask<{ id: string }>(admin.headers, 'POST', '/people', { name, externalId: 'A-1' });
    await aConsent(server.database, school, body.id);
    const { status } = await ask(admin.headers, 'POST', `/people/${body.id}/enrollments`, picture);
    if (status >= 300) throw new Error(`${name} could not be enrolled: ${status}`);
    return body.id;
  }

  async function aKiosk(more: object = {}, by: Caller = admin): Promise<MadeKiosk> {
    const name = `Door ${newId()}`;
    const asked = { name, place: 'Main door', settings: KIOSK_SETTINGS, pin: ADMIN_PIN, ...more };
    const { body } = await ask<MadeKiosk>(by.headers, 'POST', '/kiosks', asked);
    return body;
  }

  async function aDevice(more: object = {}): Promise<Device> {
    const made = await aKiosk(more);
    const taken = await ask<{ csrfToken: string }>({}, 'POST', '/kiosk/enrollment', { code: made.code });
    return { id: made.kiosk.id, headers: { cookie: taken.cookie, 'x-csrf-token': taken.body.csrfToken } };
  }

  const ada = await enrolled('Ada Lovelace', faces.adasFace);
  return { server, school, admin, ada, ...faces, ask, aKiosk, aDevice };
}
export type KioskSchool = Awaited<ReturnType<typeof startKioskSchool>>;
