interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  packages: Record<string, LockEntry>;
}

const SYSTEMS = [
  'android',
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'openharmony',
  'sunos',
  'aix',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'mips64el',
  'wasm32',
];
const EXACT_VERSION = /^\d+\.\d+\.\d+$/;

/** Platform of a package from its name, as in `binding-linux-x64-musl`; `undefined` if the name tells none. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return { os: [os], cpu: [cpu], ...(os === 'linux' && cpu !== 'arm' && { libc: [libc] }) };
}

/** The package at `path` and everything it is nested in, up to the repository itself, in the lock's terms. */
function nesting(path: string): readonly string[] {
  const steps = path.split('/node_modules/');
  return ['', ...steps.map((_, index) => `${steps.slice(0, index + 1).join('/node_modules/')}/`)];
}

const isResolved = (lock: Lock, path: string, name: string) =>
  nesting(path).some((folder) => lock.packages[`${folder}node_modules/${name}`] !== undefined);

/**
 * Add the missing optional packages of exact versions to a lock file, in place.
 *
 * They carry no integrity: what is not to be had here cannot be hashed here.
 *
 * @returns Names of what was added.
 */
export function completeLock(lock: Lock): readonly string[] {
  const added: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (platform === undefined || !EXACT_VERSION.test(version) || isResolved(lock, path, name)) continue;
      lock.packages[`node_modules/${name}`] = {
        version,
        ...platform,
        ...(entry.dev && { dev: true }),
        optional: true,
      };
      added.push(name);
    }
  }
  const ordered = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  if (added.length > 0) lock.packages = Object.fromEntries(ordered);
  return added;
}
