import {
  type Calibration,
  chooseThreshold,
  fmrAtThreshold,
  fmrForFpir,
  lowestSupportedFmr,
  type ScoreForm,
  scoreFormFor,
  thresholdForFmr,
} from '@mien/biometrics';
import type { Gallery } from '@mien/gallery';
import type { OperatingPointReport, OperatingThreshold } from './recognizer.js';

/** What an organization's rates come to with the people it has enrolled today. */
export function reportOperatingPoint(
  packId: string,
  gallery: Gallery,
  calibration: Calibration,
  rates: { readonly verificationFmr: number; readonly identificationFpir: number },
): OperatingPointReport {
  const people = gallery.subjectCount;
  const form = scoreFormFor(Math.max(0, people - 1));
  const { verificationFmr, identificationFpir } = rates;
  return {
    packId,
    embedderId: gallery.embedderId,
    enrolledPeople: people,
    verification: { targetFmr: verificationFmr, ...thresholdOf(calibration, verificationFmr, form) },
    identification: {
      targetFpir: identificationFpir,
      ...thresholdOf(calibration, fmrForFpir(identificationFpir, Math.max(1, people)), form),
    },
    curve: [
      ...calibration[form].points.map(({ threshold, fmr, fnmr }) => ({ threshold, fmr, fnmr })),
      endOfCurve(calibration, form),
    ],
  };
}

/** Where the continued line of the calibration ends; nothing was measured there, so no FNMR is told. */
function endOfCurve(calibration: Calibration, form: ScoreForm) {
  const fmr = lowestSupportedFmr(calibration, form);
  return { threshold: thresholdForFmr(calibration, fmr, form).threshold, fmr };
}

function thresholdOf(calibration: Calibration, fmr: number, form: ScoreForm): OperatingThreshold {
  const { threshold, stricter } = chooseThreshold(calibration, fmr, form);
  const reason = stricter.at(-1);
  return {
    threshold,
    fmr: fmrAtThreshold(calibration, threshold, form),
    scoreForm: form,
    ...(reason && { stricter: reason }),
  };
}
