import { Container } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';

export function PublicLayout() {
  return (
    <Container size="xs" py="xl" component="main">
      <Outlet />
    </Container>
  );
}

export const AccountLayout = PublicLayout;
