import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type DirectedCamera, picturesOf } from './directed-camera.js';
import { followPrompts, type Poses, posesOf, yawsOf } from './film-poses.js';

/** From this picture on the recorded man turns his head both ways and the attack network takes him for living. */
const TURNS_FROM = 200;
const SESSION_MS = 60_000;
/** A busy machine sees some movements too late. */
const ATTEMPTS = 4;

/** A recorded man who turns his head: the pictures, and those in which he looks straight and to his sides. */
export interface TurningMan {
  readonly pictures: readonly Buffer[];
  readonly poses: Poses;
}

/**
 * Read the recording.
 *
 * @param recordings the folder of MIEN_EVALUATION_DATA.
 * @param page of somebody who may identify faces.
 */
export async function readTurningMan(recordings: string, page: Page): Promise<TurningMan> {
  const film = await picturesOf(join(recordings, 'video/live_headturn_640x480.mjpeg'));
  const pictures = film.slice(TURNS_FROM);
  return { pictures, poses: posesOf(await yawsOf(page, pictures)) };
}

/** Leave out all movements that the recording does not show. */
export async function askForTurnsOnly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Some movements are hard for me' }).click();
  for (const name of ['Close your eyes', 'Nod', 'Smile', 'Come closer']) {
    await page.getByRole('checkbox', { name }).check();
  }
}

/** Begin a session of turns alone, and turn as asked until this has come; again where that was not seen well enough. */
export async function turnUntil(
  page: Page,
  end: Locator,
  camera: DirectedCamera,
  poses: Poses,
): Promise<void> {
  const unclear = page.getByRole('alert').filter({ hasText: 'Nothing was changed.' });
  await askForTurnsOnly(page);
  await page.getByRole('button', { name: 'Switch the camera on and begin' }).click();
  for (let attempt = 1; ; attempt += 1) {
    const follow = followPrompts(page, camera, poses);
    await end.or(unclear).first().waitFor({ timeout: SESSION_MS }).finally(follow.stop);
    if (await end.isVisible()) return;
    if (attempt === ATTEMPTS) throw new Error(`Not seen as it moved: ${await unclear.textContent()}`);
    await page.getByRole('button', { name: 'Try again' }).click();
  }
}
