import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/api-types.js';
import { FactList } from '../../shared/fact-list.js';
import { useFormat } from '../../shared/use-format.js';
import { SystemPart } from './system-part.js';

type RecognitionNode = CallOutput<'getSystem'>['nodes'][number];

const COLORS: Readonly<Record<RecognitionNode['state'], string>> = {
  ready: 'teal',
  leaving: 'yellow',
  away: 'orange',
};

/** Processes elsewhere that recognize for this one: where, how quick, how busy, and why one is away. */
export function RecognitionNodes({ nodes }: { readonly nodes: readonly RecognitionNode[] }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  return (
    <SystemPart title={t('nodes')}>
      {nodes.map(({ address, state, nodeId, outstanding, roundTripMs, lastSeenAt, problem }) => (
        <Stack key={address} gap={4}>
          <Group justify="space-between">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              <bdi>{nodeId ?? address}</bdi>
            </Text>
            <Badge variant="light" color={COLORS[state]}>
              {t(`nodeState.${state}`)}
            </Badge>
          </Group>
          <FactList
            facts={[
              [t('nodeAddress'), <bdi key={address}>{address}</bdi>],
              [t('nodeOutstanding'), format.number(outstanding)],
              ...(roundTripMs === undefined
                ? []
                : ([[t('nodeLatency'), format.duration(roundTripMs)]] as const)),
              [t('nodeLastSeen'), lastSeenAt ? format.relative(lastSeenAt) : t('nodeNeverSeen')],
            ]}
          />
          {problem && <Text size="sm">{problem}</Text>}
        </Stack>
      ))}
    </SystemPart>
  );
}
