import { MultiSelect } from '@mantine/core';
import type { CourseDetails } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { membersQuery } from '../../shared/people/member-queries.js';
import { usePermission } from '../../shared/use-permission.js';
import type { CourseValues } from './course-values.js';

interface CourseMembersProps {
  readonly course: CourseDetails | undefined;
  readonly values: CourseValues;
  onChange(part: Partial<CourseValues>): void;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everything one can choose, and what is chosen already, also when it is not among these. */
const choices = (known: readonly Named[] | undefined, chosen: readonly Named[]) =>
  [...new Map([...chosen, ...(known ?? [])].map(({ id, name }) => [id, name]))].map(([value, label]) => ({
    value,
    label,
  }));

/** Whose people come to a course, and who teaches it. */
export function CourseMembers({ course, values, onChange }: CourseMembersProps) {
  const { t } = useTranslation('courses');
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  const members = useQuery({ ...membersQuery, enabled: usePermission('members:read') });
  const teachers = course?.teachers.map(({ membershipId, name }) => ({ id: membershipId, name })) ?? [];
  return (
    <>
      <MultiSelect
        label={t('field.groups')}
        description={t('field.groupsHelp')}
        data={choices(groups.data, course?.groups ?? [])}
        searchable
        value={values.groupIds}
        onChange={(groupIds) => onChange({ groupIds })}
      />
      <MultiSelect
        label={t('field.teachers')}
        description={t('field.teachersHelp')}
        data={choices(members.data, teachers)}
        searchable
        value={values.membershipIds}
        onChange={(membershipIds) => onChange({ membershipIds })}
      />
    </>
  );
}
