import { Alert, Button, Card, Group, NumberInput, Stack } from '@mantine/core';
import { DEFAULT_CONTACT_QUIET, NOTIFICATION_KINDS, type NotificationSettings } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { notifyDone } from '../../shared/notify.js';
import { QuietHoursFields } from '../../shared/quiet-hours-fields.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { RuleCard } from './rule-card.js';
import { useMessageSettings } from './use-message-settings.js';

interface RulesFormProps {
  readonly settings: NotificationSettings;
  readonly save: ReturnType<typeof useMessageSettings>['save'];
}

function RulesForm({ settings, save }: RulesFormProps) {
  const { t } = useTranslation('messages');
  const textOf = useProblemText();
  const mayChange = usePermission('notifications:write');
  const [rules, setRules] = useState(settings.rules);
  const [months, setMonths] = useState<number | undefined>(settings.consentMonths);
  const [contactQuiet, setContactQuiet] = useState(settings.contactQuiet);
  const submit = () =>
    save.mutate(
      { rules, consentMonths: months ?? null, contactQuiet: contactQuiet ?? null },
      { onSuccess: () => notifyDone(t('rule.saved')) },
    );
  return (
    <Stack>
      {NOTIFICATION_KINDS.map((kind) => (
        <RuleCard
          key={kind}
          kind={kind}
          rule={rules[kind]}
          isReadOnly={!mayChange}
          onChange={(rule) => setRules({ ...rules, [kind]: rule })}
        />
      ))}
      <Card withBorder>
        <NumberInput
          label={t('rule.consentMonths')}
          description={t('rule.consentMonthsNote')}
          placeholder={t('rule.never')}
          min={1}
          max={120}
          allowDecimal={false}
          maw={360}
          disabled={!mayChange}
          value={months ?? ''}
          onChange={(value) => setMonths(typeof value === 'number' ? value : undefined)}
        />
      </Card>
      <Card withBorder>
        <Stack>
          <QuietHoursFields
            label={t('rule.contactQuiet')}
            note={t('rule.contactQuietNote')}
            value={contactQuiet}
            first={DEFAULT_CONTACT_QUIET}
            isReadOnly={!mayChange}
            onChange={setContactQuiet}
          />
        </Stack>
      </Card>
      {save.error && <Alert color="red">{textOf(save.error)}</Alert>}
      {mayChange && (
        <Group justify="flex-end">
          <Button loading={save.isPending} onClick={submit}>
            {t('rule.save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Who hears of what. */
export function RulesPage() {
  const { settings, save } = useMessageSettings();
  if (settings.isPending) return <LoadingRows />;
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => settings.refetch()} />;
  return <RulesForm settings={settings.data} save={save} />;
}
