import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { expect, it } from 'vitest';
import { NoPicturesError, PathNotFoundError } from '../errors.js';
import { findPictures } from './find-pictures.js';

const FILES = ['b/10.jpg', 'b/9.JPG', 'b/notes.txt', 'b/.hidden.jpg', 'a.png', 'odd.dat'];

const found = (names: readonly string[]) =>
  withTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'b'));
    for (const file of FILES) await writeFile(join(folder, file), '');
    const paths: string[] = [];
    for await (const path of findPictures(names.map((name) => join(folder, name)))) paths.push(path);
    return paths.map((path) => relative(folder, path));
  });

it('takes a folder for all pictures below it, in the order of their numbers', async () => {
  expect(await found(['.'])).toEqual(['a.png', 'b/9.JPG', 'b/10.jpg']);
});

it('takes a named file whatever its name', async () => {
  expect(await found(['odd.dat', 'a.png'])).toEqual(['odd.dat', 'a.png']);
});

it('takes a pattern for the files it matches', async () => {
  expect(await found(['b/*.jpg'])).toEqual(['b/10.jpg']);
});

it.each(['gone.jpg', 'b/*.webp'])('refuses %s, which leads to nothing', async (name) => {
  await expect(found([name])).rejects.toBeInstanceOf(PathNotFoundError);
});

it('refuses a folder without pictures', async () => {
  await withTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'notes.txt'), '');
    await expect(findPictures([folder]).next()).rejects.toBeInstanceOf(NoPicturesError);
  });
});
