import { Alert, Button, Card, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { useProblemText } from '../../../shared/use-problem-text.js';
import { useSession } from '../../../shared/use-session.js';

/** Delete the organization, after its name was typed. */
export function DangerTab() {
  const { t } = useTranslation('settings');
  const name = useSession()?.membership?.organizationName ?? '';
  const client = useQueryClient();
  const textOf = useProblemText();
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    mutationFn: () => call('deleteOrganization', { body: { confirmName: typed } }),
    onSuccess: () => {
      client.clear();
      // everything in memory belongs to what was deleted, so the application starts anew
      window.location.assign('/');
    },
  });
  const isSame = name !== '' && typed.trim() === name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSame) remove.mutate();
  };
  return (
    <Card withBorder maw={640} component="section" style={{ borderColor: 'var(--mantine-color-error)' }}>
      <form onSubmit={submit}>
        <Stack>
          <Title order={2} size="h4">
            {t('danger.title')}
          </Title>
          <List size="sm">
            <List.Item>{t('danger.people')}</List.Item>
            <List.Item>{t('danger.key')}</List.Item>
            <List.Item>{t('danger.members')}</List.Item>
          </List>
          <Text size="sm" fw={600}>
            {t('danger.final')}
          </Text>
          <TextInput
            label={t('danger.type', { name })}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {remove.error && <Alert color="red">{textOf(remove.error)}</Alert>}
          <Button type="submit" color="red.8" w="fit-content" disabled={!isSame} loading={remove.isPending}>
            {t('danger.act')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
