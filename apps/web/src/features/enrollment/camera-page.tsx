import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { CameraEnrollment } from './camera-enrollment.js';
import { ConsentNeeded } from './consent-needed.js';
import { EnrollmentDone } from './enrollment-done.js';
import type { EnrollmentResult } from './use-enroll.js';

/** Enroll by camera; the camera is on only while pictures are taken. */
export function CameraPage() {
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const [result, setResult] = useState<EnrollmentResult>();
  if (person.isError) return <ErrorState error={person.error} onRetry={() => person.refetch()} />;
  if (!person.data) return <LoadingRows rows={2} height={160} />;
  if (!person.data.consents.includes('recognition')) return <ConsentNeeded />;
  if (result) return <EnrollmentDone result={result} onAgain={() => setResult(undefined)} />;
  return <CameraEnrollment hasTemplates={person.data.templates > 0} onDone={setResult} />;
}
