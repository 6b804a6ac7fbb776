import { expect, it } from 'vitest';
import { changesOf, toDraft } from './draft.js';
import { anOrganization } from './testing/an-organization.js';

const draft = toDraft(anOrganization);

it('is nothing while nothing differs, spaces around the name included', () => {
  expect(changesOf(anOrganization, draft)).toBeUndefined();
  expect(changesOf(anOrganization, { ...draft, name: ' Hill School ' })).toBeUndefined();
});

it('names only what differs', () => {
  expect(
    changesOf(anOrganization, {
      ...draft,
      language: 'de',
      settings: { ...draft.settings, verificationFmr: 1e-5 },
    }),
  ).toEqual({ language: 'de', settings: { verificationFmr: 1e-5 } });
});
