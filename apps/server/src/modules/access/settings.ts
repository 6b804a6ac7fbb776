import type { Settings } from '../../platform/settings/settings.js';

/** What the access module needs to know of the installation. */
export interface AccessSettings {
  readonly http: Pick<Settings['http'], 'publicUrl' | 'corsOrigins'>;
  readonly access: Settings['access'];
}

/** Browsers that may sign in here: our own address (by either name of this machine) and the listed ones. */
export function trustedOrigins({ http }: AccessSettings): string[] {
  const own = new URL(http.publicUrl);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(own.hostname);
  const port = own.port === '' ? '' : `:${own.port}`;
  const names = isLocal ? ['localhost', '127.0.0.1'] : [own.hostname];
  return [...names.map((name) => `${own.protocol}//${name}${port}`), ...http.corsOrigins];
}

/** Cookies are `Secure` and bound to the host wherever the address is https. */
export const isSecure = ({ http }: AccessSettings): boolean => http.publicUrl.startsWith('https:');
