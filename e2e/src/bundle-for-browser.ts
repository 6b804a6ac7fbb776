import { build } from 'esbuild';

/** Bundle a TypeScript entry and all it imports into one script for browsers. */
export async function bundleForBrowser(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'chrome110',
    logLevel: 'silent',
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return bundle.contents;
}
