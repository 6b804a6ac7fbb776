import { Button, Center, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconDeviceTablet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callAsKiosk } from '../../shared/api.js';
import { FormProblem } from '../../shared/form-problem.js';
import classes from './kiosk.module.css';
import { OWN_KIOSK } from './use-own-kiosk.js';

/** The code in the address that an administrator's QR code holds; after the `#`, so no server and no log sees it. */
const codeInAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('code') ?? '';

/** Become a kiosk by the code that an administrator made. */
export function EnrollForm() {
  const { t } = useTranslation('kiosk');
  const client = useQueryClient();
  const [code, setCode] = useState(codeInAddress);
  const enroll = useMutation({
    mutationFn: () => callAsKiosk('enrollKiosk', { body: { code: code.trim() } }),
    onSuccess: (kiosk) => {
      history.replaceState(history.state, '', location.pathname);
      client.setQueryData(OWN_KIOSK, kiosk);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enroll.mutate();
  };
  return (
    <Center component="main" className={classes.screen} p="md">
      <Paper withBorder p="xl" radius="lg" maw={460} w="100%">
        <form onSubmit={submit}>
          <Stack>
            <IconDeviceTablet size={48} aria-hidden />
            <Title order={1} size="h2">
              {t('enroll.title')}
            </Title>
            <Text>{t('enroll.how')}</Text>
            <FormProblem error={enroll.error} />
            <TextInput
              label={t('enroll.code')}
              size="xl"
              required
              dir="ltr"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              data-autofocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Button type="submit" size="lg" loading={enroll.isPending}>
              {t('enroll.act')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
