import type { LogEntry } from '@mien/contracts';

/** Who came into question. A verification that stored no candidates has the person who was claimed. */
export function candidatesOf(entry: LogEntry): LogEntry['candidates'] {
  if (entry.candidates.length > 0 || !entry.person || entry.probability === undefined)
    return entry.candidates;
  return [{ personId: entry.person.id, name: entry.person.name, probability: entry.probability }];
}
