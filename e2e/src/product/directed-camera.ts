import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

const START = Buffer.from([0xff, 0xd8, 0xff]);
const PLACE = '/film-of-the-test';

/** The pictures of an MJPEG film, in order. */
export async function picturesOf(filmPath: string): Promise<readonly Buffer[]> {
  const film = await readFile(filmPath);
  const starts: number[] = [];
  for (let at = film.indexOf(START); at >= 0; at = film.indexOf(START, at + START.length)) starts.push(at);
  return starts.map((from, index) => film.subarray(from, starts[index + 1] ?? film.length));
}

/** What the page's camera shows: a film played towards a picture and held there, swaying a little, never cut. */
export interface DirectedCamera {
  /** Play towards this picture of the film. */
  goTo(index: number): Promise<void>;
}

/**
 * Give a page a camera of its own, in place of the browser's: a canvas that the test directs.
 *
 * No two pictures are the same to the byte, as with a camera. Call it before the page is opened.
 */
export async function directCamera(
  page: Page,
  pictures: readonly Buffer[],
  start: number,
): Promise<DirectedCamera> {
  await page.route(`**${PLACE}`, (route) =>
    route.fulfill({ contentType: 'video/x-motion-jpeg', body: Buffer.concat(pictures) }),
  );
  const sizes = pictures.map(({ length }) => length);
  await page.addInitScript(installCamera, { place: PLACE, sizes, start });
  return {
    goTo: (index) =>
      page.evaluate((target) => {
        (window as unknown as { directedTo: number }).directedTo = target;
      }, index),
  };
}

interface Film {
  readonly place: string;
  readonly sizes: readonly number[];
  readonly start: number;
}

/** Runs in the page. */
function installCamera({ place, sizes, start }: Film): void {
  const direction = window as unknown as { directedTo: number };
  direction.directedTo = start;
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let at = start;

  const film = async () => {
    const whole = await (await fetch(place)).blob();
    let from = 0;
    return sizes.map((size) => {
      from += size;
      return whole.slice(from - size, from, 'image/jpeg');
    });
  };
  const draw = async (picture: Blob | undefined) => {
    if (!picture || !context) return;
    const bitmap = await createImageBitmap(picture);
    const swing = performance.now() / 500;
    context.drawImage(bitmap, 3 * Math.sin(swing), 2 * Math.sin(1.3 * swing), 640, 480);
    bitmap.close();
    context.fillStyle = `hsl(${Math.random() * 360} 80% ${30 + Math.random() * 40}%)`;
    context.fillRect(0, 0, 16, 16);
  };
  navigator.mediaDevices.getUserMedia = async () => {
    const pictures = await film();
    await draw(pictures[at]);
    const stream = canvas.captureStream(30);
    const play = async () => {
      while (stream.getVideoTracks().some(({ readyState }) => readyState === 'live')) {
        at += Math.sign(direction.directedTo - at);
        await Promise.all([draw(pictures[at]), pause(33)]);
      }
    };
    void play();
    return stream;
  };
}
