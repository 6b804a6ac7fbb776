import { Text } from '@mantine/core';

/** What somebody wrote, in their words and their direction; nothing where they wrote nothing. */
export function QuotedText({ text }: { readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <Text size="sm">
      <q>
        <bdi>{text}</bdi>
      </q>
    </Text>
  );
}
