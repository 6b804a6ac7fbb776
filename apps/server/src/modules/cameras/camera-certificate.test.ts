import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCameraAddress, takeSnapshot } from '@mien/cameras';
import { startMjpegServer } from '@mien/cameras/testing';
import { samplePicture } from '@mien/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCertificateForTests } from '../../testing/certificate-for-tests.js';

let folder: string;
let camera: Awaited<ReturnType<typeof startMjpegServer>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mien-camera-certificate-'));
  const files = await writeCertificateForTests(folder);
  camera = await startMjpegServer({
    pictures: [readFileSync(samplePicture(1))],
    framesPerSecond: 5,
    credentials: 'admin:geheim-3',
    tls: { key: readFileSync(files.key, 'utf8'), cert: readFileSync(files.certificate, 'utf8') },
  });
});
afterAll(async () => {
  await camera.close();
  rmSync(folder, { recursive: true });
});

async function read(text: string): Promise<string> {
  const parsed = parseCameraAddress(text, folder);
  if (parsed.kind === 'refused') throw new Error(parsed.fault);
  const request = { address: parsed.address, maxEdgePx: 320, connectMs: 12_000 };
  const snapshot = await takeSnapshot(request, new AbortController().signal);
  return snapshot.kind === 'failed' ? snapshot.failure : snapshot.kind;
}

describe('an encrypted camera whose certificate nobody vouches for', { timeout: 40_000 }, () => {
  it('is not read, and not given its password', async () => {
    expect(await read(`https://admin:geheim-3@127.0.0.1:${camera.port}/video`)).toBe('certificate');
    expect(camera.viewers).toBe(0);
  });

  it('is read when its address says that any certificate will do', async () => {
    const address = `https://admin:geheim-3@127.0.0.1:${camera.port}/video#any-certificate`;
    expect(await read(address)).toBe('picture');
  });

  it('is not connected to over RTSP, where ffmpeg checks no certificate, unless any will do', async () => {
    const address = `rtsps://admin:geheim-3@127.0.0.1:${camera.port}/live`;
    expect(await read(address)).toBe('certificate');
    expect(await read(`${address}#any-certificate`)).not.toBe('certificate');
  });
});
