import { expect, it } from 'vitest';
import { parsePeopleFilter } from './people-filter.js';

it('reads what it knows from an address and leaves out the rest', () => {
  expect(
    parsePeopleFilter({ search: 7, status: 'active', enrollment: 'perhaps', sort: '-name', evil: '1' }),
  ).toEqual({ search: '7', status: 'active', enrollment: undefined, groupId: undefined, sort: '-name' });
});
