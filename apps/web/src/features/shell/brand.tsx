import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

interface BrandProps {
  /** From which width on the name stands beside the sign. */
  readonly nameFrom?: 'xs';
}

/** The name, and the way home. */
export function Brand({ nameFrom }: BrandProps) {
  return (
    <Link to="/" aria-label="Mien" style={{ textDecoration: 'none', color: 'inherit' }}>
      <Group gap={8} wrap="nowrap">
        <img src="/icons/mien.svg" alt="" width={28} height={28} />
        <Text component="span" fw={700} size="lg" {...(nameFrom && { visibleFrom: nameFrom })}>
          Mien
        </Text>
      </Group>
    </Link>
  );
}
