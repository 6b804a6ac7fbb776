import { VARIABLE_GROUPS, variables } from './variables.js';

const HEADER = `# Settings of Mien. All of them are optional; lines without # count.
# They are read from the environment and from settings.json in the data folder; the environment wins.`;

/** Defaults as the schema gives them when nothing is set. */
function defaultTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(variables.parse({})).map(([name, value]) => [
      name,
      Array.isArray(value) ? '' : String(value),
    ]),
  );
}

/** The content of `.env.example`. */
export function renderEnvExample(): string {
  const defaults = defaultTexts();
  const groups = Object.entries(VARIABLE_GROUPS).map(([title, group]) => {
    const lines = Object.entries(group).map(
      ([name, schema]) => `# ${schema.description ?? ''}\n#${name}=${defaults[name] ?? ''}`,
    );
    return `## ${title}\n\n${lines.join('\n\n')}`;
  });
  return `${HEADER}\n\n${groups.join('\n\n')}\n`;
}
