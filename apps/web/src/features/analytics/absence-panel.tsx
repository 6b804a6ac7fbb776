import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { type AbsenceSummary, type Absentee, FEWEST_SESSIONS } from '@mien/contracts';
import { IconDownload, IconMoodCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, call } from '../../shared/api.js';
import { Chart } from '../../shared/chart/chart.js';
import { EmptyState } from '../../shared/empty-state.js';
import { KeyFigures } from '../../shared/key-figures.js';
import { TextLink } from '../../shared/links.js';
import { PagedList } from '../../shared/paged-list.js';
import { RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { absenceChart } from './charts/absence-chart.js';
import type { ChartWords } from './charts/words.js';
import { PeriodLine } from './period-line.js';
import { Figures, useFigures, useFiguresQuery } from './use-figures.js';
import { useWords } from './use-words.js';

function Summary({ summary }: { readonly summary: AbsenceSummary }) {
  const words = useWords();
  const { t, format } = words;
  const drawn = useMemo(() => absenceChart(summary, words), [summary, words]);
  return (
    <>
      <PeriodLine period={summary.period} />
      <KeyFigures
        figures={[
          {
            name: t('absence.chronic'),
            value: format.number(summary.chronic),
            note: t('absence.from', { rate: format.percent(summary.chronicFrom) }),
          },
          {
            name: t('absence.atRisk'),
            value: format.number(summary.atRisk),
            note: t('absence.from', { rate: format.percent(summary.atRiskFrom) }),
          },
          { name: t('people'), value: format.number(summary.people) },
          {
            name: t('absence.tooFewSessions'),
            value: format.number(summary.tooFewSessions),
            note: t('absence.fewest', { count: FEWEST_SESSIONS }),
          },
        ]}
      />
      {summary.people > 0 && (
        <Card withBorder>
          <Chart {...drawn} height={260} />
        </Card>
      )}
    </>
  );
}

/** Whether somebody comes less or more often than before, in words. */
function trendText({ before, lately }: Absentee['trend'], { t, format }: ChartWords): string {
  if (before === undefined || lately === undefined) return t('tooFew');
  const shares = { before: format.percent(before), lately: format.percent(lately) };
  if (lately > before) return t('absence.worse', shares);
  return t(lately < before ? 'absence.better' : 'absence.same', shares);
}

function Absentees({ people }: { readonly people: readonly Absentee[] }) {
  const words = useWords();
  const format = useFormat();
  const { t } = words;
  return (
    <RecordTable
      caption={t('absence.list')}
      items={people}
      keyOf={(item) => item.person.id}
      columns={[
        {
          key: 'person',
          header: t('absence.person'),
          isMain: true,
          cell: (item) => (
            <TextLink to="/people/$personId/attendance" params={{ personId: item.person.id }}>
              {item.person.name}
            </TextLink>
          ),
        },
        {
          key: 'level',
          header: t('absence.level'),
          cell: (item) => (
            <Badge variant="light" color={item.isChronic ? 'red' : 'orange'} autoContrast>
              {t(item.isChronic ? 'absence.chronic' : 'absence.atRisk')}
            </Badge>
          ),
        },
        {
          key: 'rate',
          header: t('absence.rate'),
          isNumber: true,
          cell: (item) =>
            t('absence.of', {
              rate: format.percent(item.absenceRate),
              absent: format.number(item.absent),
              sessions: format.number(item.sessions),
            }),
        },
        { key: 'trend', header: t('absence.trend'), cell: (item) => trendText(item.trend, words) },
        {
          key: 'seen',
          header: t('absence.lastSeen'),
          cell: (item) => (item.lastSeenAt ? format.relative(item.lastSeenAt) : t('absence.never')),
        },
      ]}
    />
  );
}

/** Who is absent chronically or may become so, and how many are absent how often. */
export function AbsencePanel() {
  const { t } = useTranslation('analytics');
  const { t: shared } = useTranslation('shared');
  const query = useFiguresQuery();
  const summary = useFigures('getAbsenceSummary', query);
  const pages = usePages({
    queryKey: ['analytics', 'absentees', query],
    load: (cursor, signal) => call('listAbsentees', { query: { ...query, cursor, limit: 50 } }, signal),
  });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('wholeMonths')}
      </Text>
      <Figures query={summary}>{(data) => <Summary summary={data} />}</Figures>
      <Group justify="space-between">
        <Text component="h2" fw={600} m={0}>
          {t('absence.list')}
        </Text>
        {pages.items.length > 0 && (
          <Button
            component="a"
            href={addressOf('exportAbsentees', { query })}
            download
            size="compact-sm"
            variant="subtle"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {shared('chart.save')}
          </Button>
        )}
      </Group>
      <PagedList
        pages={pages}
        empty={
          <EmptyState
            title={t('absence.nobody')}
            advice={t('absence.nobodyAdvice')}
            icon={<IconMoodCheck />}
          />
        }
      >
        <Absentees people={pages.items} />
      </PagedList>
    </Stack>
  );
}
