import { z } from 'zod';
import { languageTag, timeZone } from '../fields.js';

/** What somebody may be told of. */
export const NOTIFICATION_KINDS = [
  'attendance.marked',
  'attendance.absent',
  'attendance.late',
  'attendance.at-risk',
  'enrollment.needed',
  'consent.expiring',
  'security.alert',
  'report.ready',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Ways a message takes. */
export const NOTIFICATION_CHANNELS = ['in-app', 'email', 'sms', 'push'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/**
 * Who hears of an event: the person it is about, their contacts (parents), who teaches the course, administrators,
 * and whoever asked for what it is about.
 */
export const NOTIFICATION_AUDIENCES = ['person', 'contacts', 'teachers', 'admins', 'requester'] as const;
export type NotificationAudience = (typeof NOTIFICATION_AUDIENCES)[number];

/** At once, or with others in one message. */
export const NOTIFICATION_PACES = ['at-once', 'daily', 'weekly'] as const;

/** What became of a message. `digest`: it waits for the others; `in-digest`: it went with them. */
export const DELIVERY_STATES = ['waiting', 'digest', 'sent', 'delivered', 'in-digest', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const channels = z.array(z.enum(NOTIFICATION_CHANNELS)).max(4).refine(distinct, 'Name each way once.');

/** Who hears of one kind of event in an organization, and by which ways as long as they choose nothing else. */
export const notificationRule = z
  .object({
    isOn: z.boolean(),
    audiences: z.array(z.enum(NOTIFICATION_AUDIENCES)).max(5).refine(distinct, 'Name each audience once.'),
    channels,
    /** Urgent messages come at night, too, and never wait for a digest. */
    isUrgent: z.boolean(),
  })
  .meta({ id: 'NotificationRule' });
export type NotificationRule = z.infer<typeof notificationRule>;

export const notificationRules = z.partialRecord(z.enum(NOTIFICATION_KINDS), notificationRule);
export type NotificationRules = z.infer<typeof notificationRules>;

/** Audiences that make sense for a kind. */
export const POSSIBLE_AUDIENCES: Readonly<Record<NotificationKind, readonly NotificationAudience[]>> = {
  'attendance.marked': ['person', 'contacts', 'teachers'],
  'attendance.absent': ['person', 'contacts', 'teachers', 'admins'],
  'attendance.late': ['person', 'contacts', 'teachers', 'admins'],
  'attendance.at-risk': ['person', 'contacts', 'teachers', 'admins'],
  'enrollment.needed': ['person', 'contacts', 'admins'],
  'consent.expiring': ['person', 'contacts', 'admins'],
  'security.alert': ['admins'],
  'report.ready': ['requester'],
};

export const DEFAULT_NOTIFICATION_RULES: Readonly<Record<NotificationKind, NotificationRule>> = {
  'attendance.marked': { isOn: false, audiences: ['person'], channels: ['in-app'], isUrgent: false },
  'attendance.absent': {
    isOn: true,
    audiences: ['person', 'contacts'],
    channels: ['in-app', 'email'],
    isUrgent: false,
  },
  'attendance.late': { isOn: true, audiences: ['person'], channels: ['in-app'], isUrgent: false },
  'attendance.at-risk': {
    isOn: true,
    audiences: ['teachers', 'admins'],
    channels: ['in-app', 'email'],
    isUrgent: false,
  },
  'enrollment.needed': {
    isOn: true,
    audiences: ['person'],
    channels: ['in-app', 'email'],
    isUrgent: false,
  },
  'consent.expiring': {
    isOn: true,
    audiences: ['person', 'contacts'],
    channels: ['in-app', 'email'],
    isUrgent: false,
  },
  'security.alert': { isOn: true, audiences: ['admins'], channels: ['in-app', 'email'], isUrgent: true },
  'report.ready': { isOn: true, audiences: ['requester'], channels: ['in-app'], isUrgent: false },
};

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time of day such as 22:30.');

/** When nothing but urgent messages come. From a later time to an earlier one it goes over midnight. */
export const quietHours = z.object({ from: clockTime, to: clockTime }).meta({ id: 'QuietHours' });
export type QuietHours = z.infer<typeof quietHours>;

/** Of contacts, as long as an organization sets nothing else: no parent's phone rings at night for what can wait. */
export const DEFAULT_CONTACT_QUIET: QuietHours = { from: '21:00', to: '07:00' };

/** What a member wants to hear, how and when. What is not chosen is as the organization has it. */
export const notificationPreference = z
  .object({
    choices: z.partialRecord(
      z.enum(NOTIFICATION_KINDS),
      z.object({ channels, pace: z.enum(NOTIFICATION_PACES) }),
    ),
    quiet: quietHours.optional(),
    /** Of the quiet hours and digests; the organization's when absent. */
    timeZone: timeZone.optional(),
    language: languageTag.optional(),
    /** When a digest comes. */
    digestAt: clockTime,
    /** 1 is Monday. */
    digestDay: z.int().min(1).max(7),
  })
  .meta({ id: 'NotificationPreference' });
export type NotificationPreference = z.infer<typeof notificationPreference>;

export const DEFAULT_NOTIFICATION_PREFERENCE: NotificationPreference = {
  choices: {},
  digestAt: '07:00',
  digestDay: 1,
};
