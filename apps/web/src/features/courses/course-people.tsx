import { Badge, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CourseDetails, CoursePerson } from '@mien/contracts';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ButtonLink, TextLink } from '../../shared/links.js';
import { PagedList } from '../../shared/paged-list.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { courseKey } from './course-queries.js';

const TYPING_MS = 250;

/** Who comes to a course through its groups, and in which time. */
export function CoursePeople({ course }: { readonly course: CourseDetails }) {
  const { t } = useTranslation('courses');
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), TYPING_MS);
  const search = wanted || undefined;
  const pages = usePages<CoursePerson>({
    queryKey: [...courseKey(course.id), 'people', search],
    load: (cursor, signal) =>
      call('listCoursePeople', { params: { id: course.id }, query: { search, cursor, limit: 100 } }, signal),
  });
  return (
    <Stack>
      <TextInput
        label={t('peopleTab.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        type="search"
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        maw={360}
      />
      <PagedList
        pages={pages}
        isFiltered={search !== undefined}
        empty={
          <EmptyState
            icon={<IconUsers />}
            title={t('peopleTab.empty')}
            advice={t('peopleTab.emptyAdvice')}
            action={
              <ButtonLink to="/groups" variant="default">
                {t('peopleTab.groups')}
              </ButtonLink>
            }
          />
        }
      >
        <PeopleList people={pages.items} />
      </PagedList>
    </Stack>
  );
}

function PeopleList({ people }: { readonly people: readonly CoursePerson[] }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const days = (from: string | undefined, to: string | undefined) => {
    if (from && to) return t('peopleTab.fromTo', { from: format.fullDay(from), to: format.fullDay(to) });
    if (from) return t('peopleTab.from', { from: format.fullDay(from) });
    return to ? t('peopleTab.to', { to: format.fullDay(to) }) : undefined;
  };
  const columns: Column<CoursePerson>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isMain: true,
      cell: ({ personId, name }) => (
        <TextLink to="/people/$personId" params={{ personId }}>
          <bdi>{name}</bdi>
        </TextLink>
      ),
    },
    { key: 'number', header: t('column.externalId'), cell: ({ externalId }) => <bdi>{externalId}</bdi> },
    {
      key: 'groups',
      header: t('column.groups'),
      cell: ({ memberships }) => (
        <Stack gap={0}>
          {memberships.map(({ groupId, group, from, to }) => (
            <Text key={groupId} size="sm">
              <TextLink to="/groups/$groupId" params={{ groupId }}>
                <bdi>{group}</bdi>
              </TextLink>{' '}
              {days(from, to)}
            </Text>
          ))}
        </Stack>
      ),
    },
    {
      key: 'comes',
      header: t('peopleTab.today'),
      cell: ({ comes }) => (
        <Badge variant="light" color={comes ? 'teal' : 'gray'}>
          {t(comes ? 'peopleTab.comes' : 'peopleTab.comesNot')}
        </Badge>
      ),
    },
  ];
  return (
    <RecordTable
      caption={t('tab.people')}
      items={people}
      keyOf={({ personId }) => personId}
      columns={columns}
    />
  );
}
