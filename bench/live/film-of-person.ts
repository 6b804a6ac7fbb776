import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import { type Poses, posesOf } from '../../e2e/src/product/film-poses.js';

const WIDTH = 640;
const HEIGHT = 480;
/** How far the picture sways, px: a camera on a tripod is never as still as a file. */
const SWAY = 4;
const PATCH = 16;
/** Every how many pictures of a film are looked at. */
const STRIDE = 5;

interface Seen {
  readonly faces: readonly { readonly face: { readonly pose?: { readonly yawDeg: number } } }[];
}

/** One picture of a film as a camera would send it: swaying, and never the same bytes twice. */
export async function asFromCamera(picture: Buffer, atMs: number): Promise<Uint8Array> {
  const swing = atMs / 500;
  const sway = { odx: SWAY * Math.sin(swing), ody: SWAY * Math.sin(1.3 * swing) };
  const noise = Buffer.from(Array.from({ length: 3 * PATCH * PATCH }, () => Math.random() * 255));
  return sharp(picture)
    .affine([1, 0, 0, 1], { ...sway, interpolator: 'bilinear' })
    .extract({ left: SWAY, top: SWAY, width: WIDTH - 2 * SWAY, height: HEIGHT - 2 * SWAY })
    .composite([{ input: noise, raw: { width: PATCH, height: PATCH, channels: 3 }, left: 0, top: 0 }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Where in a film the face is straight and turned to both sides, as a server measures it. */
export async function posesIn(url: string, key: string, pictures: readonly Buffer[]): Promise<Poses> {
  const turned = [];
  for (let index = 0; index < pictures.length; index += STRIDE) {
    const reply = await fetch(`${url}/api/v1/identifications`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${key}` },
      body: new Uint8Array(pictures[index] ?? []),
    });
    if (!reply.ok) throw new Error(await reply.text());
    const { faces } = (await reply.json()) as Seen;
    const yawDeg = faces[0]?.face.pose?.yawDeg;
    if (yawDeg !== undefined) turned.push({ index, yawDeg });
  }
  return posesOf(turned);
}

/** How long a turned head stays turned, and how long a person takes to begin, ms. */
const TURNED_MS = 1200;
const REACTION_MS = 400;

/** The person of a film, who turns their head as they are asked to. */
export interface ActingPerson {
  /** The picture the camera shows now; each call is one picture later. */
  next(): Buffer;
  turn(side: 'left' | 'right'): void;
}

/** @param poses of the same pictures */
export function actingPerson(pictures: readonly Buffer[], poses: Poses): ActingPerson {
  let at = poses.middle;
  let target = poses.middle;
  const act = async (side: 'left' | 'right') => {
    await delay(REACTION_MS);
    target = poses[side];
    await delay(TURNED_MS);
    target = poses.middle;
  };
  return {
    next() {
      at += Math.sign(target - at);
      return pictures[at] ?? Buffer.alloc(0);
    },
    turn: (side) => void act(side),
  };
}
