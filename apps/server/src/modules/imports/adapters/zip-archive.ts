import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { ArchivedPicture, ImportFile } from '../application/ports.js';
import { type ArchiveProblem, ArchiveRefusedError } from '../domain/errors.js';
import { kindOf } from '../domain/picture-owner.js';
import { openCsvTable } from './csv-table.js';

export interface ArchiveLimits {
  /** Largest picture, bytes unpacked. */
  readonly pictureBytes: number;
  /** Largest people.csv, bytes unpacked. */
  readonly tableBytes: number;
  readonly entries: number;
  /** All entries together, bytes unpacked. */
  readonly totalBytes: number;
}

/** Deflate cannot do better than about 1032 to 1; pictures hardly shrink at all. */
const MOST_EXPANSION = 200;
const SMALL_ENTRY_BYTES = 1_000_000;

const isUnsafe = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..') || /\p{Cc}/u.test(name);

function problemOf(entry: yauzl.Entry, limits: ArchiveLimits): ArchiveProblem | undefined {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) return 'encrypted';
  if (isUnsafe(fileName)) return 'unsafe-name';
  const isBomb =
    uncompressedSize > SMALL_ENTRY_BYTES && uncompressedSize > MOST_EXPANSION * Math.max(1, compressedSize);
  const isHugeTable = kindOf(fileName) === 'table' && uncompressedSize > limits.tableBytes;
  return isBomb || isHugeTable ? 'too-large-inside' : undefined;
}

/** @throws {ArchiveRefusedError} before a single byte is unpacked. */
async function listEntries(zip: yauzl.ZipFile, limits: ArchiveLimits): Promise<yauzl.Entry[]> {
  if (zip.entryCount > limits.entries) throw new ArchiveRefusedError('too-many-entries');
  const entries: yauzl.Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const problem = problemOf(entry, limits);
    if (problem) throw new ArchiveRefusedError(problem);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) throw new ArchiveRefusedError('too-large-inside');
    entries.push(entry);
  }
  return entries;
}

const depth = ({ fileName }: yauzl.Entry): number => fileName.split('/').length;

function asPicture(zip: yauzl.ZipFile, entry: yauzl.Entry, limits: ArchiveLimits): ArchivedPicture {
  const problem =
    kindOf(entry.fileName) === 'archive'
      ? 'nested-archive'
      : entry.uncompressedSize > limits.pictureBytes
        ? 'file-too-large'
        : undefined;
  return {
    path: entry.fileName,
    problem,
    // unpacked in memory, never under its own name on a disk, and never more than it declares
    read: async () => new Uint8Array(await buffer(await zip.openReadStreamPromise(entry))),
  };
}

async function openArchive(path: string): Promise<yauzl.ZipFile> {
  return yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
}

/**
 * Open a ZIP of pictures, with or without a people.csv.
 *
 * @throws {ArchiveRefusedError} if it is damaged, encrypted, a bomb, or names paths outside itself.
 * @throws {UnreadableTableError} if its people.csv cannot be read.
 */
export async function openZipArchive(path: string, limits: ArchiveLimits): Promise<ImportFile> {
  const zip = await openArchive(path).catch((cause: unknown) => {
    throw new ArchiveRefusedError('damaged', cause);
  });
  try {
    const entries = await listEntries(zip, limits);
    const [tableEntry] = entries
      .filter(({ fileName }) => kindOf(fileName) === 'table')
      .sort((a, b) => depth(a) - depth(b));
    const pictures = entries
      .filter(({ fileName }) => ['picture', 'archive'].includes(kindOf(fileName)))
      .map((entry) => asPicture(zip, entry, limits));
    if (!tableEntry && pictures.length === 0) throw new ArchiveRefusedError('empty');
    const openTable = (): Promise<Readable> => zip.openReadStreamPromise(tableEntry as yauzl.Entry);
    return {
      ...(tableEntry && { table: await openCsvTable(openTable) }),
      pictures,
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    // yauzl throws plain errors for what is wrong with the file
    throw error instanceof Error && error.constructor === Error
      ? new ArchiveRefusedError('damaged', error)
      : error;
  }
}
