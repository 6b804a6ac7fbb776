import { Button, Group } from '@mantine/core';
import { IconCalendarOff, IconFileImport, IconPlus, IconSchool } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ButtonLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { CourseDialog } from './course-dialog.js';
import { CoursesFilters } from './courses-filters.js';
import { CoursesTable } from './courses-table.js';

const route = getRouteApi('/organization/courses');
const PAGE = 50;

/** Courses, to find one and to add one. */
export function CoursesPage() {
  const { t } = useTranslation('courses');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const canWrite = usePermission('courses:write');
  const [isAdding, setAdding] = useState(false);
  const pages = usePages({
    queryKey: ['courses', 'list', filter],
    load: (cursor, signal) => call('listCourses', { query: { ...filter, cursor, limit: PAGE } }, signal),
  });
  const total = pages.query.data?.pages[0]?.total;
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <Group gap="xs">
          <ButtonLink to="/terms" variant="default" leftSection={<IconCalendarOff size={18} aria-hidden />}>
            {t('terms.title')}
          </ButtonLink>
          {canWrite && (
            <ButtonLink
              to="/courses/import"
              variant="default"
              leftSection={<IconFileImport size={18} aria-hidden />}
            >
              {t('import.link')}
            </ButtonLink>
          )}
          {canWrite && add}
        </Group>
      }
    >
      <CoursesFilters
        filter={filter}
        onChange={(change) => navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      <PagedList
        pages={pages}
        isFiltered={Object.values(filter).some((value) => value !== undefined)}
        empty={
          <EmptyState
            icon={<IconSchool />}
            title={t('empty.title')}
            advice={t(canWrite ? 'empty.advice' : 'empty.reachAdvice')}
            action={canWrite && add}
          />
        }
      >
        <CoursesTable courses={pages.items} total={total} />
      </PagedList>
      {isAdding && <CourseDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
