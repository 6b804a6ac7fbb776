import { Group, Select } from '@mantine/core';
import type { PersonAttendance } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { STATUS_ORDER } from '../../shared/attendance/status.js';
import { DayRangeFields } from '../../shared/day-range-fields.js';
import type { RecordFilter } from './record-filter.js';

interface RecordFieldsProps {
  readonly filter: RecordFilter;
  /** What of the record is known; its courses can be chosen from. */
  readonly items: readonly PersonAttendance[];
  onFilter(change: RecordFilter): void;
}

export function RecordFields({ filter, items, onFilter }: RecordFieldsProps) {
  const { t } = useTranslation(['my-attendance', 'attendance']);
  const courses = new Map(items.map(({ session }) => [session.courseId, session.courseName]));
  return (
    <Group gap="sm" align="flex-end">
      <DayRangeFields range={filter} onChange={({ from, to }) => onFilter({ from, to })} />
      {courses.size > 1 && (
        <Select
          label={t('attendance:course.label')}
          placeholder={t('attendance:course.any')}
          data={[...courses].map(([value, label]) => ({ value, label }))}
          value={filter.courseId ?? null}
          onChange={(courseId) => onFilter({ courseId: courseId ?? undefined })}
          clearable
          w={200}
        />
      )}
      <Select
        label={t('record.status')}
        placeholder={t('record.anyStatus')}
        data={STATUS_ORDER.map((value) => ({ value, label: t(`attendance:status.${value}`) }))}
        value={filter.status ?? null}
        onChange={(status) => onFilter({ status: STATUS_ORDER.find((known) => known === status) })}
        clearable
        w={180}
      />
    </Group>
  );
}
