import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parseCameraAddress } from '../camera-address.js';
import { type CameraState, openCamera } from '../open-camera.js';

const run = promisify(execFile);

/** Two small pictures, one like the other, made of a sample. */
export async function smallPictures(sample: string, folder: string): Promise<Buffer[]> {
  const files = ['a.jpg', 'b.jpg'].map((name) => join(folder, name));
  for (const [index, file] of files.entries()) {
    const filter = `scale=480:-2,crop=w=iw-8:h=ih:x=${index * 8}:y=0`;
    await run('ffmpeg', ['-nostdin', '-loglevel', 'error', '-y', '-i', sample, '-vf', filter, file]);
  }
  return Promise.all(files.map((file) => readFile(file)));
}

/** Read a camera and note what it does. */
export function watchStates(text: string, folder: string, timing: { stallMs?: number } = {}) {
  const parsed = parseCameraAddress(text, folder);
  if (parsed.kind === 'refused') throw new Error(parsed.fault);
  const states: CameraState[] = [];
  const frames: Buffer[] = [];
  const camera = openCamera({
    address: parsed.address,
    maxFramesPerSecond: 10,
    maxEdgePx: 320,
    connectMs: 8_000,
    stallMs: timing.stallMs ?? 5_000,
    pauseMs: { least: 100, most: 400 },
    random: () => 0.5,
    onFrame: async (jpeg) => {
      frames.push(jpeg);
    },
    onState: (state) => states.push(state),
  });
  return { camera, states, frames };
}

/** Until something is so, or it takes too long. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  withinMs = 12_000,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await pause(50);
  }
}

/** Command lines of the processes of this machine that hold `text`. */
export async function processesWith(text: string): Promise<string[]> {
  const { stdout } = await run('ps', ['axww', '-o', 'args=']);
  return stdout.split('\n').filter((line) => line.includes(text));
}
