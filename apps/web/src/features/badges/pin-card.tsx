import { Button, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type Badge, pinCode } from '@mien/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../shared/form-problem.js';
import { useFormat } from '../../shared/use-format.js';

interface PinCardProps {
  readonly badge: Badge;
  readonly isBusy: boolean;
  readonly error: unknown;
  onSet(pin: string): Promise<unknown>;
  onDelete(): void;
}

/** The PIN: set, changed and deleted; never shown. */
export function PinCard({ badge: { number, pinSetAt }, isBusy, error, onSet, onDelete }: PinCardProps) {
  const { t } = useTranslation('badges');
  const format = useFormat();
  const [pin, setPin] = useState('');
  const isGood = pinCode.safeParse(pin).success;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await onSet(pin).then(
      () => setPin(''),
      () => undefined,
    );
  };
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={2} size="h5">
          {t('pin.title')}
        </Title>
        <Text size="sm">{number ? t('pin.note', { number }) : t('pin.noNumber')}</Text>
        <Text size="sm" c="dimmed">
          {pinSetAt ? t('pin.set', { date: format.date(pinSetAt) }) : t('pin.none')}
        </Text>
        {number && (
          <form onSubmit={submit}>
            <Stack>
              <PasswordInput
                label={t('pin.new')}
                description={t('pin.rule')}
                required
                dir="ltr"
                visibilityToggleButtonProps={{ 'aria-label': t('shared:password.show') }}
                inputMode="numeric"
                autoComplete="new-password"
                maxLength={8}
                error={pin.length >= 4 && !isGood && t('pin.weak')}
                value={pin}
                onChange={(event) => setPin(event.currentTarget.value)}
              />
              <FormProblem error={error} />
              <Group>
                <Button type="submit" loading={isBusy} disabled={!isGood}>
                  {t('pin.save')}
                </Button>
                {pinSetAt && (
                  <Button variant="default" disabled={isBusy} onClick={onDelete}>
                    {t('pin.delete')}
                  </Button>
                )}
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Paper>
  );
}
