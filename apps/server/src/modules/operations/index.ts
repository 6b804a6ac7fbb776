export { readInstallationFigures } from './application/installation-figures.js';
export { createOperationsModule } from './create-operations-module.js';
export { serveHealth } from './http/probe-routes.js';
