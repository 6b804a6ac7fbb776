import { Center, Loader } from '@mantine/core';

/** A whole page that is on its way. */
export function WaitingPage() {
  return (
    <Center mih="60vh" role="status" aria-busy="true">
      <Loader type="dots" />
    </Center>
  );
}
