import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { differs, type RuleKey } from './overrides.js';
import type { RulesFormProps } from './rules-form-props.js';

interface RuleNoteProps extends RulesFormProps {
  readonly name: RuleKey;
  /** What the rule is called, for whoever only hears the button. */
  readonly label: string;
  /** The organization's rule in words; absent where it is too long to say. */
  readonly inherited?: string | undefined;
}

/** That a course differs here, from what, and a way back. */
export function RuleNote({ name, label, rules, base, inherited, isReadOnly, onChange }: RuleNoteProps) {
  const { t } = useTranslation('attendance-rules');
  if (!base || !differs(name, rules, base)) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {inherited === undefined ? t('differs') : t('differsFrom', { value: inherited })}
      </Text>
      {!isReadOnly && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('asOrganizationNamed', { name: label })}
          onClick={() => onChange({ [name]: base[name] })}
        >
          {t('asOrganization')}
        </Button>
      )}
    </Group>
  );
}
