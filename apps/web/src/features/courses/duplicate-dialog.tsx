import { Select, Switch, TextInput } from '@mantine/core';
import type { CourseDetails } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { FormDialog } from '../../shared/form-dialog.js';
import { refreshCourses, termsQuery } from './course-queries.js';

interface DuplicateDialogProps {
  readonly course: CourseDetails;
  onClose(): void;
}

/** Make a course like this one, perhaps for another term. */
export function DuplicateDialog({ course, onClose }: DuplicateDialogProps) {
  const { t } = useTranslation('courses');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const terms = useQuery(termsQuery);
  const [name, setName] = useState(() => t('duplicate.newName', { name: course.name }));
  const [termId, setTermId] = useState<string | null>(null);
  const [withGroups, setWithGroups] = useState(true);
  const save = useMutation({
    mutationFn: () =>
      call('duplicateCourse', {
        params: { id: course.id },
        body: { name: name.trim(), withGroups, ...(termId && { termId }) },
      }),
    onSuccess: async ({ id }) => {
      onClose();
      await navigate({ to: '/courses/$courseId', params: { courseId: id } });
      await refreshCourses(cache);
    },
  });
  return (
    <FormDialog
      title={t('duplicate.title', { name: course.name })}
      act={t('duplicate.act')}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t('field.name')}
        required
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <Select
        label={t('field.term')}
        description={t('duplicate.termHelp')}
        placeholder={t('duplicate.sameTerm')}
        data={terms.data?.map((term) => ({ value: term.id, label: term.name })) ?? []}
        clearable
        value={termId}
        onChange={setTermId}
      />
      <Switch
        label={t('duplicate.withGroups')}
        checked={withGroups}
        onChange={({ currentTarget }) => setWithGroups(currentTarget.checked)}
      />
    </FormDialog>
  );
}
