import { Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { notifyDone } from '../../shared/notify.js';
import { personKey } from '../../shared/people/person-queries.js';

/** Erase a person for good: says what happens, and asks for the name and a reason. */
export function ErasePerson({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const erase = useMutation({
    mutationFn: () =>
      call('erasePerson', { params: { personId: person.id }, body: { reason: reason.trim() } }),
    onSuccess: async ({ templates, pictures, auditSequence }) => {
      notifyDone(t('erase.done', { name: person.name, templates, pictures, sequence: auditSequence }));
      await navigate({ to: '/people' });
      cache.removeQueries({ queryKey: personKey(person.id) });
      await cache.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const isConfirmed = typed.trim() === person.name && reason.trim() !== '';

  return (
    <Paper withBorder p="md" style={{ borderColor: 'var(--mantine-color-error)' }}>
      <Group gap="xs" mb="sm" c="var(--mantine-color-error)">
        <IconTrash aria-hidden />
        <Title order={2} size="h4">
          {t('erase.title')}
        </Title>
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed) erase.mutate();
        }}
      >
        <Stack align="flex-start">
          <Text size="sm">{t('erase.note')}</Text>
          <List size="sm">
            <List.Item>{t('erase.deleted', { count: person.templates })}</List.Item>
            <List.Item>{t('erase.pseudonymized')}</List.Item>
            <List.Item>{t('erase.kept')}</List.Item>
          </List>
          <TextInput
            label={t('erase.reason')}
            description={t('erase.reasonNote')}
            required
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            w="100%"
          />
          <TextInput
            label={t('erase.confirm', { name: person.name })}
            required
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            w="100%"
          />
          {erase.isError && <ErrorState error={erase.error} />}
          <Button type="submit" color="red.8" disabled={!isConfirmed} loading={erase.isPending}>
            {t('erase.act')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
