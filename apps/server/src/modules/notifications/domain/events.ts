/** A session somebody was to come to, as it is told. */
export interface SessionFacts {
  readonly courseId: string;
  readonly courseName: string;
  readonly sessionId: string;
  /** ISO instant. */
  readonly startsAt: string;
}

interface About {
  readonly organizationId: string;
  /** Says which fact it is, so that writing the fact again is no second event: `absent:<sessionId>:<personId>`. */
  readonly key: string;
}

interface AboutPerson extends About {
  readonly subjectPersonId: string;
}

/** Something that somebody may want to hear of. `data` fills the gaps of messages and is what webhooks carry. */
export type NewEvent =
  | (AboutPerson & {
      readonly kind: 'attendance.marked';
      /** `status` as attendance names it. */
      readonly data: SessionFacts & { readonly status: string };
    })
  | (AboutPerson & { readonly kind: 'attendance.absent'; readonly data: SessionFacts })
  | (AboutPerson & {
      readonly kind: 'attendance.late';
      readonly data: SessionFacts & { readonly minutes: number };
    })
  | (AboutPerson & {
      readonly kind: 'attendance.at-risk';
      /** Without a course: over all of them. */
      readonly data: {
        readonly courseId?: string;
        readonly courseName?: string;
        readonly missed: number;
        readonly sessions: number;
      };
    })
  | (AboutPerson & { readonly kind: 'enrollment.needed'; readonly data: Record<string, never> })
  | (AboutPerson & {
      readonly kind: 'consent.expiring';
      readonly data: {
        readonly purpose: string;
        /** ISO day. */
        readonly day: string;
      };
    })
  | (About & {
      readonly kind: 'security.alert';
      readonly data: { readonly alert: string; readonly account: string };
    })
  | (About & {
      readonly kind: 'report.ready';
      /** `accountId` of whom asked for it. */
      readonly data: { readonly reportId: string; readonly reportName: string; readonly accountId: string };
    });
