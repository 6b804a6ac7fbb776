import { Badge, Button, Code, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePermissionName } from '../../shared/access/permission-name.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';
import { endOf, type KeyState, keyState } from './key-state.js';
import type { ApiKey } from './use-keys.js';

const COLORS: Readonly<Record<KeyState, string>> = {
  active: 'teal',
  ending: 'orange',
  expired: 'gray',
  revoked: 'gray',
};

export interface KeyTableProps {
  readonly keys: readonly ApiKey[];
  readonly mayChange: boolean;
  readonly onRotate: (key: ApiKey) => void;
  readonly onRevoke: (key: ApiKey) => void;
}

function KeyActions({
  apiKey,
  onRotate,
  onRevoke,
}: Omit<KeyTableProps, 'keys' | 'mayChange'> & { apiKey: ApiKey }) {
  const { t } = useTranslation('api-keys');
  const confirm = useConfirm();
  const { name } = apiKey;
  const state = keyState(apiKey, new Date());
  if (state === 'revoked' || state === 'expired') return null;
  const revoke = async () => {
    const isSure = await confirm({
      title: t('revoke.title', { name }),
      consequence: t('revoke.consequence'),
      act: t('revoke.act'),
    });
    if (isSure) onRevoke(apiKey);
  };
  return (
    <Group gap={4} justify="flex-end">
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('rotate.title', { name })}
        onClick={() => onRotate(apiKey)}
      >
        {t('rotate.act')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        c="var(--mantine-color-error)"
        aria-label={t('revoke.title', { name })}
        onClick={revoke}
      >
        {t('revoke.act')}
      </Button>
    </Group>
  );
}

const DAY_MS = 86_400_000;

function KeyEnd({ apiKey, now }: { readonly apiKey: ApiKey; readonly now: Date }) {
  const { t } = useTranslation('api-keys');
  const format = useFormat();
  const end = endOf(apiKey);
  if (!end) return t('noExpiry');
  return Math.abs(Date.parse(end) - now.getTime()) < DAY_MS ? format.relative(end) : format.date(end);
}

/** Keys with what they may do, how long they last and when they were last used. */
export function KeyTable({ keys, mayChange, onRotate, onRevoke }: KeyTableProps) {
  const { t } = useTranslation('api-keys');
  const format = useFormat();
  const nameOf = usePermissionName();
  const now = new Date();
  const columns: readonly Column<ApiKey>[] = [
    {
      key: 'name',
      header: t('name'),
      isMain: true,
      cell: (key) => (
        <div>
          <Text fw={600}>{key.name}</Text>
          <Code dir="ltr">{key.prefix}…</Code>
        </div>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (key) => {
        const state = keyState(key, now);
        return (
          <Badge variant="light" color={COLORS[state]}>
            {t(`states.${state}`)}
          </Badge>
        );
      },
    },
    {
      key: 'scopes',
      header: t('scopes'),
      cell: (key) => (
        <Text size="sm" lineClamp={3} maw={320} title={format.list(key.scopes.map(nameOf))}>
          {format.list(key.scopes.map(nameOf))}
        </Text>
      ),
    },
    {
      key: 'expires',
      header: t('expires'),
      cell: (key) => <KeyEnd apiKey={key} now={now} />,
    },
    {
      key: 'used',
      header: t('lastUsed'),
      cell: (key) => (key.lastUsedAt ? format.relative(key.lastUsedAt) : t('never')),
    },
    ...(mayChange
      ? [
          {
            key: 'actions',
            header: t('actions'),
            cell: (key: ApiKey) => <KeyActions apiKey={key} onRotate={onRotate} onRevoke={onRevoke} />,
          },
        ]
      : []),
  ];
  return <RecordTable caption={t('title')} items={keys} keyOf={(key) => key.id} columns={columns} />;
}
