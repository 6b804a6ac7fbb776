/** How connections call themselves, so that commands can tell whether servers work with a database. */
export const SERVER_NAME = 'mien';
export const COMMAND_NAME = 'mien command';
