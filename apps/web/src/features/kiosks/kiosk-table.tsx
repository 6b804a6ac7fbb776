import { Badge, Button, Group, Text } from '@mantine/core';
import type { Kiosk } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';

const COLORS: Readonly<Record<Kiosk['state'], string>> = {
  waiting: 'blue',
  online: 'teal',
  offline: 'orange',
  revoked: 'gray',
};

interface KioskActionsProps {
  readonly onEdit: (kiosk: Kiosk) => void;
  readonly onCode: (kiosk: Kiosk) => void;
  readonly onRevoke: (kiosk: Kiosk) => void;
  readonly onDelete: (kiosk: Kiosk) => void;
}

interface KioskTableProps extends KioskActionsProps {
  readonly kiosks: readonly Kiosk[];
  readonly mayChange: boolean;
}

/** Kiosks with how they are and what one can do about it. */
export function KioskTable({ kiosks, mayChange, ...actions }: KioskTableProps) {
  const { t } = useTranslation('kiosks');
  const format = useFormat();
  const columns: readonly Column<Kiosk>[] = [
    {
      key: 'name',
      header: t('name'),
      isMain: true,
      cell: (kiosk) => (
        <div>
          <Text fw={600}>{kiosk.name}</Text>
          <Text size="sm" c="dimmed">
            {kiosk.place}
          </Text>
        </div>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (kiosk) => (
        <Badge variant="light" color={COLORS[kiosk.state]}>
          {t(`states.${kiosk.state}`)}
        </Badge>
      ),
    },
    {
      key: 'camera',
      header: t('camera'),
      cell: (kiosk) => (kiosk.camera ? t(`cameras.${kiosk.camera}`) : '—'),
    },
    {
      key: 'ways',
      header: t('ways'),
      cell: (kiosk) => format.list(kiosk.settings.ways.map((way) => t(`way.${way}`))),
    },
    {
      key: 'seen',
      header: t('lastSeen'),
      cell: (kiosk) => (kiosk.lastSeenAt ? format.relative(kiosk.lastSeenAt) : t('never')),
    },
    {
      key: 'offline',
      header: t('offline.title'),
      cell: (kiosk) => (
        <TextLink
          to="/kiosks/$kioskId/offline-notes"
          params={{ kioskId: kiosk.id }}
          size="sm"
          aria-label={t('offline.of', { name: kiosk.name })}
        >
          {t('offline.title')}
        </TextLink>
      ),
    },
    ...(mayChange
      ? [
          {
            key: 'actions',
            header: t('actions'),
            cell: (kiosk: Kiosk) => <KioskActions kiosk={kiosk} {...actions} />,
          },
        ]
      : []),
  ];
  return <RecordTable caption={t('title')} items={kiosks} keyOf={({ id }) => id} columns={columns} />;
}

function KioskActions({
  kiosk,
  onEdit,
  onCode,
  onRevoke,
  onDelete,
}: KioskActionsProps & { readonly kiosk: Kiosk }) {
  const { t } = useTranslation('kiosks');
  const confirm = useConfirm();
  const { name } = kiosk;
  const ask = async (what: 'revoke' | 'remove', act: (of: Kiosk) => void) => {
    const isSure = await confirm({
      title: t(`${what}.title`, { name }),
      consequence: t(`${what}.consequence`),
      act: t(`${what}.act`),
    });
    if (isSure) act(kiosk);
  };
  const button = { size: 'compact-sm', variant: 'subtle' } as const;
  return (
    <Group gap={4} justify="flex-end">
      <Button {...button} aria-label={t('edit.title', { name })} onClick={() => onEdit(kiosk)}>
        {t('edit.act')}
      </Button>
      <Button {...button} aria-label={t('code.renewTitle', { name })} onClick={() => onCode(kiosk)}>
        {t('code.renew')}
      </Button>
      {kiosk.state !== 'revoked' && (
        <Button
          {...button}
          c="var(--mantine-color-error)"
          aria-label={t('revoke.title', { name })}
          onClick={() => ask('revoke', onRevoke)}
        >
          {t('revoke.act')}
        </Button>
      )}
      <Button
        {...button}
        c="var(--mantine-color-error)"
        aria-label={t('remove.title', { name })}
        onClick={() => ask('remove', onDelete)}
      >
        {t('remove.act')}
      </Button>
    </Group>
  );
}
