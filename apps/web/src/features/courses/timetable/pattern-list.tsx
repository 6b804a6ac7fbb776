import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core';
import type { CourseDetails, CoursePattern, CourseTimetable } from '@mien/contracts';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/use-format.js';
import { useTimetable } from './use-timetable.js';
import { useWeekFormat } from './use-week-format.js';

interface PatternListProps {
  readonly course: CourseDetails;
  readonly timetable: CourseTimetable;
  readonly canChange: boolean;
  onEdit(pattern: CoursePattern): void;
}

/** The weekly times of a course in words. */
export function PatternList({ course, timetable, canChange, onEdit }: PatternListProps) {
  const { t } = useTranslation('courses');
  const { change } = useTimetable(course.id);
  const words = usePatternWords();
  if (timetable.patterns.length === 0) return null;
  const remove = (pattern: CoursePattern) => {
    const different = timetable.exceptions.filter(({ patternId }) => patternId === pattern.id);
    change({
      act: (calls) => calls.removePattern(pattern.id),
      done: t('timetable.removed'),
      undo: (calls) => calls.bringBack(pattern, different),
    });
  };
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('timetable.weekly')}
      </Title>
      {timetable.patterns.map((pattern) => {
        const { when, while: lasting } = words(pattern);
        return (
          <Group key={pattern.id} gap="xs" wrap="nowrap" align="flex-start">
            <div style={{ flex: 1 }}>
              <Text fw={600}>{when}</Text>
              <Text size="sm" c="dimmed">
                {lasting}
              </Text>
            </div>
            {canChange && (
              <>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('timetable.changeNamed', { time: when })}
                  onClick={() => onEdit(pattern)}
                >
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size="lg"
                  aria-label={t('timetable.removeNamed', { time: when })}
                  onClick={() => remove(pattern)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

function usePatternWords() {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const week = useWeekFormat();
  return ({ weekdays, startsAt, endsAt, room, from, to, everyWeeks }: CoursePattern) => ({
    when: t('timetable.when', {
      days: format.list(weekdays.map(week.weekday)),
      from: week.time(startsAt),
      to: week.time(endsAt),
    }),
    while: format.enumeration(
      [
        room,
        everyWeeks > 1 ? t('timetable.everyWeeks', { count: everyWeeks }) : undefined,
        t('peopleTab.fromTo', { from: format.fullDay(from), to: format.fullDay(to) }),
      ].filter((part) => part !== undefined),
    ),
  });
}
