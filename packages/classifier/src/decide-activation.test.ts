import { syntheticIdentities } from '@mien/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideActivation } from './decide-activation.js';
import { InvalidClassifierReportError } from './errors.js';
import { type ClassifierReport, parseClassifierReport } from './evaluation/classifier-report.js';
import { classifierDigest } from './storage/classifier-file.js';
import { trainIdentityClassifier } from './train-identity-classifier.js';

const override = { by: 'ada', reason: 'trial in one room' };
let report: ClassifierReport;
let digest: string;

beforeAll(async () => {
  const samples = syntheticIdentities({
    subjects: 6,
    templatesPerSubject: 3,
    dimension: 32,
    spread: 0.5,
    seed: 4,
  });
  const trained = await trainIdentityClassifier(samples, { embedderId: 'test@1' });
  report = trained.report;
  digest = classifierDigest(trained.classifier);
});

describe('a classifier', () => {
  it('is activated with a report on exactly it', () => {
    expect(decideActivation(digest, report)).toEqual({ kind: 'activate' });
  });

  it('is refused without a report, whoever insists', () => {
    expect(decideActivation(digest, undefined, override)).toEqual({ kind: 'refuse', reason: 'no-report' });
  });

  it('is refused with the report of another, whoever insists', () => {
    expect(decideActivation('0'.repeat(64), report, override)).toEqual({
      kind: 'refuse',
      reason: 'report-of-another-classifier',
    });
  });

  it('is refused when it measured worse, unless somebody answers for it', () => {
    const worse: ClassifierReport = { ...report, verdict: 'worse' };
    expect(decideActivation(digest, worse)).toEqual({
      kind: 'refuse',
      reason: 'worse-than-nearest-template',
    });
    expect(decideActivation(digest, worse, override)).toEqual({ kind: 'activate', override });
  });
});

describe('a stored report', () => {
  it('is read back whole', () => {
    expect(parseClassifierReport(JSON.stringify(report))).toEqual(report);
  });

  it.each([
    { what: 'not JSON', text: () => '{', names: 'JSON' },
    { what: 'of another version', text: () => JSON.stringify({ ...report, version: 2 }), names: 'version' },
    {
      what: 'without a verdict',
      text: () => JSON.stringify({ ...report, verdict: undefined }),
      names: 'verdict',
    },
    { what: 'of a list', text: () => '[]', names: 'whole' },
  ])('is refused when it is $what', ({ text, names }) => {
    expect(() => parseClassifierReport(text())).toThrow(InvalidClassifierReportError);
    expect(() => parseClassifierReport(text())).toThrow(names);
  });
});
