import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** The name, and the way home. */
export function Brand() {
  return (
    <Link to="/" style={{ textDecoration: 'none', color: 'inherit' }}>
      <Group gap={8} wrap="nowrap">
        <img src="/icons/mien.svg" alt="" width={28} height={28} />
        <Text component="span" fw={700} size="lg">
          Mien
        </Text>
      </Group>
    </Link>
  );
}
