import { List, Text, ThemeIcon } from '@mantine/core';
import type { ExplanationLine } from '@mien/contracts';
import {
  IconArrowBackUp,
  IconBan,
  IconCalendarOff,
  IconClock,
  IconCoffee,
  IconDoorEnter,
  IconDoorExit,
  IconHelp,
  IconHourglass,
  IconInfoCircle,
  IconLock,
  IconMapPin,
  IconPencil,
  IconPlugConnectedX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useExplanation } from './use-explanation.js';

const ICONS: Readonly<Partial<Record<ExplanationLine['code'], TablerIcon>>> = {
  marked: IconPencil,
  'mark-waiting': IconHourglass,
  'mark-refused': IconPencil,
  'mark-undone': IconArrowBackUp,
  'on-leave': IconCalendarOff,
  came: IconDoorEnter,
  left: IconDoorExit,
  'left-unseen': IconDoorExit,
  late: IconClock,
  missed: IconClock,
  'left-early': IconClock,
  'on-time': IconClock,
  'too-short': IconClock,
  'not-yet': IconHourglass,
  outage: IconPlugConnectedX,
  doubtful: IconHelp,
  elsewhere: IconMapPin,
  stay: IconDoorEnter,
  worked: IconClock,
  break: IconCoffee,
  overtime: IconClock,
  locked: IconLock,
  canceled: IconBan,
};

interface ExplanationListProps {
  readonly lines: readonly ExplanationLine[];
  /** Of the course; the organization's when absent. */
  readonly timeZone?: string | undefined;
}

/** Why somebody counts as what they count as, line by line. */
export function ExplanationList({ lines, timeZone }: ExplanationListProps) {
  const explain = useExplanation(timeZone);
  return (
    <List spacing={6} size="sm" center={false}>
      {lines.map((line, index) => {
        const { text, note } = explain(line);
        const Icon = ICONS[line.code] ?? IconInfoCircle;
        return (
          <List.Item
            // the order of the lines is all that tells two equal ones apart
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
            key={index}
            icon={
              <ThemeIcon variant="light" color="gray" size={22} radius="xl">
                <Icon size={14} aria-hidden />
              </ThemeIcon>
            }
          >
            {text}
            {note && (
              <Text size="sm" c="dimmed">
                <q>
                  <bdi>{note}</bdi>
                </q>
              </Text>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
