import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import type { AttendanceRules } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.js';
import type { RuleKey } from './overrides.js';
import { RuleNote } from './rule-note.js';
import type { RulesFormProps } from './rules-form-props.js';

type KeysOf<Value> = {
  [Key in RuleKey]-?: NonNullable<AttendanceRules[Key]> extends Value ? Key : never;
}[RuleKey];
type NumberKey = KeysOf<number>;
type FlagKey = KeysOf<boolean>;

const MOST_MINUTES: Partial<Record<NumberKey, number>> = { missedAfter: 1440 };

/** A whole number of minutes; empty where the rule may be absent. */
export function MinutesRule({ name, ...props }: RulesFormProps & { readonly name: NumberKey }) {
  const { t } = useTranslation('attendance-rules');
  const format = useFormat();
  const { rules, base, isReadOnly = false, onChange } = props;
  const label = t(`rule.${name}.label`);
  const mayBeEmpty = name === 'missedAfter';
  const words = (value: number | undefined) => (value === undefined ? t('never') : format.minutes(value));
  return (
    <Stack gap={4}>
      <NumberInput
        label={label}
        description={t(`rule.${name}.help`)}
        suffix={` ${t('minutes')}`}
        placeholder={mayBeEmpty ? t('never') : ''}
        min={0}
        max={MOST_MINUTES[name] ?? 720}
        clampBehavior="strict"
        allowDecimal={false}
        required={!mayBeEmpty}
        withAsterisk={false}
        readOnly={isReadOnly}
        value={rules[name] ?? ''}
        onChange={(value) => {
          if (typeof value === 'number') onChange({ [name]: value });
          else if (mayBeEmpty) onChange({ [name]: undefined });
        }}
        styles={{ wrapper: { maxWidth: 180 } }}
      />
      <RuleNote {...props} name={name} label={label} inherited={words(base?.[name])} />
    </Stack>
  );
}

/** A proportion, as percent. */
export function ShareRule({ name, ...props }: RulesFormProps & { readonly name: NumberKey }) {
  const { t } = useTranslation('attendance-rules');
  const format = useFormat();
  const { rules, base, isReadOnly = false, onChange } = props;
  const label = t(`rule.${name}.label`);
  return (
    <Stack gap={4}>
      <NumberInput
        label={label}
        description={t(`rule.${name}.help`)}
        suffix=" %"
        min={0}
        max={100}
        decimalScale={1}
        clampBehavior="strict"
        readOnly={isReadOnly}
        value={Math.round((rules[name] ?? 0) * 1000) / 10}
        onChange={(value) => typeof value === 'number' && onChange({ [name]: value / 100 })}
        styles={{ wrapper: { maxWidth: 180 } }}
      />
      <RuleNote {...props} name={name} label={label} inherited={base && format.percent(base[name] ?? 0)} />
    </Stack>
  );
}

/** Yes or no. */
export function SwitchRule({ name, ...props }: RulesFormProps & { readonly name: FlagKey }) {
  const { t } = useTranslation('attendance-rules');
  const label = t(`rule.${name}.label`);
  return (
    <Stack gap={4}>
      <Switch
        label={label}
        description={t(`rule.${name}.help`)}
        checked={props.rules[name]}
        disabled={props.isReadOnly ?? false}
        onChange={({ currentTarget }) => props.onChange({ [name]: currentTarget.checked })}
      />
      <RuleNote {...props} name={name} label={label} />
    </Stack>
  );
}

/** One of a few ways. */
export function ChoiceRule<Name extends 'leaving' | 'places'>({
  name,
  choices,
  ...props
}: RulesFormProps & { readonly name: Name; readonly choices: readonly AttendanceRules[Name][] }) {
  const { t } = useTranslation('attendance-rules');
  const label = t(`rule.${name}.label`);
  const { rules, base, isReadOnly = false, onChange } = props;
  return (
    <Stack gap={4}>
      <Radio.Group
        label={label}
        value={rules[name]}
        onChange={(value) => onChange({ [name]: choices.find((choice) => choice === value) })}
      >
        <Stack gap="xs" mt={4}>
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`choice.${choice}.label`)}
              description={t(`choice.${choice}.help`)}
              disabled={isReadOnly}
            />
          ))}
        </Stack>
      </Radio.Group>
      <RuleNote {...props} name={name} label={label} inherited={base && t(`choice.${base[name]}.label`)} />
    </Stack>
  );
}
