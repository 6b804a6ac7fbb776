import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../src/modules/imports/testing/imports-for-tests.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { startTestServer, type TestServer } from '../src/testing/running-server.js';

const MB = 1_000_000;
/** What a picture may cost while it is refused; a decoded bomb would take many times this. */
const MOST_GROWTH_BYTES = 400 * MB;

let server: TestServer;
let key: string;
let jpeg: Buffer;
let personId: string;

beforeAll(async () => {
  server = await startTestServer({ MIEN_REQUEST_SECONDS: '5' });
  const organizationId = await anOrganization(server.database);
  personId = await aPerson(server.database, organizationId);
  key = await server.apiKeyIn(organizationId);
  jpeg = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'gray' } })
    .jpeg()
    .toBuffer();
}, 120_000);
afterAll(() => server.close());

const post = (body: Uint8Array, type = 'image/jpeg', path = '/detections') =>
  fetch(`${server.address}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    body: Uint8Array.from(body),
  });

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG that says it is this large and brings whatever bytes. */
function aPng(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Sample of the memory of this process, engine workers included, while something happens. */
async function growthDuring(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  await work().finally(() => clearInterval(timer));
  return most - before;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>';

describe('a picture that is none', () => {
  it.each([
    ['is cut off', () => jpeg.subarray(0, jpeg.length / 2), 'image/jpeg'],
    ['is random', () => Buffer.from('no picture at all'.repeat(1000)), 'image/jpeg'],
    ['claims ten billion bytes', () => aPng(60_000, 60_000, deflateSync(Buffer.alloc(1000))), 'image/png'],
    ['claims two billion lines', () => aPng(2_147_483_647, 2_147_483_647, Buffer.alloc(10)), 'image/png'],
    [
      'unpacks to nine hundred megabytes',
      () => aPng(17_000, 17_000, deflateSync(Buffer.alloc(400 * MB))),
      'image/png',
    ],
    ['is a drawing that names files', () => Buffer.from(svg), 'image/svg+xml'],
    ['is a page', () => Buffer.from('<html><script>alert(1)</script>'), 'image/png'],
    ['is a ZIP', () => Buffer.from('504b0304140000000000', 'hex'), 'image/webp'],
  ])('because it %s is refused, and costs little memory', async (_how, make, type) => {
    const bytes = make();
    const grown = await growthDuring(async () => {
      const reply = await post(bytes, type);
      const problem = (await reply.json()) as { code: string; title: string };
      expect(reply.status, JSON.stringify(problem)).toBeGreaterThanOrEqual(400);
      expect(reply.status, JSON.stringify(problem)).toBeLessThan(500);
      expect(problem.title).not.toMatch(/vips|sharp|node_modules|Error:/i);
    });
    expect(grown).toBeLessThan(MOST_GROWTH_BYTES);
  });

  it('is refused whatever its name says, and takes its good neighbors along to nothing worse', async () => {
    const form = new FormData();
    form.append('picture', new Blob(['no picture']), '../../../etc/passwd\u0000.jpg');
    const reply = await fetch(`${server.address}/api/v1/people/${personId}/enrollments/preview`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: form,
    });
    expect(reply.status).toBeLessThan(500);
    expect(await reply.text()).not.toContain('passwd');
  });
});

describe('an import', () => {
  const start = (body: Uint8Array, type: string) => post(body, type, '/imports?fileName=school');

  it.each([
    ['a ZIP that unpacks to hundreds of times its size', { 'S1.jpg': Buffer.alloc(400 * MB) }],
    ['a ZIP that reaches outside itself', { 'aa/aa/S1.jpg': Buffer.from('none') }],
  ])('of %s is refused, and costs little memory', { timeout: 60_000 }, async (_how, files) => {
    const zip = await zipOf(files);
    const bytes = Buffer.from(zip.toString('latin1').replaceAll('aa/aa/', '../../'), 'latin1');
    const grown = await growthDuring(async () => {
      const reply = await start(bytes, 'application/zip');
      expect([reply.status, await reply.json()]).toMatchObject([400, { code: 'import.archive-refused' }]);
    });
    expect(grown).toBeLessThan(MOST_GROWTH_BYTES);
  });

  it.each([
    ['a table whose quotation never ends', 'name,id\n"Ada,1\n', 'import.table-unreadable'],
    ['a table without a name', 'color,size\nred,1\n', 'import.no-name-column'],
    ['a ZIP that calls itself a table', 'PK\u0003\u0004', 'import.archive-refused'],
    ['a program that calls itself a table', '\u007fELF\u0002\u0001\u0001\u0000', 'import.type'],
  ])('of %s is refused with words', async (_what, text, code) => {
    const reply = await start(Buffer.from(text, 'latin1'), 'text/csv');
    const problem = (await reply.json()) as { code: string; title: string };
    expect(problem).toMatchObject({ code });
    expect(reply.status).toBe(400);
  });
});

describe('an upload', () => {
  it('that is too large is refused before it is whole', async () => {
    expect((await post(Buffer.alloc(16 * MB))).status).toBe(413);
  });

  it('of a type that is no picture is refused', async () => {
    expect((await post(jpeg, 'text/html')).status).toBe(415);
    expect((await post(jpeg, 'application/json')).status).toBeGreaterThanOrEqual(400);
  });

  it('that is a picture with more behind it is read as the picture it is', async () => {
    const reply = await post(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toContain('application/json');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  });

  /** Begin an upload by hand. @returns what the server says until it closes. */
  async function beginUpload(after: (socket: ReturnType<typeof connect>) => Promise<void>): Promise<string> {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (data) => {
      said += data.toString();
    });
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.write(
      `POST /api/v1/detections HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${key}\r\ncontent-type: image/jpeg\r\ncontent-length: 100000\r\n\r\n`,
    );
    await after(socket);
    await closed;
    return said;
  }

  it('that drips is ended', { timeout: 60_000 }, async () => {
    const said = await beginUpload(async (socket) => {
      while (!socket.destroyed && socket.writable) {
        socket.write('x');
        await wait(100);
      }
    });
    expect(said).toMatch(/^HTTP\/1\.1 408/);
  });

  it('that hangs up in the middle breaks nothing', async () => {
    const broken = Array.from({ length: 20 }, () =>
      beginUpload(async (socket) => {
        socket.write(Buffer.alloc(5000));
        await wait(20);
        socket.destroy();
      }),
    );
    await Promise.all(broken);
    expect((await post(jpeg)).status).toBe(200);
    expect(server.logged()).not.toContain('"level":"error"');
  });
});

it('two hundred uploads at once are served or told when to come back', { timeout: 120_000 }, async () => {
  const big = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: 'gray' } })
    .jpeg()
    .toBuffer();
  const grown = await growthDuring(async () => {
    const replies = await Promise.all(Array.from({ length: 200 }, () => post(big)));
    const late = replies.filter(({ status }) => status === 429);
    for (const reply of late) expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(replies.filter(({ status }) => status !== 200 && status !== 429)).toEqual([]);
    expect(late.length).toBeGreaterThan(0);
    await Promise.all(replies.map((reply) => reply.arrayBuffer()));
  });
  expect(grown).toBeLessThan(3 * MOST_GROWTH_BYTES);
  expect((await post(jpeg)).status).toBeLessThan(500);
});
