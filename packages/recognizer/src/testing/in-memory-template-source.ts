import type { Correction, PersonFaces, TemplateSource } from '../template-source.js';

/** One organization's faces in memory, with a change feed that can fail. */
export function inMemoryTemplateSource(packId = 'mien-512') {
  const people = new Map<string, PersonFaces>();
  const feed: { sequence: number; personId: string }[] = [];
  const listeners = new Set<(organizationId?: string) => void>();
  const state = { packId, isDown: false };
  const requireUp = () => {
    if (state.isDown) throw new Error('the database is away');
  };
  const source: TemplateSource = {
    async position(organizationId) {
      requireUp();
      return { organizationId, packId: state.packId, sequence: feed.length };
    },
    async *everybody() {
      requireUp();
      yield [...people.values()];
    },
    async people(_organizationId, _embedderId, personIds) {
      requireUp();
      return personIds.flatMap((personId) => people.get(personId) ?? []);
    },
    async changesAfter(_organizationId, sequence) {
      requireUp();
      const personIds = [...new Set(feed.slice(sequence).map(({ personId }) => personId))];
      return { sequence: feed.length, personIds };
    },
    async follow(onChange) {
      listeners.add(onChange);
      return async () => void listeners.delete(onChange);
    },
  };

  return {
    source,
    state,
    /** Store all there is of a person, and tell nobody but the feed. */
    put(
      personId: string,
      templates: PersonFaces['templates'],
      corrections: readonly Correction[] = [],
      unreadable = 0,
    ) {
      people.set(personId, { personId, templates, corrections, unreadable });
      feed.push({ sequence: feed.length + 1, personId });
    },
    announce: () => {
      for (const listener of listeners) listener();
    },
    position: () => ({ organizationId: 'school', packId: state.packId, sequence: feed.length }),
  };
}
