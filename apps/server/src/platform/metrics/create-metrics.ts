import { createInstruments } from './instruments.js';

/** Figures that are looked up when somebody asks for the metrics. */
export interface LookedUpFigures {
  readonly activePeople: number;
  /** Share of matches of the last 30 days that nobody corrected; absent without matches. */
  readonly verificationAccuracy?: number;
}

/** What Prometheus reads. */
export function createMetrics(lookUp: () => Promise<LookedUpFigures>) {
  const { registry, enrollmentPictures, ...instruments } = createInstruments();
  const { activePeople, enrollmentRate, uptime, verificationAccuracy } = instruments;
  const enrolled = { accepted: 0, offered: 0 };
  const looks: (() => void)[] = [];

  return {
    ...instruments,
    /** Count the pictures of an enrollment. */
    enrolled(accepted: number, offered: number): void {
      enrolled.accepted += accepted;
      enrolled.offered += offered;
      enrollmentPictures.inc({ accepted: 'true' }, accepted);
      enrollmentPictures.inc({ accepted: 'false' }, offered - accepted);
    },
    /** Set figures anew whenever somebody asks for the metrics. */
    onRender(look: () => void): void {
      looks.push(look);
    },
    contentType: registry.contentType,
    async render(): Promise<string> {
      const figures = await lookUp();
      activePeople.set(figures.activePeople);
      verificationAccuracy.set(figures.verificationAccuracy ?? Number.NaN);
      enrollmentRate.set(enrolled.offered === 0 ? Number.NaN : enrolled.accepted / enrolled.offered);
      uptime.set(process.uptime());
      for (const look of looks) look();
      return registry.metrics();
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
