export { createSightingsModule, type SightingsModule } from './create-sightings-module.js';
