import type { routes } from '@mien/contracts';
import type { z } from 'zod';

export type Group = z.output<typeof routes.createGroup.response>;
