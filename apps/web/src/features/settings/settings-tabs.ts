export const SETTINGS_TABS = [
  'general',
  'recognition',
  'attendance',
  'privacy',
  'sessions',
  'danger',
] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];
