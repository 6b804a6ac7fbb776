export { personFieldsOf } from './application/person-fields.js';
export { assertReach, ownGroupIds, peopleOfToday, visiblePeople } from './application/reach.js';
export { createPeopleModule } from './create-people-module.js';
export { checkCustomValues } from './domain/check-custom-values.js';
export { CustomValueError } from './domain/errors.js';
export { foldedColumns, foldText } from './domain/fold-text.js';
