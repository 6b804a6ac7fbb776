import type {
  ClaimDecision,
  EnrollmentCheck,
  Evidence,
  FoundPerson,
  OperatingPointReport,
  PackDescription,
  RecognizerHealth,
  SearchDecision,
} from '@mien/recognizer';
import { z } from 'zod';
import { count, decision, number, objectOf, scoreForm, text } from './shapes.js';

const evidence = objectOf<Evidence>({
  packId: text,
  scoreForm,
  threshold: number,
  fmr: number,
  stricter: text.exactOptional(),
  comparedPeople: count,
  ambiguity: text.exactOptional(),
});

export const claimDecision = objectOf<ClaimDecision>({
  decision,
  score: number,
  probability: number,
  evidence,
});

const foundPerson = objectOf<FoundPerson>({ personId: text, score: number, probability: number });

export const searchDecision = objectOf<SearchDecision>({
  decision,
  candidates: z.array(foundPerson),
  evidence,
});

export const enrollmentCheck = objectOf<EnrollmentCheck>({
  isSamePerson: z.array(z.boolean()),
  duplicateOf: text.exactOptional(),
});

const threshold = { fmr: number, threshold: number, scoreForm, stricter: text.exactOptional() };

export const operatingPointReport = objectOf<OperatingPointReport>({
  packId: text,
  embedderId: text,
  enrolledPeople: count,
  verification: objectOf<OperatingPointReport['verification']>({ ...threshold, targetFmr: number }),
  identification: objectOf<OperatingPointReport['identification']>({ ...threshold, targetFpir: number }),
  curve: z.array(
    objectOf<OperatingPointReport['curve'][number]>({
      threshold: number,
      fmr: number,
      fnmr: number.exactOptional(),
    }),
  ),
});

export const packDescription = objectOf<PackDescription>({
  id: text,
  version: number,
  embedderId: text,
  isCalibrated: z.boolean(),
  files: z.map(text, z.object({ path: text, sha256: text })),
});

export const recognizerHealth = objectOf<RecognizerHealth>({
  isHealthy: z.boolean(),
  engine: z.enum(['answering', 'failing']),
  galleries: z.enum(['in-sync', 'behind']),
  unreadableTemplates: count,
});
