import type { routes } from '@mien/contracts';
import type { z } from 'zod';

export type ConsentText = z.output<typeof routes.listConsentTexts.response>['items'][number];
