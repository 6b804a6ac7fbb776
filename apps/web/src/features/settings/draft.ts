import type { CallInput, CallOutput } from '../../shared/api-types.js';

export type Organization = CallOutput<'getOrganization'>;
export type OrganizationChange = NonNullable<CallInput<'updateOrganization'>['body']>;

/** What the page edits. */
export type Draft = Pick<Organization, 'name' | 'timeZone' | 'language' | 'settings'>;

export const toDraft = ({ name, timeZone, language, settings }: Organization): Draft => ({
  name,
  timeZone,
  language,
  settings,
});

function changed<T extends object>(saved: T, draft: T): Partial<T> {
  const names = (Object.keys(draft) as (keyof T)[]).filter((name) => draft[name] !== saved[name]);
  return Object.fromEntries(names.map((name) => [name, draft[name]])) as Partial<T>;
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(saved: Organization, draft: Draft): OrganizationChange | undefined {
  const { settings, ...rest } = draft;
  const { settings: savedSettings, ...savedRest } = toDraft(saved);
  const settingsChange = changed(savedSettings, settings);
  const change = {
    ...changed(savedRest, { ...rest, name: rest.name.trim() }),
    ...(Object.keys(settingsChange).length > 0 ? { settings: settingsChange } : {}),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
