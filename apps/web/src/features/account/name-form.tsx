import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { line } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auth, authClient } from '../../shared/auth-client.js';
import { fits } from '../../shared/fits.js';
import { FormProblem } from '../../shared/form-problem.js';
import { notifyDone } from '../../shared/notify.js';
import { useSessionChanged } from '../../shared/use-session-changed.js';

/** Change the own name. */
export function NameForm({ name }: { readonly name: string }) {
  const { t } = useTranslation('account');
  const readSession = useSessionChanged();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name },
    validate: { name: fits(line(200), t('shared:name.needed')) },
  });
  const save = useMutation({
    mutationFn: (values: { name: string }) => auth(authClient.updateUser(values)),
    onSuccess: async () => {
      await readSession();
      notifyDone(t('profile.nameSaved'));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack gap="sm">
        <FormProblem error={save.error} />
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('shared:name.label')}
            autoComplete="name"
            flex="1 1 220px"
            required
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('profile.saveName')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
