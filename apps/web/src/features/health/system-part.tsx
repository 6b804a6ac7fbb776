import { Card, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One part of the installation. */
export function SystemPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card withBorder component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}
