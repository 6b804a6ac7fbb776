import { GRANTS, PERMISSIONS, ROLES } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import ar from '../../i18n/ar/access.json' with { type: 'json' };
import de from '../../i18n/de/access.json' with { type: 'json' };
import en from '../../i18n/en/access.json' with { type: 'json' };
import es from '../../i18n/es/access.json' with { type: 'json' };
import fr from '../../i18n/fr/access.json' with { type: 'json' };
import { byArea } from './permission-areas.js';

it('keeps every permission, once, under its area', () => {
  const areas = byArea(PERMISSIONS);
  expect(areas.flatMap(({ permissions }) => permissions).sort()).toEqual([...PERMISSIONS].sort());
  expect(new Set(areas.map(({ area }) => area)).size).toBe(areas.length);
  expect(byArea(GRANTS.kiosk)).toEqual([{ area: 'kiosk', permissions: ['kiosk:run'] }]);
});

describe.each([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['ar', ar],
] as const)('in %s', (_, catalog) => {
  const can: Readonly<Record<string, Readonly<Record<string, string>>>> = catalog.can;
  const areas: Readonly<Record<string, string>> = catalog.area;
  const roles: Readonly<Record<string, { readonly name: string }>> = catalog.role;

  it.each(byArea(PERMISSIONS))(
    '$area has a name and every permission of it a sentence',
    ({ area, permissions }) => {
      expect(areas[area]).toBeTruthy();
      for (const permission of permissions) expect(can[area]?.[permission.split(':')[1]!]).toBeTruthy();
    },
  );

  it.each(ROLES)('%s has a name', (role) => {
    expect(roles[role]?.name).toBeTruthy();
  });
});
