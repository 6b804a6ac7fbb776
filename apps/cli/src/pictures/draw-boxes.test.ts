import { join } from 'node:path';
import { gradientImage, withTemporaryFolder } from '@mien/testkit';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createBoxPaths, drawBoxes, saveWithBoxes } from './draw-boxes.js';

it('draws on an upright copy of the picture', async () => {
  await withTemporaryFolder(async (folder) => {
    const { data, width, height } = gradientImage(200, 100);
    const source = join(folder, 'turned.jpg');
    await sharp(data, { raw: { width, height, channels: 3 } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toFile(source);
    const target = join(folder, 'out/turned.png');
    const box = { x: 20, y: 50, width: 40, height: 60 };
    await saveWithBoxes(source, [{ box, label: '1' }], target);

    const { info, data: pixels } = await sharp(target).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([100, 200]);
    const onFrame = (80 * info.width + 20) * info.channels;
    expect(Math.min(...pixels.subarray(onFrame, onFrame + 3))).toBeGreaterThan(200);
  });
});

it('takes names as text, not as markup, and draws boxes that reach outside', async () => {
  const box = { x: -20, y: -5, width: 400, height: 300 };
  const drawn = await drawBoxes(gradientImage(200, 100), [{ box, label: '<b>&" 李明' }]);
  expect(await sharp(drawn).metadata()).toMatchObject({ width: 200, height: 100, format: 'jpeg' });
});

it('never writes two pictures of the same name over each other', () => {
  const pathOf = createBoxPaths('drawn');
  expect([pathOf('a/x.jpg'), pathOf('b/x.png')]).toEqual([join('drawn', 'x.jpg'), join('drawn', 'x-2.jpg')]);
});
