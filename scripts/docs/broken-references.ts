import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { documentAnchors } from './document-anchors.js';

const LINK = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
const CODE_SPAN = /`([^`\n]+)`/g;
const ROOTS = String.raw`packages|apps|models|evaluation|e2e|bench|scripts|docs|deploy|\.ci`;
const PATH = new RegExp(String.raw`^(?:${ROOTS})(?:/[\w.-]+)*/?$`);

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Every Markdown file under version control or about to be, relative to `root`. */
export async function listMarkdown(root: string): Promise<readonly string[]> {
  const arguments_ = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'];
  const { stdout } = await promisify(execFile)('git', arguments_, { cwd: root });
  return stdout.split('\n').filter((line) => line !== '');
}

/** Indented lines of a fenced tree continue the path of the line above them. */
function treePaths(text: string): readonly string[] {
  return [...text.matchAll(/```text\n([\s\S]*?)```/g)].flatMap(([, block = '']) => {
    const parents: string[] = [];
    return block.split('\n').flatMap((line) => {
      const [, indent = '', name = ''] = /^(\s*)([\w.@-]+(?:\/[\w.-]+)*\/?)(?:\s|$)/.exec(line) ?? [];
      if (name === '') return [];
      const depth = indent.length / 2;
      parents.length = Math.min(parents.length, depth);
      parents[depth] = name.replace(/\/$/, '');
      return [parents.join('/')];
    });
  });
}

async function brokenLinks(root: string, file: string, text: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [, target = ''] of text.matchAll(LINK)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const absolute = path === '' ? join(root, file) : normalize(join(root, dirname(file), path));
    if (!(await exists(absolute))) problems.push(`${file}: the link to ${target} leads nowhere`);
    else if (anchor && absolute.endsWith('.md') && !(await documentAnchors(absolute)).has(anchor)) {
      problems.push(`${file}: ${target} names a heading that does not exist`);
    }
  }
  return problems;
}

/**
 * What a document promises and the repository does not hold, one sentence each.
 *
 * Links must lead to a file, and to a heading where they name one. Repository paths in code spans must
 * exist everywhere; in ARCHITECTURE.md those of fenced `text` trees too.
 */
export async function brokenReferences(root: string, file: string, text: string): Promise<readonly string[]> {
  const spans = [...text.matchAll(CODE_SPAN)].map(([, span = '']) => span).filter((span) => PATH.test(span));
  const paths = file === 'ARCHITECTURE.md' ? [...spans, ...treePaths(text)] : spans;
  const gone: string[] = [];
  for (const path of new Set(paths)) {
    if (!(await exists(join(root, path)))) gone.push(`${file}: ${path} does not exist`);
  }
  return [...gone, ...(await brokenLinks(root, file, text))];
}

/** Decisions that nobody finds, because their index does not name them. */
export function unlistedDecisions(files: readonly string[], index: string): readonly string[] {
  return files
    .filter((file) => /^docs\/decisions\/\d{4}-.*\.md$/.test(file))
    .filter((file) => !index.includes(`(${basename(file)})`))
    .map((file) => `${file} is missing in docs/decisions/README.md`);
}
