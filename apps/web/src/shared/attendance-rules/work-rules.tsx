import { ActionIcon, Button, Fieldset, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { AttendanceRules } from '@mien/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RuleNote } from './rule-note.js';
import type { RulesFormProps } from './rules-form-props.js';

type Work = AttendanceRules['work'];
type MinutesKey = 'debounceMinutes' | 'longestStayMinutes' | 'countsBefore' | 'countsAfter' | 'overtimeAfter';

const MOST: Readonly<Record<MinutesKey, number>> = {
  debounceMinutes: 60,
  longestStayMinutes: 2880,
  countsBefore: 720,
  countsAfter: 720,
  overtimeAfter: 720,
};
const MOST_BREAKS = 5;

/** How worked time is counted. */
export function WorkRules(props: RulesFormProps) {
  const { t } = useTranslation('attendance-rules');
  const { rules, isReadOnly = false, onChange } = props;
  const change = (part: Partial<Work>) => onChange({ work: { ...rules.work, ...part } });
  const minutes = (name: MinutesKey) => (
    <NumberInput
      label={t(`work.${name}`)}
      suffix={` ${t('minutes')}`}
      min={0}
      max={MOST[name]}
      clampBehavior="strict"
      allowDecimal={false}
      readOnly={isReadOnly}
      value={rules.work[name]}
      onChange={(value) => typeof value === 'number' && change({ [name]: value })}
      styles={{ wrapper: { maxWidth: 180 } }}
    />
  );
  return (
    <Fieldset legend={t('working')}>
      <Stack>
        <Select
          label={t('work.directions')}
          data={(['alternating', 'directed'] as const).map((way) => ({
            value: way,
            label: t(`work.direction.${way}`),
          }))}
          allowDeselect={false}
          readOnly={isReadOnly}
          value={rules.work.directions}
          onChange={(value) => change({ directions: value === 'directed' ? 'directed' : 'alternating' })}
        />
        {minutes('countsBefore')}
        {minutes('countsAfter')}
        {minutes('overtimeAfter')}
        {minutes('debounceMinutes')}
        {minutes('longestStayMinutes')}
        <Breaks
          breaks={rules.work.breaks}
          isReadOnly={isReadOnly}
          onChange={(breaks) => change({ breaks })}
        />
        <RuleNote {...props} name="work" label={t('working')} />
      </Stack>
    </Fieldset>
  );
}

interface BreaksProps {
  readonly breaks: Work['breaks'];
  readonly isReadOnly: boolean;
  onChange(breaks: Work['breaks']): void;
}

function Breaks({ breaks, isReadOnly, onChange }: BreaksProps) {
  const { t } = useTranslation('attendance-rules');
  const field = (index: number, name: 'afterMinutes' | 'breakMinutes') => (
    <NumberInput
      aria-label={t(`work.${name}`)}
      suffix={` ${t('minutes')}`}
      min={0}
      max={name === 'afterMinutes' ? 1440 : 480}
      allowDecimal={false}
      readOnly={isReadOnly}
      value={breaks[index]?.[name] ?? 0}
      onChange={(value) =>
        typeof value === 'number' &&
        onChange(breaks.map((one, at) => (at === index ? { ...one, [name]: value } : one)))
      }
      w={130}
    />
  );
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {t('work.breaks')}
      </Text>
      {breaks.length === 0 && <Text size="sm">{t('work.noBreaks')}</Text>}
      {breaks.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: breaks have no other identity
        <Group key={index} gap="xs">
          {field(index, 'breakMinutes')}
          <Text size="sm">{t('work.whenLonger')}</Text>
          {field(index, 'afterMinutes')}
          {!isReadOnly && (
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t('work.removeBreak', { minutes: one.breakMinutes })}
              onClick={() => onChange(breaks.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!isReadOnly && breaks.length < MOST_BREAKS && (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...breaks, { afterMinutes: 360, breakMinutes: 30 }])}
        >
          {t('work.addBreak')}
        </Button>
      )}
    </Stack>
  );
}
