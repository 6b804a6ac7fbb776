import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly advice?: string;
  readonly icon?: ReactNode;
  /** What one can do about it, usually a button. */
  readonly action?: ReactNode;
}

/** There is nothing here, why, and what one can do about it. */
export function EmptyState({ title, advice, icon, action }: EmptyStateProps) {
  return (
    <Stack align="center" ta="center" gap="sm" py={48} px="md">
      {icon && (
        <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
          {icon}
        </ThemeIcon>
      )}
      <Title order={2} size="h4">
        {title}
      </Title>
      {advice && (
        <Text c="dimmed" maw={480}>
          {advice}
        </Text>
      )}
      {action}
    </Stack>
  );
}
