import { Button, Group, Kbd, Popover, Stack, Text } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MARKABLE } from '../../../shared/attendance/status.js';

/** Keys of the grid beside the letters of the statuses; the words are keys of the catalog. */
const MOVES = [
  ['↑ ↓ ← →', 'keys.move'],
  ['Enter', 'keys.open'],
  ['␣', 'keys.select'],
  ['Shift ↑ ↓', 'keys.extend'],
  ['Ctrl A', 'keys.all'],
  ['/', 'keys.search'],
  ['Ctrl Z', 'keys.undo'],
] as const;

/** Which keys do what in the grid of marks. */
export function KeysHelp() {
  const { t } = useTranslation(['sessions', 'attendance']);
  return (
    <Popover position="bottom-start" withArrow trapFocus={false} withRoles>
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconKeyboard size={18} aria-hidden />}>
          {t('keys.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6}>
          {MARKABLE.map((status, index) => (
            <Row key={status} keys={[t(`key.${status}`), String(index + 1)]}>
              {t(`attendance:status.${status}`)}
            </Row>
          ))}
          {MOVES.map(([key, words]) => (
            <Row key={key} keys={[key]}>
              {t(words)}
            </Row>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Row({ keys, children }: { readonly keys: readonly string[]; readonly children: string }) {
  return (
    <Group gap="sm" wrap="nowrap" justify="space-between">
      <Text size="sm">{children}</Text>
      <Group gap={4} wrap="nowrap" dir="ltr">
        {[...new Set(keys)].map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </Group>
    </Group>
  );
}
