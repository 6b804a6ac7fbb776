import { Group, Select, TextInput } from '@mantine/core';
import type { ReportKind } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { CourseSelect } from '../../shared/attendance/course-select.js';
import { STATUS_ORDER } from '../../shared/attendance/status.js';
import { PersonSelect } from '../../shared/people/person-select.js';
import { hasCourse, type ReportDraft } from './report-draft.js';

export interface FieldsProps {
  readonly kind: ReportKind;
  readonly draft: ReportDraft;
  onChange(change: Partial<ReportDraft>): void;
}

/** The days a report of a kind is about. */
export function DaysFields({ kind, draft, onChange }: FieldsProps) {
  const { t } = useTranslation('reports');
  const { t: list } = useTranslation('lists');
  if (kind === 'model-accuracy') return null;
  const field = (name: 'day' | 'month' | 'from' | 'to', label: string) => (
    <TextInput
      type={name === 'month' ? 'month' : 'date'}
      label={label}
      required
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  if (kind === 'daily-register') return field('day', t('day'));
  if (kind === 'monthly-summary') return field('month', t('month'));
  return (
    <>
      {field('from', list('from'))}
      {field('to', list('to'))}
    </>
  );
}

/** Which course, person or status it is about. */
export function AboutFields({ kind, draft, onChange }: FieldsProps) {
  const { t } = useTranslation('reports');
  const { t: attendance } = useTranslation('attendance');
  return (
    <Group align="end">
      {kind === 'person-record' && (
        <PersonSelect label={t('person')} value={draft.person} onChange={(person) => onChange({ person })} />
      )}
      {hasCourse(kind) && (
        <CourseSelect
          label={t('course')}
          value={draft.courseId ?? undefined}
          onChange={(courseId) => onChange({ courseId: courseId ?? null })}
        />
      )}
      {kind === 'attendance-list' && (
        <Select
          label={t('status')}
          placeholder={t('anyStatus')}
          clearable
          data={STATUS_ORDER.map((value) => ({ value, label: attendance(`status.${value}`) }))}
          value={draft.status}
          onChange={(status) => onChange({ status })}
        />
      )}
    </Group>
  );
}
