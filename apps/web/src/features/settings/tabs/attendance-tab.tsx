import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { AttendanceRules } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { RulesForm } from '../../../shared/attendance-rules/rules-form.js';
import { ErrorState } from '../../../shared/error-state.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { notifyDone } from '../../../shared/notify.js';
import { usePermission } from '../../../shared/use-permission.js';
import { useUnsavedGuard } from '../../../shared/use-unsaved-guard.js';
import type { TabProps } from './tab-props.js';

const RULES_KEY = ['attendance', 'rules'];

/** When somebody counts as what, for every course that does not differ. */
export function AttendanceTab({ isReadOnly }: TabProps) {
  const rules = useQuery({
    queryKey: RULES_KEY,
    queryFn: ({ signal }) => call('getAttendanceRules', {}, signal),
  });
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => rules.refetch()} />;
  if (!rules.data) return <LoadingRows />;
  return <Rules key={rules.data.updatedAt} saved={rules.data.rules} isReadOnly={isReadOnly} />;
}

interface RulesProps {
  readonly saved: AttendanceRules;
  readonly isReadOnly: boolean;
}

function Rules({ saved, isReadOnly }: RulesProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const client = useQueryClient();
  const [changes, setChanges] = useState<Partial<AttendanceRules>>({});
  const isDirty = Object.keys(changes).length > 0;
  useUnsavedGuard(isDirty);
  const save = useMutation({
    mutationFn: () => call('setAttendanceRules', { body: { ...saved, ...changes } }),
    onSuccess: async (answer) => {
      notifyDone(t('attendance.saved'));
      setChanges({});
      client.setQueryData(RULES_KEY, answer);
      await client.invalidateQueries({ queryKey: ['attendance'] });
    },
  });
  return (
    <Stack gap="lg">
      <Text c="dimmed" maw={640}>
        {t('attendance.note')}
      </Text>
      <RulesForm
        rules={{ ...saved, ...changes }}
        isReadOnly={isReadOnly}
        onChange={(change) => setChanges((before) => ({ ...before, ...change }))}
      />
      <FormProblem error={save.error} />
      {isDirty && (
        <Group>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('attendance.save')}
          </Button>
          <Button variant="subtle" onClick={() => setChanges({})}>
            {t('shared:cancel')}
          </Button>
        </Group>
      )}
      <ApplyAgain />
    </Stack>
  );
}

/** Rules count from now on; the past changes only when somebody says so. */
function ApplyAgain() {
  const { t } = useTranslation('settings');
  const mayLock = usePermission('attendance:lock');
  const [from, setFrom] = useState('');
  const apply = useMutation({
    mutationFn: () => call('applyAttendanceRules', { body: { from } }),
  });
  if (!mayLock) return null;
  return (
    <Stack gap="sm" maw={640}>
      <Title order={2} size="h5">
        {t('attendance.again.title')}
      </Title>
      <Text size="sm">{t('attendance.again.note')}</Text>
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={t('attendance.again.from')}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={from === ''}
          loading={apply.isPending}
          onClick={() => apply.mutate()}
        >
          {t('attendance.again.act')}
        </Button>
      </Group>
      <FormProblem error={apply.error} />
      {apply.isSuccess && (
        <Alert color="teal" role="status">
          {t('attendance.again.started', { count: apply.data.sessions })}
        </Alert>
      )}
    </Stack>
  );
}
