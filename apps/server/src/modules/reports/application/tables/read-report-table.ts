import type { ReportTable } from '../../domain/report-table.js';
import type { ReportsContext } from '../ports.js';
import { attendanceList } from './attendance-list.js';
import { createAuditTable } from './audit-table.js';
import { dailyRegister } from './daily-register.js';
import { createModelAccuracy } from './model-accuracy.js';
import { monthlySummary } from './monthly-summary.js';
import { createPersonRecord } from './person-record.js';
import { recognitionLogTable } from './recognition-log.js';
import type { TableContext } from './table-context.js';
import { workHours } from './work-hours.js';

/** The table of a report, by its kind. */
export function createReadReportTable({
  walkAudit,
  operatingPointOf,
  explainSessions,
}: Pick<ReportsContext, 'walkAudit' | 'operatingPointOf' | 'explainSessions'>) {
  const auditTable = createAuditTable(walkAudit);
  const personRecord = createPersonRecord({ explainSessions });
  const modelAccuracy = createModelAccuracy(operatingPointOf);
  return (context: TableContext): Promise<ReportTable> => {
    const { subject } = context;
    switch (subject.kind) {
      case 'daily-register':
        return dailyRegister({ ...context, subject });
      case 'monthly-summary':
        return monthlySummary({ ...context, subject });
      case 'person-record':
        return personRecord({ ...context, subject });
      case 'attendance-list':
        return attendanceList({ ...context, subject });
      case 'work-hours':
        return workHours({ ...context, subject });
      case 'recognition-log':
        return recognitionLogTable({ ...context, subject });
      case 'audit':
        return auditTable({ ...context, subject });
      case 'model-accuracy':
        return modelAccuracy({ ...context, subject });
    }
  };
}
