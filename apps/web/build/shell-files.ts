import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const WORKER = 'service-worker.js';
/** What the service worker's source says in place of its list. */
const PLACEHOLDER = '__MIEN_SHELL__';

type Bundle = Rolldown.OutputBundle;

/** The entry, what it imports before it starts, and their styles. */
function filesToStart(bundle: Bundle): readonly string[] {
  const found = new Set<string>();
  const visit = (fileName: string) => {
    const chunk = bundle[fileName];
    if (found.has(fileName) || chunk?.type !== 'chunk') return;
    found.add(fileName);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.fileName !== WORKER) visit(chunk.fileName);
  }
  const styles = Object.keys(bundle).filter((fileName) => /index-[^/]*\.css$/.test(fileName));
  return [...found, ...styles].sort();
}

/** Tell the service worker which files the application starts with, and which there are at all. */
export const shellFiles = (): Plugin => ({
  name: 'mien-shell-files',
  apply: 'build',
  generateBundle(_, bundle) {
    const worker = bundle[WORKER];
    if (worker?.type !== 'chunk') return;
    const all = Object.keys(bundle)
      .filter((name) => name.startsWith('assets/'))
      .sort();
    const shell = {
      version: createHash('sha256').update(all.join()).digest('hex').slice(0, 12),
      start: [
        '/',
        '/icons/mien.svg',
        '/manifest.webmanifest',
        ...filesToStart(bundle).map((name) => `/${name}`),
      ],
      all: all.map((name) => `/${name}`),
    };
    // a function, because `$` means something in a replacement text
    worker.code = worker.code.replace(PLACEHOLDER, () => JSON.stringify(shell).replaceAll('"', '\\"'));
  },
});
