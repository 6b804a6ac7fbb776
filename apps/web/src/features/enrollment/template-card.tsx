import { Badge, Button, Card, Center, Group, Stack, Text } from '@mantine/core';
import type { routes } from '@mien/contracts';
import { IconFaceId } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { QualityMeter } from '../../shared/faces/quality-meter.js';
import { useFormat } from '../../shared/use-format.js';
import { KeptPicture } from './kept-picture.js';

export type Template = z.output<typeof routes.listTemplates.response>['items'][number];

/** Model of the templates that a demonstration is filled with. */
const INVENTED = 'invented';

interface TemplateCardProps {
  readonly template: Template;
  readonly onDelete: (() => void) | undefined;
}

/** One template: its picture while it is kept, quality, source, model and age. */
export function TemplateCard({ template, onDelete }: TemplateCardProps) {
  const { t } = useTranslation('enrollment');
  const format = useFormat();
  return (
    <Card withBorder padding="sm">
      <Card.Section>
        {template.pictureId ? (
          <KeptPicture pictureId={template.pictureId} takenAt={format.dateTime(template.createdAt)} />
        ) : (
          <Center bg="var(--mien-surface)" py="lg">
            <Stack align="center" gap={4}>
              <IconFaceId size={40} stroke={1.3} aria-hidden />
              <Text size="xs" c="dimmed">
                {t('noPicture')}
              </Text>
            </Stack>
          </Center>
        )}
      </Card.Section>
      <Stack gap="xs" mt="sm">
        <QualityMeter quality={template.quality} />
        <Text size="sm">
          {t(`source.${template.source}`)} · {format.dateTime(template.createdAt)}
        </Text>
        <Group gap="xs" justify="space-between">
          {template.packId === INVENTED ? (
            <Text size="xs" c="dimmed">
              {t('invented')}
            </Text>
          ) : (
            <Text size="xs" c="dimmed" dir="ltr">
              {template.packId}@{template.packVersion}
            </Text>
          )}
          {!template.isCurrent && (
            <Badge color="orange" variant="light">
              {t('outdated')}
            </Badge>
          )}
        </Group>
        {onDelete && (
          <Button variant="default" size="xs" onClick={onDelete}>
            {t('deleteOne.act')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}
