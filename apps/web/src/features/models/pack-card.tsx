import { Accordion, Badge, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/api-types.js';
import { FactList } from '../../shared/fact-list.js';
import { useFormat } from '../../shared/use-format.js';

export type ModelPack = CallOutput<'listModels'>['items'][number];

function Networks({ networks }: Pick<ModelPack, 'networks'>) {
  const { t } = useTranslation('models');
  const format = useFormat();
  return (
    <Accordion variant="contained" chevronPosition="left">
      <Accordion.Item value="networks">
        <Accordion.Control>
          <Text size="sm">{t('networks')}</Text>
        </Accordion.Control>
        <Accordion.Panel>
          <List size="sm">
            {networks.map(({ key, license, bytes }) => (
              <List.Item key={key}>
                <bdi>{key}</bdi> · {license} · {format.bytes(bytes)}
              </List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

export interface PackCardProps {
  readonly pack: ModelPack;
  /** Absent where it cannot be activated now, or not by this account. */
  readonly onActivate?: () => void;
}

/** A model pack with what was measured of it. */
export function PackCard({ pack, onActivate }: PackCardProps) {
  const { t } = useTranslation('models');
  const format = useFormat();
  const { calibration } = pack;
  return (
    <Card withBorder component="section">
      <Stack gap="sm" h="100%">
        <Group justify="space-between">
          <Title order={2} size="h4">
            <bdi>{pack.id}</bdi>
          </Title>
          {pack.isActive && (
            <Badge color="teal" variant="light">
              {t('active')}
            </Badge>
          )}
        </Group>
        <Text size="sm">{t(`summary.${pack.id}`, { defaultValue: pack.summary })}</Text>
        <FactList
          facts={[
            [t('version'), format.number(pack.version)],
            [t('dimension'), format.number(pack.dimension)],
            [t('templates'), format.number(pack.templates)],
            [t('measuredAt'), calibration && format.percent(calibration.fmr)],
            [t('fnmr'), calibration?.fnmr !== undefined && format.percent(calibration.fnmr)],
            [t('run'), calibration?.run],
          ]}
        />
        {!calibration && <Text size="sm">{t('notMeasured')}</Text>}
        <Networks networks={pack.networks} />
        {onActivate && (
          <Button variant="default" w="fit-content" mt="auto" onClick={onActivate}>
            {t('activateOf', { pack: pack.id })}
          </Button>
        )}
      </Stack>
    </Card>
  );
}
