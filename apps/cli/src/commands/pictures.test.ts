import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { samplePicture, samplePictures } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { calibrateForTest, runMien, spawnMien } from '../testing/run-mien.js';

/** Each test starts the engine, some several times, beside other tests on the same cores. */
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-cli-'));
  await calibrateForTest(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One face each: the first two are one person, the third another. */
const FACES = {
  ana: { sample: 1, left: 1364, top: 141, side: 400 },
  anaAgain: { sample: 3, left: 939, top: 132, side: 500 },
  other: { sample: 5, left: 1310, top: 330, side: 440 },
} as const;

/** Cut one face out of a sample picture. */
async function cutFace(name: keyof typeof FACES, target: string): Promise<string> {
  const { sample, left, top, side } = FACES[name];
  await mkdir(dirname(target), { recursive: true });
  await sharp(samplePicture(sample)).extract({ left, top, width: side, height: side }).toFile(target);
  return target;
}

describe('mien detect', () => {
  it('lists every face as JSON, keeps going past a bad file and ends with the code for it', async () => {
    const bad = join(folder, 'notes.jpg');
    await writeFile(bad, 'not a picture');
    const drawn = join(folder, 'drawn');
    const args = ['detect', samplePicture(3), bad, '--json', '--boxes', drawn];
    const { code, stdout } = await runMien(args, folder);

    expect(code).toBe(3);
    const { pictures } = JSON.parse(stdout);
    expect(pictures[0]).toMatchObject({ path: samplePicture(3), width: 1920 });
    expect(pictures[0].faces.length).toBeGreaterThanOrEqual(3);
    expect(pictures[0].faces[0]).toMatchObject({
      box: { width: expect.any(Number) },
      quality: { score: expect.any(Number) },
    });
    expect(pictures[0].faces[0]).not.toHaveProperty('embedding');
    expect(pictures[1]).toEqual({ path: bad, rejection: 'format-unsupported' });
    expect((await sharp(join(drawn, 'sample3.jpg')).metadata()).width).toBe(1920);
  });

  it('stops at Ctrl-C', async () => {
    const child = spawnMien(['detect', ...Array(20).fill(samplePictures()).flat()], folder);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
  });

  it('ends quietly when its reader leaves in the middle of the work', async () => {
    const child = spawnMien(['detect', ...Array(20).fill(samplePictures()).flat()], folder);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('mien compare', () => {
  it('matches a person with herself in another picture', async () => {
    const a = await cutFace('ana', join(folder, 'a.png'));
    const b = await cutFace('anaAgain', join(folder, 'b.png'));
    const { code, stdout } = await runMien(['compare', a, b, '--json'], folder);
    expect(JSON.parse(stdout)).toMatchObject({ decision: 'match', basis: { form: 'raw' } });
    expect(code).toBe(0);
  });

  it('does not match two people', async () => {
    const { code, stdout } = await runMien(['compare', samplePicture(1), samplePicture(5)], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('No match');
  });
});

describe('mien enroll and identify', () => {
  it('enrolls a folder per person, says what was skipped, and finds who is in a group picture', async () => {
    const staff = join(folder, 'staff');
    await cutFace('ana', join(staff, 'Ana Jovanović', '1.png'));
    await cutFace('other', join(staff, '李明', '1.png'));
    await cutFace('anaAgain', join(staff, 'Zoë', '1.png'));
    await mkdir(join(staff, 'Nobody'));
    await writeFile(join(staff, '李明', 'empty.jpg'), '');

    const enrolled = await runMien(['enroll', staff, '--any-quality', '--json'], folder);
    expect(enrolled.code).toBe(3);
    expect(enrolled.stderr).toContain('agreed');
    expect(JSON.parse(enrolled.stdout)).toMatchObject({
      people: 3,
      enrolled: 3,
      skipped: [{ path: join(staff, '李明', 'empty.jpg') }],
      duplicates: [{ subjectId: 'Zoë', alsoLike: 'Ana Jovanović' }],
      withoutTemplate: ['Nobody'],
    });

    const again = await runMien(['enroll', staff, '--any-quality'], folder);
    expect(again.stdout).toContain('0 templates added, 3 already there');

    const identified = await runMien(['identify', samplePicture(5), '--json'], folder);
    expect(identified.code).toBe(0);
    expect(identified.stderr).toContain('stricter');
    const { pictures } = JSON.parse(identified.stdout);
    const named = pictures[0].faces.filter((face: { identity: unknown }) => face.identity !== null);
    const matches = named.filter(
      (face: { identity: { decision: string } }) => face.identity.decision === 'match',
    );
    expect(matches).toMatchObject([
      { identity: { candidate: { subjectId: '李明' }, basis: { form: 'raw' } } },
    ]);
  });

  it('says where a gallery is missing', async () => {
    const { code, stderr } = await runMien(
      ['identify', samplePicture(1), '--gallery', '/nowhere/x.mien'],
      folder,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('/nowhere/x.mien');
  });
});

describe('mien contact-sheet', () => {
  it('writes a page that shows one person in two pictures', async () => {
    const page = join(folder, 'sheet.html');
    const args = ['contact-sheet', samplePicture(1), samplePicture(3), '--out', page, '--json'];
    const { code, stdout } = await runMien(args, folder);
    expect(code).toBe(0);
    const [first] = JSON.parse(stdout).persons;
    expect(first.appearances.map((appearance: { picture: string }) => appearance.picture).sort()).toEqual([
      'sample1.jpg',
      'sample3.jpg',
    ]);
    expect(await readFile(page, 'utf8')).toContain('id="person-1"');
  });
});
