import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closestName } from './closest-name.js';
import { SettingsError } from './errors.js';
import type { Settings } from './settings.js';
import { findContradictions, toSettings } from './to-settings.js';
import { variables } from './variables.js';

const REPOSITORY = fileURLToPath(new URL('../../../../../', import.meta.url));
/** `MIEN_TEST_…` is for tests, `MIEN_CLI_…` for the command line. */
const OURS = /^MIEN_(?!TEST_|CLI_)/;

type Environment = Readonly<Record<string, string | undefined>>;

export const dataFolderOf = (env: Environment): string =>
  env.MIEN_DATA ? resolve(env.MIEN_DATA) : join(REPOSITORY, 'data');

function readSettingsFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { ...content };
  } catch {
    // said below
  }
  throw new SettingsError([`${path}: It is not a JSON object of settings that this account may read.`]);
}

function findUnknown(names: readonly string[]): readonly string[] {
  const known = Object.keys(variables.shape);
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const close = closestName(name, known);
      return `${name}: There is no such setting${close ? `; do you mean ${close}?` : '.'}`;
    });
}

const isSet = ([, value]: [string, unknown]): boolean => value !== undefined && value !== '';

/**
 * Settings from the environment and from `settings.json` in the data folder; the environment wins.
 *
 * @throws {SettingsError} naming every mistake at once, without any value.
 */
export function loadSettings(env: Environment): Settings {
  const dataFolder = dataFolderOf(env);
  const fromFile = readSettingsFile(join(dataFolder, 'settings.json'));
  const known = Object.keys(variables.shape);
  const fromEnvironment = Object.fromEntries(
    Object.entries(env).filter((entry) => isSet(entry) && (OURS.test(entry[0]) || known.includes(entry[0]))),
  );
  const given = { ...fromFile, ...fromEnvironment };

  const parsed = variables.safeParse(given);
  const mistakes = [
    ...findUnknown(Object.keys(given)),
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []),
    ...(parsed.success ? findContradictions(parsed.data) : []),
    ...('MIEN_DATA' in fromFile
      ? ['MIEN_DATA: The settings file is in that folder; set it in the environment.']
      : []),
  ];
  if (!parsed.success || mistakes.length > 0) throw new SettingsError(mistakes);
  return toSettings(parsed.data, dataFolder);
}
