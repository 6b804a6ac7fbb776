/** Views of the page, as the address names them. */
export const TABS = [
  'attendance',
  'punctuality',
  'absence',
  'comparison',
  'recognition',
  'coverage',
] as const;
export type Tab = (typeof TABS)[number];
