import encode from 'qr';
import { afterEach, expect, it, vi } from 'vitest';
import { createQrReader } from './read-qr.js';

const [WIDTH, HEIGHT] = [640, 480];
const MODULE_PX = 6;
const video = { videoWidth: WIDTH, videoHeight: HEIGHT } as HTMLVideoElement;

afterEach(() => vi.unstubAllGlobals());

/** A camera picture with this QR code held up in it, or with nothing. */
function aPicture(text: string | undefined) {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(190);
  const code = text === undefined ? [] : encode(text, 'raw', { border: 4 });
  for (const [row, modules] of code.entries()) {
    for (const [column, isDark] of modules.entries()) {
      for (let at = 0; at < MODULE_PX ** 2; at += 1) {
        const x = 150 + column * MODULE_PX + (at % MODULE_PX);
        const y = 40 + row * MODULE_PX + Math.floor(at / MODULE_PX);
        data.fill(isDark ? 20 : 240, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3);
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const showing = (text: string | undefined) =>
  vi.stubGlobal('document', {
    createElement: () => ({
      getContext: () => ({ drawImage: () => undefined, getImageData: () => aPicture(text) }),
    }),
  });

it('reads a code that is held up to a camera, without help of the browser', async () => {
  const code = `MIEN1:${'Ab3_xY-7'.repeat(5)}abc`;
  showing(code);
  const read = await createQrReader();
  expect(await read(video)).toBe(code);
});

it('reads nothing where there is no code', async () => {
  showing(undefined);
  const read = await createQrReader();
  expect(await read(video)).toBeUndefined();
});

it('leaves it to the browser where that can', async () => {
  class Detector {
    static getSupportedFormats = async () => ['qr_code'];
    detect = async () => [{ rawValue: 'by the browser' }];
  }
  vi.stubGlobal('BarcodeDetector', Detector);
  const read = await createQrReader();
  expect(await read(video)).toBe('by the browser');
});
