const PICTURE = /\.(jpe?g|png|webp|avif|gif|tiff?|bmp|heic|heif)$/i;
const ARCHIVE = /\.(zip|7z|rar|tar|t?gz|bz2|xz)$/i;
const JUNK = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
/** `1001_2`, `1001-2`, `1001 (2)`: one of several pictures. */
const COUNTER = /[ _-]*(\(\d{1,3}\)|[_-]\d{1,3})$/;

export type EntryKind = 'picture' | 'archive' | 'table' | 'junk' | 'other';

/** What a file of an archive is, by its name. */
export function kindOf(path: string): EntryKind {
  if (path.endsWith('/') || JUNK.test(path)) return 'junk';
  if (PICTURE.test(path)) return 'picture';
  if (ARCHIVE.test(path)) return 'archive';
  return /(^|\/)people\.csv$/i.test(path) ? 'table' : 'other';
}

/** Folder a picture lies in, nothing at the top. */
export function folderOf(path: string): string | undefined {
  return path.split('/').at(-2)?.trim() || undefined;
}

/** Names a picture may be of, best first: its file's, that without a counter, its folder's. */
export function ownerNames(path: string): string[] {
  const file = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').trim();
  const single = file.replace(COUNTER, '').trim();
  const folder = folderOf(path);
  return [...new Set([file, single, ...(folder ? [folder] : [])].filter(Boolean))].map((name) =>
    name.normalize('NFC'),
  );
}

/** Paths as people write them compare equal: slashes, case, composition. */
export const samePath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .normalize('NFC')
    .toLowerCase();
