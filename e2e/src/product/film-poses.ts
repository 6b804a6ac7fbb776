import type { Page } from 'playwright-core';
import { callApi } from './call-api.js';
import type { DirectedCamera } from './directed-camera.js';

/** Every how many pictures of a film are looked at. */
const STRIDE = 5;

interface Seen {
  readonly faces: readonly { readonly face: { readonly pose?: { readonly yawDeg: number } } }[];
}

interface Turned {
  readonly index: number;
  /** Degrees, positive to the right of the picture: the person's left. */
  readonly yawDeg: number;
}

/** Pictures of a film that show a face straight and turned to both of its sides. */
export interface Poses {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
}

/** How far the face is turned in pictures of a film, as the product of the signed-in page measures it. */
export async function yawsOf(page: Page, pictures: readonly Buffer[]): Promise<readonly Turned[]> {
  const turned: Turned[] = [];
  for (let index = 0; index < pictures.length; index += STRIDE) {
    const picture = { type: 'image/jpeg', body: pictures[index] ?? Buffer.alloc(0) };
    const { faces } = await callApi<Seen>(page, 'POST', '/identifications', picture);
    const yawDeg = faces[0]?.face.pose?.yawDeg;
    if (yawDeg !== undefined) turned.push({ index, yawDeg });
  }
  return turned;
}

/** The pictures in which the face is turned farthest, and the straight one nearest to between them. */
export function posesOf(turned: readonly Turned[]): Poses {
  const byYaw = [...turned].sort((a, b) => a.yawDeg - b.yawDeg);
  const right = byYaw[0]?.index ?? 0;
  const left = byYaw.at(-1)?.index ?? 0;
  const straight = turned.filter(
    ({ index }) => index > Math.min(left, right) && index < Math.max(left, right),
  );
  const [middle] = straight.sort((a, b) => Math.abs(a.yawDeg) - Math.abs(b.yawDeg));
  return { middle: middle?.index ?? 0, left, right };
}

/** How long a turned head stays turned, ms. */
const TURNED_MS = 1200;

/** Let the camera show what the page asks for, and back to the middle, until it is stopped. */
export function followPrompts(page: Page, camera: DirectedCamera, poses: Poses): { stop(): void } {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let isOver = false;
  const follow = async () => {
    let answered = '';
    while (!isOver) {
      const asked = (await page.getByRole('alert').allTextContents()).join(' ');
      const side = /to your (left|right)/.exec(asked)?.[1];
      if (side && side !== answered) {
        await pause(TURNED_MS / 3);
        await camera.goTo(side === 'left' ? poses.left : poses.right);
        await pause(TURNED_MS);
        await camera.goTo(poses.middle);
        answered = side;
      }
      await pause(100);
    }
  };
  // in the end the page goes on to another address
  follow().catch(() => undefined);
  return {
    stop: () => {
      isOver = true;
    },
  };
}
