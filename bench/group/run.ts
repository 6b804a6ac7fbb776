import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { openAnalyzer } from '../engine/mien.js';
import { openDefaultPack } from '../engine/open-pack.js';
import { classPicture } from './class-picture.js';
import { type DetectionFigures, measureDetection } from './measure-detection.js';
import { measureIdentity } from './measure-identity.js';
import { readPeople } from './people-folder.js';

const [folder, clip] = process.argv.slice(2);
const CANVASES = [
  { width: 1280, height: 720 },
  { width: 4000, height: 3000 },
];
const FACES_PX = [16, 20, 24, 28, 32, 40, 80, 160];
const EYES_PX = [32, 20, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5];
/** Enough for differences of a percent, in some minutes. */
const PEOPLE = 700;

const print = (line: string) => process.stdout.write(`${line}\n`);
const percent = (proportion: number) => (100 * proportion).toFixed(1).padStart(6);

sharp.concurrency(1);
const pack = await openDefaultPack();
const analyzer = await openAnalyzer(pack);
if (clip) await searchClip(clip);
if (folder) await searchClasses(folder);
else
  print(
    'Name a folder of people, one folder of pictures each, to measure: npm run bench -- group FOLDER [MJPEG]',
  );
await analyzer.close();

/** Else the people of a class would hide one another. */
const isRoomFor = (facePx: number, width: number): boolean => facePx * 16 < width;

function describe(name: string, { faces, found, twice, cpuMs, ...sum }: DetectionFigures): void {
  const shares = `${found} of ${faces} found, ${twice} twice, ${sum.false} false`;
  print(`${name.padEnd(44)} ${shares.padEnd(44)} ${cpuMs.toFixed(0)} ms of CPU`);
}

/** A film of people whose number is known to whoever asks. */
async function searchClip(path: string): Promise<void> {
  const bytes = await readFile(path);
  const frames: Uint8Array[] = [];
  for (let start = bytes.indexOf('ffd8', 0, 'hex'); start >= 0; ) {
    const end = bytes.indexOf('ffd9', start, 'hex') + 2;
    frames.push(bytes.subarray(start, end));
    start = bytes.indexOf('ffd8', end, 'hex');
  }
  const shown = frames.filter((_, i) => i % 6 === 0).map((jpeg) => ({ jpeg, faces: [] }));
  for (const group of [false, true]) {
    const sum = await measureDetection(analyzer, shown, { group, embed: false });
    print(
      `clip, ${group ? 'group' : 'ordinary'}: ${sum.false} faces in ${shown.length} frames, ${sum.cpuMs.toFixed(0)} ms of CPU`,
    );
  }
}

async function searchClasses(path: string): Promise<void> {
  const people = await readPeople(path);
  for (const canvas of CANVASES) {
    for (const facePx of FACES_PX.filter((side) => isRoomFor(side, canvas.width))) {
      const pictures = [];
      for (const start of [0, 300])
        pictures.push(await classPicture(analyzer, people.slice(start), { ...canvas, facePx }));
      for (const group of [false, true]) {
        const name = `${canvas.width}×${canvas.height}, ${facePx} px, ${group ? 'group' : 'ordinary'}`;
        describe(name, await measureDetection(analyzer, pictures, { group, embed: false }));
      }
    }
  }
  if (!pack.calibration) return;
  const several = people.filter(({ pictures }) => pictures.length > 1);
  const others = people.filter(({ pictures }) => pictures.length === 1);
  const chosen = [...several, ...others].slice(0, PEOPLE);
  print('eyes px  people   right   wrong  unsure  first of unsure  strangers named, %');
  for await (const row of measureIdentity(analyzer, pack.calibration, chosen, EYES_PX)) {
    const shares = [row.right, row.wrong, row.unsure, row.firstOfUnsure, row.strangersNamed].map(percent);
    print(`${String(row.eyesPx).padStart(7)} ${String(row.people).padStart(7)}  ${shares.join('  ')}`);
  }
}
