import type { NotificationChannel, NotificationPreference, NotificationRule } from '@mien/contracts';
import { afterQuiet, nextDigest } from './when-to-send.js';

/** What one recipient can get and wants. */
export interface Reachable {
  /** Ways that lead to them. */
  readonly channels: ReadonlySet<NotificationChannel>;
  readonly preference: NotificationPreference;
  readonly timeZone: string;
}

export interface Way {
  readonly channel: NotificationChannel;
  readonly state: 'waiting' | 'digest' | 'sent';
  readonly dueAt: Date;
}

/**
 * By which ways a recipient hears of an event, and when.
 *
 * What is shown in the product wakes nobody, so it is there at once; what is urgent waits for nothing.
 */
export function decideWays(
  now: Date,
  kind: keyof NotificationPreference['choices'],
  rule: NotificationRule,
  { channels, preference, timeZone }: Reachable,
): readonly Way[] {
  const { channels: wanted, pace } = preference.choices[kind] ?? { channels: rule.channels, pace: 'at-once' };
  return wanted
    .filter((channel) => channels.has(channel))
    .map((channel) => {
      if (channel === 'in-app') return { channel, state: 'sent', dueAt: now };
      if (rule.isUrgent) return { channel, state: 'waiting', dueAt: now };
      const quietTill = (at: Date) => afterQuiet(at, preference.quiet, timeZone);
      if (pace === 'at-once') return { channel, state: 'waiting', dueAt: quietTill(now) };
      return { channel, state: 'digest', dueAt: quietTill(nextDigest(now, preference, pace, timeZone)) };
    });
}
