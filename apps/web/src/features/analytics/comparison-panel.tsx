import { Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { COMPARED, type ComparedItem } from '@mien/contracts';
import { IconChartBar } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { SaveTableButton } from '../../shared/chart/save-table-button.js';
import { EmptyState } from '../../shared/empty-state.js';
import { PagedList } from '../../shared/paged-list.js';
import { RecordTable } from '../../shared/record-table.js';
import { usePages } from '../../shared/use-pages.js';
import { rateText } from './charts/words.js';
import { useFiguresQuery } from './use-figures.js';
import { useWords } from './use-words.js';

const route = getRouteApi('/organization/analytics');

function useItemName() {
  const { t } = useTranslation('analytics');
  return ({ key, name }: ComparedItem): string => {
    if (name !== undefined) return name;
    return key === 'class' || key === 'shift' ? t(`kind.${key}`) : t('noTerm');
  };
}

function Comparison({ items }: { readonly items: readonly ComparedItem[] }) {
  const words = useWords();
  const { t, format } = words;
  const { t: attendance } = useTranslation('attendance');
  const nameOf = useItemName();
  const counts = (['present', 'late', 'absent', 'excused'] as const).map((status) => ({
    key: status,
    header: attendance(`status.${status}`),
    isNumber: true,
    cell: (item: ComparedItem) => format.number(item.counts[status]),
  }));
  return (
    <RecordTable
      caption={t('tab.comparison')}
      items={items}
      keyOf={(item) => item.key}
      columns={[
        { key: 'name', header: t('compared.name'), isMain: true, cell: nameOf },
        {
          key: 'rate',
          header: t('rate.series'),
          cell: (item) => (
            <Group gap="xs" wrap="nowrap" miw={150}>
              <Progress value={(item.attendanceRate ?? 0) * 100} flex={1} aria-hidden />
              <Text size="sm" span style={{ fontVariantNumeric: 'tabular-nums' }}>
                {rateText(item.attendanceRate, words)}
              </Text>
            </Group>
          ),
        },
        {
          key: 'late',
          header: t('lateRate'),
          isNumber: true,
          cell: (item) => rateText(item.lateRate, words),
        },
        ...counts,
      ]}
    />
  );
}

/** Courses, groups, terms or kinds beside one another, lowest attendance first. */
export function ComparisonPanel() {
  const words = useWords();
  const { t, format } = words;
  const { by = 'course' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useFiguresQuery();
  const nameOf = useItemName();
  const pages = usePages({
    queryKey: ['analytics', 'comparison', by, query],
    load: (cursor, signal) =>
      call('compareAttendance', { query: { ...query, by, cursor, limit: 50 } }, signal),
  });
  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('compared.what')}
          value={by}
          data={COMPARED.map((value) => ({ value, label: t(`compared.${value}`) }))}
          onChange={(value) =>
            navigate({
              search: (previous) => ({ ...previous, by: COMPARED.find((known) => known === value) }),
              replace: true,
            })
          }
        />
        <SaveTableButton
          fileName="comparison"
          table={{
            columns: [t('compared.name'), t('rate.series'), t('lateRate'), t('sessions')],
            rows: pages.items.map((item) => [
              nameOf(item),
              rateText(item.attendanceRate, words),
              rateText(item.lateRate, words),
              item.sessions === undefined ? '' : format.number(item.sessions),
            ]),
          }}
        />
      </Group>
      {by === 'group' && (
        <Text size="sm" c="dimmed">
          {t('wholeMonths')}
        </Text>
      )}
      <PagedList
        pages={pages}
        empty={<EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconChartBar />} />}
      >
        <Comparison items={pages.items} />
      </PagedList>
    </Stack>
  );
}
