export { openCsvTable } from './adapters/csv-table.js';
export { createImportsModule } from './create-imports-module.js';
