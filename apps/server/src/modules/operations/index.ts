export { readInstallationFigures } from './application/installation-figures.js';
export { createOperationsModule } from './create-operations-module.js';
