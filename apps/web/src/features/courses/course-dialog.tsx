import { Autocomplete, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { CourseDetails } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { FormDialog } from '../../shared/form-dialog.js';
import { notifyDone } from '../../shared/notify.js';
import { useSession } from '../../shared/use-session.js';
import { CourseMembers } from './course-members.js';
import { refreshCourses, termsQuery } from './course-queries.js';
import { toChange, toNewCourse, valuesOf } from './course-values.js';

interface CourseDialogProps {
  /** Absent for a new one. */
  readonly course?: CourseDetails;
  onClose(): void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

function useSaveCourse({ course, onClose }: CourseDialogProps) {
  const { t } = useTranslation('courses');
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (values: ReturnType<typeof valuesOf>) =>
      course
        ? call('updateCourse', { params: { id: course.id }, body: toChange(values) })
        : call('createCourse', { body: toNewCourse(values) }),
    onSuccess: async ({ id }) => {
      onClose();
      await refreshCourses(cache);
      if (course) notifyDone(t('saved'));
      else await navigate({ to: '/courses/$courseId', params: { courseId: id } });
    },
  });
}

/** Add a course, or change one. */
export function CourseDialog(props: CourseDialogProps) {
  const { course, onClose } = props;
  const { t } = useTranslation('courses');
  const [values, setValues] = useState(() => valuesOf(course));
  const change = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const save = useSaveCourse(props);
  const terms = useQuery(termsQuery);
  const organizationZone = useSession()?.membership?.timeZone ?? '';
  const text = (key: 'name' | 'code' | 'room', maxLength: number) => (
    <TextInput
      label={t(`field.${key}`)}
      required={key === 'name'}
      maxLength={maxLength}
      value={values[key]}
      onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
      {...(key === 'name' && { 'data-autofocus': true })}
    />
  );
  return (
    <FormDialog
      title={course ? t('editTitle', { name: course.name }) : t('add')}
      size="lg"
      isBusy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate(values)}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('field.kind')}
        data={(['class', 'shift'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={values.kind}
        onChange={(kind) => change({ kind: kind === 'shift' ? 'shift' : 'class' })}
      />
      {text('name', 200)}
      <Group grow>
        {text('code', 40)}
        {text('room', 80)}
      </Group>
      <Select
        label={t('field.term')}
        placeholder={t('field.noTerm')}
        data={terms.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        clearable
        value={values.termId}
        onChange={(termId) => change({ termId })}
      />
      <CourseMembers course={course} values={values} onChange={change} />
      <Autocomplete
        label={t('field.timeZone')}
        description={t('field.timeZoneHelp')}
        placeholder={organizationZone}
        dir="ltr"
        data={ZONES}
        limit={20}
        value={values.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
    </FormDialog>
  );
}
