import { Badge } from '@mantine/core';
import type { APPROVALS } from '@mien/contracts';
import { IconArrowBackUp, IconCheck, IconHourglass, IconX, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type Fate = (typeof APPROVALS)[number] | 'withdrawn';

const LOOKS: Readonly<Record<Fate, { readonly color: string; readonly icon: TablerIcon }>> = {
  'not-needed': { color: 'teal', icon: IconCheck },
  waiting: { color: 'yellow', icon: IconHourglass },
  approved: { color: 'teal', icon: IconCheck },
  refused: { color: 'red', icon: IconX },
  withdrawn: { color: 'gray', icon: IconArrowBackUp },
};

/** What became of a request. */
export function ApprovalBadge({ fate }: { readonly fate: Fate }) {
  const { t } = useTranslation('attendance');
  const { color, icon: Icon } = LOOKS[fate];
  return (
    <Badge
      size="lg"
      variant="light"
      color={color}
      miw="max-content"
      leftSection={<Icon size={16} aria-hidden />}
    >
      {t(`approval.${fate}`)}
    </Badge>
  );
}
