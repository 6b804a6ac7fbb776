import { Select, TextInput } from '@mantine/core';
import { type LanguageTag, languageTag, line, timeZone } from '@mien/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../i18n/languages.js';
import { fits } from './fits.js';

export interface OrganizationValues {
  readonly name: string;
  readonly timeZone: string;
  readonly language: LanguageTag;
}

/** What a new organization most likely is: where this device is, in the language of the page. */
export const guessedOrganization = (language: LanguageTag): OrganizationValues => ({
  name: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  language,
});

/** The rules of {@link OrganizationFields}, for the form that holds them. */
export function useOrganizationRules() {
  const { t } = useTranslation('shared');
  return {
    name: fits(line(200), t('organization.nameNeeded')),
    timeZone: fits(timeZone, t('organization.timeZoneNeeded')),
  };
}

/** What of a form its fields use, whatever else the form holds. */
interface FieldsForm {
  readonly key: (path: never) => string;
  readonly getInputProps: (path: never) => object;
}

export interface OrganizationFieldsProps {
  /** The form, whose values are the organization's below `path`. */
  readonly form: FieldsForm;
  /** Where in the form's values the organization is: `organization.` or nothing. */
  readonly path?: string;
}

/** Name, time zone and language of an organization. */
export function OrganizationFields({ form, path = '' }: OrganizationFieldsProps) {
  const { t } = useTranslation('shared');
  const field = (name: keyof OrganizationValues) => ({
    key: form.key(`${path}${name}` as never),
    props: form.getInputProps(`${path}${name}` as never),
  });
  const zones = useMemo(() => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])], []);
  const nameField = field('name');
  const timeZoneField = field('timeZone');
  const languageField = field('language');
  return (
    <>
      <TextInput
        label={t('organization.name')}
        description={t('organization.nameHint')}
        autoComplete="organization"
        required
        key={nameField.key}
        {...nameField.props}
      />
      <Select
        label={t('organization.timeZone')}
        description={t('organization.timeZoneHint')}
        data={zones}
        searchable
        required
        allowDeselect={false}
        nothingFoundMessage={t('organization.timeZoneUnknown')}
        key={timeZoneField.key}
        {...timeZoneField.props}
      />
      <Select
        label={t('organization.language')}
        description={t('organization.languageHint')}
        data={languageTag.options.map((tag) => ({ value: tag, label: LANGUAGES[tag].name }))}
        required
        allowDeselect={false}
        key={languageField.key}
        {...languageField.props}
      />
    </>
  );
}
