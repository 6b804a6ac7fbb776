import { expect, it } from 'vitest';
import { PackedIds } from './packed-ids.js';

const UUID = '0b9ff9a4-2c3d-4e5f-8a6b-7c8d9e0f1a2b';

it.each([UUID, 'subject-1', '学生'])('leaves no byte of %s where it was erased or moved from', (id) => {
  const ids = new PackedIds();
  ids.put(0, ids.pack(id));
  ids.move(0, 1);
  expect(ids.get(1)).toBe(id);
  const bytes = ids.bytes(1);
  expect(bytes.some((byte) => byte !== 0)).toBe(true);
  ids.erase(1);
  expect(bytes.every((byte) => byte === 0)).toBe(true);
  ids.put(0, ids.pack('next'));
  expect(ids.get(0)).toBe('next');
});

it('uses the place of an erased id again', () => {
  const ids = new PackedIds();
  ids.put(0, ids.pack('subject-1'));
  const place = ids.bytes(0).byteOffset;
  ids.erase(0);
  ids.put(7, ids.pack('subject-2'));
  expect(ids.bytes(7).byteOffset).toBe(place);
});
