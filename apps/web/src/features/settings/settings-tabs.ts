export const SETTINGS_TABS = ['general', 'recognition', 'privacy', 'sessions', 'danger'] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];
