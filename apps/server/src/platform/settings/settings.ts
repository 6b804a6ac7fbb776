import type { Secret } from './secret.js';
import type { ServerRole } from './server-roles.js';
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
  /** What this process does; other processes with the same database do the rest. */
  readonly roles: ReadonlySet<ServerRole>;
  /** Absent: what instances share stays in this process. */
  readonly redis?: { readonly url: Secret; readonly authorityFile?: string };
  readonly nodes: {
    /** Recognition nodes to call; none where this process recognizes. */
    readonly addresses: readonly string[];
    /** Where this process is a node for others. */
    readonly listen?: string;
    readonly identity?: {
      readonly certificateFile: string;
      readonly keyFile: string;
      readonly authorityFile: string;
    };
    /** Base64. */
    readonly secret?: Secret;
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
  readonly log: {
    readonly level: Variables['MIEN_LOG_LEVEL'];
    readonly files: boolean;
    /** Each instance has its own in the folder they share. */
    readonly fileName: string;
  };
  readonly access: { readonly allowSignUp: boolean; readonly identityProviders: readonly IdentityProvider[] };
  readonly masterKey: MasterKeySource;
  /** Provider of text messages for everybody; absent where organizations bring their own or have none. */
  readonly sms?: {
    readonly url: string;
    readonly account: string;
    readonly token: Secret;
    readonly from: string;
  };
  /** Private networks, CIDR, that may be called for organizations. */
  readonly outgoing: { readonly networks: readonly string[] };
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
