import { Group, Progress, Stack, Text } from '@mantine/core';
import type { EnrollmentCoverage } from '@mien/contracts';
import { IconFaceId } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveTableButton } from '../../shared/chart/save-table-button.js';
import { EmptyState } from '../../shared/empty-state.js';
import { KeyFigures } from '../../shared/key-figures.js';
import { TextLink } from '../../shared/links.js';
import { RecordTable } from '../../shared/record-table.js';
import { MoreRows } from './more-rows.js';
import { Figures, useFigures } from './use-figures.js';
import { useWords } from './use-words.js';

const AT_FIRST = 50;

function Coverage({ coverage: { total, groups } }: { readonly coverage: EnrollmentCoverage }) {
  const { t, format } = useWords();
  const [shown, setShown] = useState(AT_FIRST);
  const share = (part: number, people: number) => (people === 0 ? '–' : format.percent(part / people));
  return (
    <>
      <KeyFigures
        figures={[
          { name: t('coverage.people'), value: format.number(total.people) },
          { name: t('coverage.consented'), value: share(total.consented, total.people) },
          { name: t('coverage.enrolled'), value: share(total.enrolled, total.people) },
          { name: t('coverage.outdated'), value: format.number(total.outdated) },
        ]}
      />
      <Group justify="flex-end">
        <SaveTableButton
          fileName="coverage"
          table={{
            columns: [
              t('compared.group'),
              t('coverage.people'),
              t('coverage.consented'),
              t('coverage.enrolled'),
              t('coverage.outdated'),
            ],
            rows: groups.map((group) => [
              group.name,
              group.people,
              group.consented,
              group.enrolled,
              group.outdated,
            ]),
          }}
        />
      </Group>
      <RecordTable
        caption={t('tab.coverage')}
        items={groups.slice(0, shown)}
        keyOf={(group) => group.id}
        columns={[
          {
            key: 'name',
            header: t('compared.group'),
            isMain: true,
            cell: (group) => (
              <TextLink to="/groups/$groupId" params={{ groupId: group.id }}>
                {group.name}
              </TextLink>
            ),
          },
          {
            key: 'enrolled',
            header: t('coverage.enrolled'),
            cell: (group) => (
              <Group gap="xs" wrap="nowrap" miw={150}>
                <Progress value={(group.enrolled / group.people) * 100} flex={1} aria-hidden />
                <Text size="sm" span>
                  {share(group.enrolled, group.people)}
                </Text>
              </Group>
            ),
          },
          {
            key: 'consented',
            header: t('coverage.consented'),
            isNumber: true,
            cell: (group) => share(group.consented, group.people),
          },
          {
            key: 'outdated',
            header: t('coverage.outdated'),
            isNumber: true,
            cell: (group) => format.number(group.outdated),
          },
          {
            key: 'people',
            header: t('coverage.people'),
            isNumber: true,
            cell: (group) => format.number(group.people),
          },
        ]}
      />
      <MoreRows shown={shown} all={groups.length} onMore={() => setShown(shown + AT_FIRST)} />
    </>
  );
}

/** How many people of each group can be recognized, least covered group first. */
export function CoveragePanel() {
  const { t } = useTranslation('analytics');
  const coverage = useFigures('getEnrollmentCoverage', {});
  return (
    <Stack>
      <Figures query={coverage}>
        {(data) =>
          data.total.people === 0 ? (
            <EmptyState title={t('coverage.none')} advice={t('coverage.noneAdvice')} icon={<IconFaceId />} />
          ) : (
            <Coverage coverage={data} />
          )
        }
      </Figures>
    </Stack>
  );
}
