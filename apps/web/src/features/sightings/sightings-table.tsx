import { Stack, Text } from '@mantine/core';
import type { SightingEntry } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { Probability } from '../../shared/faces/probability.js';
import { TextLink } from '../../shared/links.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

function useColumns(): readonly Column<SightingEntry>[] {
  const { t } = useTranslation('sightings');
  const format = useFormat();
  return [
    {
      key: 'person',
      header: t('person'),
      isMain: true,
      cell: ({ person }) => (
        <TextLink to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </TextLink>
      ),
    },
    {
      key: 'at',
      header: t('at'),
      cell: ({ at, recordedAt }) => (
        <Stack gap={0}>
          <Text size="sm">{format.dateTime(at)}</Text>
          {recordedAt && (
            <Text size="xs" c="dimmed">
              {t('recordedLater', { at: format.dateTime(recordedAt) })}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'place', header: t('place'), cell: ({ place }) => <bdi>{place}</bdi> },
    {
      key: 'source',
      header: t('source'),
      cell: ({ source, direction }) =>
        direction ? `${t(`sources.${source}`)}, ${t(`direction.${direction}`)}` : t(`sources.${source}`),
    },
    {
      key: 'probability',
      header: t('probability'),
      cell: ({ probability }) =>
        probability === undefined ? (
          <Text size="sm" c="dimmed">
            {t('noFace')}
          </Text>
        ) : (
          <Probability value={probability} />
        ),
    },
  ];
}

/** Sightings, one a row. */
export function SightingsTable({ sightings }: { readonly sightings: readonly SightingEntry[] }) {
  const { t } = useTranslation('sightings');
  return <RecordTable caption={t('title')} items={sightings} keyOf={({ id }) => id} columns={useColumns()} />;
}
