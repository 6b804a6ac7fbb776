import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

export interface PageProps {
  readonly title: string;
  /** One sentence about what the page is for. */
  readonly description?: ReactNode;
  /** Buttons for what one does here most. */
  readonly actions?: ReactNode;
  /** A link to the page above this one. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: document title, heading that takes the focus after navigation, actions, content. */
export function Page({ title, description, actions, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Mien`;
  }, [title]);

  useEffect(() => {
    // tells screen readers that a new page is here; forms that focus a field of their own keep it
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <Stack gap="lg">
      <Box>
        {back}
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title
            order={1}
            size="h2"
            ref={heading}
            tabIndex={-1}
            style={{ outline: 'none', overflowWrap: 'anywhere' }}
          >
            {title}
          </Title>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
        {description && (
          <Text c="dimmed" mt={4} maw={720}>
            {description}
          </Text>
        )}
      </Box>
      {children}
    </Stack>
  );
}
