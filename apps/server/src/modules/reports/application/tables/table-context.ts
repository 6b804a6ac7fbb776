import type { LanguageTag, OrganizationSettings, ReportKind, ReportSubject } from '@mien/contracts';
import type { SQL } from 'drizzle-orm';
import type { Transaction } from '../../../../platform/database/database.js';
import type { Principal } from '../../../../platform/http/request-context.js';
import type { ReportTable } from '../../domain/report-table.js';
import type { ReportWords } from '../../domain/report-words.js';

/** The organization a report is of. */
export interface ReportedOrganization {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: LanguageTag;
  readonly settings: OrganizationSettings;
  readonly packId: string;
}

/** What a table is read with: one transaction, as far as its requester reaches. */
export interface TableContext<Kind extends ReportKind = ReportKind> {
  readonly tx: Transaction;
  readonly subject: Extract<ReportSubject, { kind: Kind }>;
  readonly organization: ReportedOrganization;
  readonly requester: Pick<Principal, 'reach' | 'membershipId' | 'personId'>;
  /** Condition on `course` rows; all when absent. */
  readonly courses: SQL | undefined;
  readonly words: ReportWords;
  readonly language: LanguageTag;
  readonly now: Date;
}

export type TableReader<Kind extends ReportKind = ReportKind> = (
  context: TableContext<Kind>,
) => Promise<ReportTable>;
