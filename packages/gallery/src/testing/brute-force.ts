import { compare, type Embedding } from '@mien/biometrics';
import type { Candidate, NewTemplate } from '../gallery-types.js';

/** What an exact search must answer, found the slow and obvious way. */
export function bruteForceSearch(
  templates: Iterable<NewTemplate>,
  probe: Embedding,
  options: { readonly limit: number; readonly roster?: ReadonlySet<string> },
): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const { templateId, subjectId, embedding } of templates) {
    if (options.roster !== undefined && !options.roster.has(subjectId)) continue;
    const candidate = { subjectId, templateId, score: compare(probe, embedding) };
    const known = best.get(subjectId);
    if (known === undefined || isBefore(candidate, known)) best.set(subjectId, candidate);
  }
  return [...best.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, options.limit);
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.templateId < b.templateId);
}
