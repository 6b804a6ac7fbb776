import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { usePermission } from '../../shared/use-permission.js';
import { FileImport } from './file-import.js';

const TIMETABLE_TEMPLATE = [
  'course,code,kind,room,term,groups,teachers,weekdays,starts_at,ends_at,from,to,every_weeks',
  'Mathematics 7b,MA-7,class,B 12,,7b,teacher@example.org,1 3,09:00,10:30,2026-09-01,2027-01-31,1',
].join('\n');
const MEMBERSHIP_TEMPLATE = ['external_id,group,from,to', 'S-1042,7b,2026-09-01,'].join('\n');

/** Courses with their weekly times, and who belongs to groups, from CSV files. */
export function CourseImportPage() {
  const { t } = useTranslation('courses');
  const mayWriteGroups = usePermission('groups:write');
  return (
    <Page
      title={t('import.title')}
      description={t('import.description')}
      back={<TextLink to="/courses">{t('title')}</TextLink>}
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <FileImport
          route="importTimetable"
          title={t('import.timetable')}
          note={t('import.timetableNote')}
          template={{ name: 'timetable.csv', text: TIMETABLE_TEMPLATE }}
        />
        {mayWriteGroups && (
          <FileImport
            route="importMemberships"
            title={t('import.memberships')}
            note={t('import.membershipsNote')}
            template={{ name: 'memberships.csv', text: MEMBERSHIP_TEMPLATE }}
          />
        )}
      </SimpleGrid>
    </Page>
  );
}
