import { Button, Group, Stack, Text } from '@mantine/core';
import type { AttendanceRules, CourseDetails } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { effectiveRules, overridesOf } from '../../shared/attendance-rules/overrides.js';
import { RulesForm } from '../../shared/attendance-rules/rules-form.js';
import { ErrorState } from '../../shared/error-state.js';
import { FormProblem } from '../../shared/form-problem.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { notifyDone } from '../../shared/notify.js';
import { usePermission } from '../../shared/use-permission.js';
import { useUnsavedGuard } from '../../shared/use-unsaved-guard.js';
import { refreshCourses } from './course-queries.js';

/** The attendance rules of a course: the organization's, and what differs from them. */
export function CourseRulesTab({ course }: { readonly course: CourseDetails }) {
  const rules = useQuery({
    queryKey: ['attendance-rules'],
    queryFn: ({ signal }) => call('getAttendanceRules', {}, signal),
  });
  if (rules.isPending) return <LoadingRows />;
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => rules.refetch()} />;
  return <Editor course={course} base={rules.data.rules} />;
}

function Editor({ course, base }: { readonly course: CourseDetails; readonly base: AttendanceRules }) {
  const { t } = useTranslation(['courses', 'shared']);
  const cache = useQueryClient();
  const stored = effectiveRules(base, course.rules);
  const [draft, setDraft] = useState<Partial<AttendanceRules>>();
  const canWrite = usePermission('courses:write');
  useUnsavedGuard(draft !== undefined);
  const rules = { ...stored, ...draft };
  const save = useMutation({
    mutationFn: () =>
      call('updateCourse', { params: { id: course.id }, body: { rules: overridesOf(rules, base) } }),
    onSuccess: async () => {
      await refreshCourses(cache);
      setDraft(undefined);
      notifyDone(t('rules.saved'));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <Text maw={640}>{t('rules.note')}</Text>
        <RulesForm
          rules={rules}
          base={base}
          kind={course.kind}
          isReadOnly={!canWrite}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <FormProblem error={save.error} />
        {canWrite && (
          <Group>
            <Button type="submit" disabled={!draft} loading={save.isPending}>
              {t('shared:save')}
            </Button>
            {draft && (
              <Button variant="default" onClick={() => setDraft(undefined)}>
                {t('rules.discard')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}
