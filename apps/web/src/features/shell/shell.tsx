import { Container } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';

export function Shell() {
  return (
    <Container size="lg" py="xl" component="main">
      <Outlet />
    </Container>
  );
}
