import { Alert, Button, Checkbox, Collapse, Group, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CHALLENGE_ACTIONS, type ChallengeAction } from '@mien/contracts';
import { IconCamera } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** A session asks for two movements at least. */
const FEWEST = 2;

interface SessionIntroProps {
  readonly without: readonly ChallengeAction[];
  onWithout(actions: readonly ChallengeAction[]): void;
  onBegin(): void;
}

/** What is going to happen, before the camera goes on; and which movements to leave out. */
export function SessionIntro({ without, onWithout, onBegin }: SessionIntroProps) {
  const { t } = useTranslation('face-session');
  const [isOpen, { toggle }] = useDisclosure(without.length > 0);
  const id = useId();
  const isTooMany = CHALLENGE_ACTIONS.length - without.length < FEWEST;
  return (
    <Stack gap="md">
      <List size="sm" spacing={4}>
        <List.Item>{t('intro.movements')}</List.Item>
        <List.Item>{t('intro.light')}</List.Item>
        <List.Item>{t('intro.camera')}</List.Item>
      </List>
      <div>
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          {t('intro.cannot')}
        </Button>
        <Collapse expanded={isOpen} id={id}>
          <Checkbox.Group
            label={t('intro.leaveOut')}
            value={[...without]}
            onChange={(chosen) => onWithout(CHALLENGE_ACTIONS.filter((action) => chosen.includes(action)))}
            mt="xs"
          >
            <Stack gap="xs" mt="xs">
              {CHALLENGE_ACTIONS.map((action) => (
                <Checkbox key={action} value={action} label={t(`action.${action}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {isTooMany && (
            <Alert mt="sm" color="orange" role="status">
              <Text size="sm">{t('intro.tooFew')}</Text>
            </Alert>
          )}
        </Collapse>
      </div>
      <Group>
        <Button
          size="md"
          leftSection={<IconCamera size={20} aria-hidden />}
          disabled={isTooMany}
          onClick={onBegin}
        >
          {t('intro.begin')}
        </Button>
      </Group>
    </Stack>
  );
}
