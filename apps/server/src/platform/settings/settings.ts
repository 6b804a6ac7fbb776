import type { Secret } from './secret.js';
import type { IdentityProvider, Variables } from './variables.js';

/** Where the key comes from that protects all other keys. */
export type MasterKeySource =
  | { readonly kind: 'value'; readonly key: Secret }
  | {
      readonly kind: 'file';
      readonly path: string /** Make it at the first start. */;
      readonly create: boolean;
    }
  | { readonly kind: 'command'; readonly command: string };

/** Everything the owner of the installation decides, checked. Parts of the server take the slice they need. */
export interface Settings {
  /** Absolute. */
  readonly dataFolder: string;
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Address people type, without a slash at the end. */
    readonly publicUrl: string;
    readonly tls?: { readonly certificateFile: string; readonly keyFile: string };
    readonly hsts: boolean;
    /** Addresses or networks; none is believed when empty. */
    readonly trustProxy: readonly string[];
    readonly corsOrigins: readonly string[];
  };
  readonly database: {
    /** Absent: the embedded database. */
    readonly url?: Secret;
    readonly poolSize: number;
    readonly statementTimeoutMs: number;
  };
  readonly limits: {
    readonly jsonBytes: number;
    readonly pictureBytes: number;
    readonly fileBytes: number;
    readonly requestMs: number;
  };
  /** Calls a minute, by budget of the route. */
  readonly rates: {
    readonly default: number;
    readonly 'sign-in': number;
    readonly recognition: number;
    readonly upload: number;
    readonly export: number;
  };
  readonly engine: { readonly workers?: number };
  /** Lets another machine read the metrics. */
  readonly metricsToken?: Secret;
  readonly log: { readonly level: Variables['MIEN_LOG_LEVEL']; readonly files: boolean };
  readonly access: { readonly allowSignUp: boolean; readonly identityProviders: readonly IdentityProvider[] };
  readonly masterKey: MasterKeySource;
  readonly mail: {
    readonly from: string;
    /** Absent: mails are written to the data folder. */
    readonly smtp?: {
      readonly host: string;
      readonly port: number;
      readonly secure: boolean;
      readonly user?: string;
      readonly password?: Secret;
    };
  };
}
