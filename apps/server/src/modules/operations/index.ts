export { readInstallationFigures } from './application/installation-figures.js';
export { createOperationsModule, type OperationsModule } from './create-operations-module.js';
