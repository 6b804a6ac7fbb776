import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly description: string;
  /** In a word, how it stands. */
  readonly status?: { readonly text: string; readonly isGood: boolean };
  readonly children: ReactNode;
}

/** One part of a page, in a frame of its own. */
export function Section({ title, description, status, children }: SectionProps) {
  const headingId = useId();
  const StatusIcon = status?.isGood ? IconCheck : IconAlertTriangle;
  return (
    <Card withBorder maw={720} component="section" aria-labelledby={headingId}>
      <Stack gap="md">
        <div>
          <Group gap="sm">
            <Title order={2} size="h4" id={headingId}>
              {title}
            </Title>
            {status && (
              <Badge variant="default" leftSection={<StatusIcon size={12} aria-hidden />}>
                {status.text}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        </div>
        {children}
      </Stack>
    </Card>
  );
}
