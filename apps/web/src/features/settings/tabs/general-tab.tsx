import { Select, Stack, Text, TextInput } from '@mantine/core';
import { languageTag } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../i18n/languages.js';
import { TextLink } from '../../../shared/links.js';
import type { TabProps } from './tab-props.js';

/** Name, clock and language. */
export function GeneralTab({ draft, change, isReadOnly }: TabProps) {
  const { t } = useTranslation('settings');
  const zones = Intl.supportedValuesOf('timeZone');
  const known = zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones];
  return (
    <Stack maw={480}>
      <TextInput
        label={t('general.name')}
        required
        maxLength={200}
        value={draft.name}
        disabled={isReadOnly}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Select
        label={t('general.timeZone')}
        description={t('general.timeZoneNote')}
        searchable
        allowDeselect={false}
        limit={100}
        data={known}
        value={draft.timeZone}
        disabled={isReadOnly}
        onChange={(timeZone) => timeZone && change({ timeZone })}
      />
      <Select
        label={t('general.language')}
        description={t('general.languageNote')}
        allowDeselect={false}
        data={languageTag.options.map((value) => ({ value, label: LANGUAGES[value].name }))}
        value={draft.language}
        disabled={isReadOnly}
        onChange={(language) => language && change({ language })}
      />
      <Text size="sm">
        <TextLink underline="always" to="/people/fields">
          {t('general.fields')}
        </TextLink>{' '}
        {t('general.fieldsNote')}
      </Text>
    </Stack>
  );
}
