import { Alert, List, Text } from '@mantine/core';
import type { TimetableConflict } from '@mien/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/links.js';
import { useFormat } from '../../../shared/use-format.js';
import { conflictsQuery } from '../course-queries.js';

/** What the course wants at the same time as another one. It is told, not forbidden. */
export function Conflicts({ courseId }: { readonly courseId: string }) {
  const { t } = useTranslation('courses');
  const conflicts = useQuery(conflictsQuery(courseId));
  if (!conflicts.data || conflicts.data.length === 0) return null;
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('conflicts.title', { count: conflicts.data.length })}
    >
      <List size="sm" spacing={4}>
        {conflicts.data.map((conflict) => (
          <List.Item key={`${conflict.kind}:${conflict.other.courseId}`}>
            <Conflict conflict={conflict} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Conflict({ conflict }: { readonly conflict: TimetableConflict }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const { kind, names, count, other, times, first } = conflict;
  const shown =
    count > names.length ? [...names, t('conflicts.others', { count: count - names.length })] : names;
  return (
    <Text size="sm">
      {t(`conflicts.${kind}`, { names: format.list(shown) })}{' '}
      <TextLink to="/courses/$courseId" params={{ courseId: other.courseId }}>
        <bdi>{other.name}</bdi>
      </TextLink>
      {'. '}
      {t('conflicts.times', { count: times, when: format.range(first.startsAt, first.endsAt) })}
    </Text>
  );
}
