import { Badge } from '@mantine/core';
import type { DECISIONS } from '@mien/contracts';
import { IconBan, IconCheck, IconHelp, IconUserQuestion, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type Decision = (typeof DECISIONS)[number];

export const DECISION_COLORS: Readonly<Record<Decision, string>> = {
  match: 'teal',
  ambiguous: 'yellow',
  unknown: 'gray',
  rejected: 'orange',
};

const ICONS: Readonly<Record<Decision, TablerIcon>> = {
  match: IconCheck,
  ambiguous: IconHelp,
  unknown: IconUserQuestion,
  rejected: IconBan,
};

/** A decision in color, sign and word. */
export function DecisionBadge({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('faces');
  const Icon = ICONS[decision];
  return (
    <Badge
      size="lg"
      variant="light"
      color={DECISION_COLORS[decision]}
      leftSection={<Icon size={16} aria-hidden />}
    >
      {t(`decision.${decision}`)}
    </Badge>
  );
}
