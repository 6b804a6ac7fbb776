import type { Variables } from './variables.js';

const isTls = (address: string | undefined): boolean => address?.startsWith('tls:') === true;

function findDatabaseMistakes(v: Variables): readonly string[] {
  if (v.DATABASE_URL) return [];
  const roles = new Set(v.MIEN_ROLES);
  const isWhole = roles.has('api') && roles.has('recognizer') && roles.has('jobs');
  const isWebOnly = roles.size === 1 && roles.has('web');
  return isWhole || isWebOnly
    ? []
    : [
        'DATABASE_URL: The embedded database serves one process only; processes that share the work need a server.',
      ];
}

function findRecognizerMistakes(v: Variables): readonly string[] {
  const roles = new Set(v.MIEN_ROLES);
  const found: string[] = [];
  if (roles.has('recognizer')) {
    if (v.MIEN_RECOGNIZERS.length > 0) {
      found.push(
        'MIEN_RECOGNIZERS: This process computes faces itself; take recognizer out of MIEN_ROLES to use nodes.',
      );
    }
    if (!v.MIEN_NODE_LISTEN && !roles.has('api') && !roles.has('jobs')) {
      found.push('MIEN_NODE_LISTEN: A process that only recognizes needs an address to serve others at.');
    }
    return found;
  }
  if (v.MIEN_NODE_LISTEN)
    found.push('MIEN_NODE_LISTEN: Only a process with the role recognizer serves others.');
  if (v.MIEN_RECOGNIZERS.length === 0 && (roles.has('api') || roles.has('jobs'))) {
    found.push('MIEN_RECOGNIZERS: Name the nodes to call, or add recognizer to MIEN_ROLES.');
  }
  return found;
}

function findCredentialMistakes(v: Variables): readonly string[] {
  const addresses = [...v.MIEN_RECOGNIZERS, ...(v.MIEN_NODE_LISTEN ? [v.MIEN_NODE_LISTEN] : [])];
  const hasIdentity = v.MIEN_NODE_CERTIFICATE && v.MIEN_NODE_KEY && v.MIEN_NODE_AUTHORITY;
  const found: string[] = [];
  if (addresses.some(isTls) && !hasIdentity) {
    found.push(
      'MIEN_NODE_CERTIFICATE: tls:// needs MIEN_NODE_CERTIFICATE, MIEN_NODE_KEY and MIEN_NODE_AUTHORITY.',
    );
  }
  if (addresses.some((address) => !isTls(address)) && !v.MIEN_NODE_SECRET) {
    found.push('MIEN_NODE_SECRET: tcp:// and unix:// need the secret that both ends know.');
  }
  return found;
}

/** Roles that cannot be had with the other settings, each as "name: advice". */
export const findRoleMistakes = (v: Variables): readonly string[] => [
  ...findDatabaseMistakes(v),
  ...findRecognizerMistakes(v),
  ...findCredentialMistakes(v),
];
