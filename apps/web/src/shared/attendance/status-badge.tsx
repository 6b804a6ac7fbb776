import { Badge, type MantineSize } from '@mantine/core';
import type { AttendanceStatus } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { STATUS_COLORS, STATUS_ICONS } from './status.js';

interface StatusBadgeProps {
  readonly status: AttendanceStatus;
  readonly size?: MantineSize;
}

const ICON_PX = { xs: 12, sm: 14, md: 14, lg: 16, xl: 20 };

/** What somebody counts as, in color, sign and word. */
export function StatusBadge({ status, size = 'lg' }: StatusBadgeProps) {
  const { t } = useTranslation('attendance');
  const Icon = STATUS_ICONS[status];
  return (
    <Badge
      size={size}
      variant="light"
      color={STATUS_COLORS[status]}
      miw="max-content"
      leftSection={<Icon size={ICON_PX[size]} aria-hidden />}
    >
      {t(`status.${status}`)}
    </Badge>
  );
}
