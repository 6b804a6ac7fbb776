import {
  DEFAULT_NOTIFICATION_PREFERENCE,
  NOTIFICATION_CHANNELS,
  type NotificationRule,
} from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { decideWays, type Reachable } from './decide-ways.js';

const night = new Date('2026-03-02T23:00:00Z');
const morning = new Date('2026-03-03T07:00:00Z');
const rule: NotificationRule = {
  isOn: true,
  audiences: ['person'],
  channels: ['in-app', 'email'],
  isUrgent: false,
};
const preference = { ...DEFAULT_NOTIFICATION_PREFERENCE, quiet: { from: '22:00', to: '07:00' } };
const everyWay: Reachable = { channels: new Set(NOTIFICATION_CHANNELS), preference, timeZone: 'UTC' };

describe('the ways of a message', () => {
  it("are the organization's as long as one chooses nothing else", () => {
    expect(decideWays(night, 'attendance.absent', rule, everyWay)).toEqual([
      { channel: 'in-app', state: 'sent', dueAt: night },
      { channel: 'email', state: 'waiting', dueAt: morning },
    ]);
  });

  it('are those one chose, as far as they lead anywhere', () => {
    const choices = {
      'attendance.absent': { channels: ['sms' as const, 'push' as const], pace: 'at-once' as const },
    };
    const reachable = {
      ...everyWay,
      channels: new Set(['push' as const]),
      preference: { ...preference, choices },
    };
    expect(decideWays(night, 'attendance.absent', rule, reachable)).toEqual([
      { channel: 'push', state: 'waiting', dueAt: morning },
    ]);
  });

  it('are none when one chose none', () => {
    const choices = { 'attendance.absent': { channels: [], pace: 'at-once' as const } };
    expect(
      decideWays(night, 'attendance.absent', rule, { ...everyWay, preference: { ...preference, choices } }),
    ).toEqual([]);
  });

  it('wait for the digest, except for what the product shows', () => {
    const choices = {
      'attendance.absent': { channels: ['in-app' as const, 'email' as const], pace: 'daily' as const },
    };
    expect(
      decideWays(night, 'attendance.absent', rule, { ...everyWay, preference: { ...preference, choices } }),
    ).toEqual([
      { channel: 'in-app', state: 'sent', dueAt: night },
      { channel: 'email', state: 'digest', dueAt: morning },
    ]);
  });

  it('wait for nothing when it is urgent', () => {
    const choices = { 'attendance.absent': { channels: ['email' as const], pace: 'weekly' as const } };
    const urgent = { ...rule, isUrgent: true };
    expect(
      decideWays(night, 'attendance.absent', urgent, { ...everyWay, preference: { ...preference, choices } }),
    ).toEqual([{ channel: 'email', state: 'waiting', dueAt: night }]);
  });
});
