import { readFile } from 'node:fs/promises';

/** Anchors that a forge makes from the headings of a Markdown file. */
export async function documentAnchors(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(path, 'utf8');
  const headings = [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
