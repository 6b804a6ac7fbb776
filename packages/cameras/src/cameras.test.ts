import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseCameraAddress } from './camera-address.js';
import type { Camera } from './open-camera.js';
import { takeSnapshot } from './take-snapshot.js';
import { processesWith, smallPictures, until, watchStates } from './testing/camera-scene.js';
import { startMjpegServer } from './testing/mjpeg-server.js';
import { startRtspServer } from './testing/rtsp-server.js';

let folder: string;
let pictures: Buffer[];
const opened: { close(): Promise<unknown> }[] = [];

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'mien-cameras-')));
  pictures = await smallPictures(samplePicture(1), folder);
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function mjpeg(options: Partial<Parameters<typeof startMjpegServer>[0]> = {}) {
  const server = await startMjpegServer({ pictures, ...options });
  opened.push(server);
  return server;
}

function watch(text: string, timing?: { stallMs?: number }) {
  const watched = watchStates(text, folder, timing);
  opened.push(watched.camera satisfies Camera);
  return watched;
}

const snapshotOf = (text: string, ffmpeg?: string) => {
  const parsed = parseCameraAddress(text, folder);
  if (parsed.kind === 'refused') throw new Error(parsed.fault);
  const request = { address: parsed.address, maxEdgePx: 320, connectMs: 4_000, ffmpeg };
  return takeSnapshot(request, new AbortController().signal);
};

describe('a camera over HTTP', () => {
  it('is read with its password, which no list of processes shows', { timeout: 20_000 }, async () => {
    const server = await mjpeg({ credentials: 'admin:geheim-7' });
    const { frames, states } = watch(`http://admin:geheim-7@127.0.0.1:${server.port}/video`);

    await until(() => frames.length >= 3, 'three frames');

    expect(states).toEqual([{ status: 'connecting' }, { status: 'running' }]);
    expect(frames[0]?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(await processesWith('geheim-7')).toEqual([]);
  });

  it('is lost and found again, and runs on', { timeout: 30_000 }, async () => {
    const first = await startMjpegServer({ pictures });
    const { frames, states } = watch(`http://127.0.0.1:${first.port}/`);
    await until(() => frames.length > 0, 'a frame');

    await first.close();
    await until(() => states.some(({ status }) => status === 'failed'), 'the loss');
    const before = frames.length;
    opened.push(await startMjpegServer({ pictures, port: first.port }));

    await until(() => frames.length > before, 'a frame after the loss');
    expect(states.at(-1)).toEqual({ status: 'running' });
  });

  it('that goes silent is called stalled and read anew', { timeout: 30_000 }, async () => {
    const server = await mjpeg();
    const { frames, states } = watch(`http://127.0.0.1:${server.port}/`, { stallMs: 1_000 });
    await until(() => frames.length > 0, 'a frame');

    server.stall(true);
    await until(() => states.some(({ status }) => status === 'stalled'), 'the stall');
    const before = frames.length;
    server.stall(false);

    await until(() => frames.length > before, 'a frame after the stall');
    await until(() => server.viewers === 1, 'the reader before to be gone');
  });

  it('is scaled and cut by ffmpeg', { timeout: 20_000 }, async () => {
    const server = await mjpeg();
    const parsed = parseCameraAddress(`http://127.0.0.1:${server.port}/`, folder);
    if (parsed.kind === 'refused') throw new Error(parsed.fault);
    const region = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const snapshot = await takeSnapshot(
      { address: parsed.address, region, maxEdgePx: 200, connectMs: 5_000 },
      new AbortController().signal,
    );
    if (snapshot.kind === 'failed') throw new Error(snapshot.failure);
    const file = join(folder, 'snapshot.jpg');
    writeFileSync(file, snapshot.jpeg);
    const [width, height] = execFileSync('ffprobe', [
      ...['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', file],
    ])
      .toString()
      .split(',')
      .map(Number);
    expect(Math.max(width ?? 0, height ?? 0)).toBeLessThanOrEqual(200);
    // half of a picture that is wider than high
    expect(width).toBeLessThan(height ?? 0);
  });
});

describe('a camera over RTSP', () => {
  it('is read with its password, and says when it is wrong', { timeout: 40_000 }, async () => {
    const server = await startRtspServer({ picture: samplePicture(1), credentials: 'admin:geheim-8' });
    opened.push(server);
    const { frames } = watch(`rtsp://admin:geheim-8@127.0.0.1:${server.port}/live`);
    await until(() => frames.length >= 2, 'two frames');
    expect(await processesWith('geheim-8')).toEqual([]);

    expect(await snapshotOf(`rtsp://admin:wrong@127.0.0.1:${server.port}/live`)).toEqual({
      kind: 'failed',
      failure: 'unauthorized',
    });
  });
});

describe('an address that gives no frames', () => {
  it('is told from others by what a person can do about it', { timeout: 40_000 }, async () => {
    const locked = await mjpeg({ credentials: 'admin:right' });
    const noisy = await mjpeg();
    noisy.sendGarbage(true);
    writeFileSync(join(folder, 'text.mp4'), 'This is no film.');
    symlinkSync('/etc/hostname', join(folder, 'link.mp4'));
    const failures = await Promise.all(
      [
        `http://admin:wrong@127.0.0.1:${locked.port}/`,
        'http://127.0.0.1:9/',
        'http://169.254.169.254/latest/meta-data/',
        'rtsp://camera.invalid/',
        `http://127.0.0.1:${noisy.port}/`,
        '/dev/video99',
        'file:gone.mp4',
        'file:text.mp4',
        'file:link.mp4',
      ].map(async (text) => {
        const snapshot = await snapshotOf(text);
        return snapshot.kind === 'failed' ? snapshot.failure : snapshot.kind;
      }),
    );
    expect(failures).toEqual([
      'unauthorized',
      'refused',
      'blocked',
      'unreachable',
      expect.stringMatching(/^(not-a-video|unreachable)$/),
      'not-found',
      'not-found',
      'not-a-video',
      'blocked',
    ]);
  });

  it('is not taken for one where ffmpeg is missing', async () => {
    const server = await mjpeg();
    expect(await snapshotOf(`http://127.0.0.1:${server.port}/`, 'no-such-ffmpeg')).toEqual({
      kind: 'failed',
      failure: 'no-ffmpeg',
    });
  });
});

describe('a film', () => {
  it('ends when it is to be shown once, and begins again otherwise', { timeout: 30_000 }, async () => {
    const film = ['-framerate', '10', '-loop', '1', '-t', '1', '-i', join(folder, 'a.jpg')];
    execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...film, join(folder, 'film.avi')]);
    const once = watch('file:film.avi?once');
    const again = watch('file:film.avi');

    await until(() => once.states.some(({ status }) => status === 'ended'), 'the end');
    expect(once.frames.length).toBeGreaterThan(5);
    await until(() => again.frames.length > once.frames.length + 5, 'the film to begin again');
    expect(again.states.at(-1)).toEqual({ status: 'running' });
  });
});

it('leaves no ffmpeg behind when the server is killed', { timeout: 30_000 }, async () => {
  const server = await mjpeg();
  const program = join(import.meta.dirname, 'testing/read-until-killed.ts');
  const reader = spawn(process.execPath, ['--import', 'tsx', program, `http://127.0.0.1:${server.port}/`]);
  await new Promise((resolve) => reader.stdout.once('data', resolve));
  expect(await processesWith('min(iw,317)')).toHaveLength(1);

  reader.kill('SIGKILL');

  await until(async () => (await processesWith('min(iw,317)')).length === 0, 'ffmpeg to end');
});
