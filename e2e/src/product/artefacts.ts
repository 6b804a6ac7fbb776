import { fileURLToPath } from 'node:url';

/** Where pictures of the pages are left for whoever looks at a run; not in git. */
export const ARTEFACTS = fileURLToPath(new URL('../../artefacts/', import.meta.url));
