/** A failed preparation, told in one sentence that says what to do. Printed without a stack. */
export class SetupProblem extends Error {}

const causes = [
  {
    signs: /ENOSPC|no space left/i,
    sentence: (folder) => `The disk is full: free about 2 GB for ${folder} and run the command again.`,
  },
  {
    signs: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    sentence: (folder) =>
      `Mien may not write in ${folder}: run the command as the owner of the folder, or move the folder to a place of your own.`,
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    sentence: () =>
      'The package registry cannot be reached: the first start needs the internet (or a registry mirror set in npm); connect and run the command again.',
  },
  {
    signs: /\bE40[13]\b|UNABLE_TO_(VERIFY|GET)|SELF_SIGNED/,
    sentence: () =>
      'The package registry refused the connection: check the proxy, the certificates and the registry that npm is set to.',
  },
  {
    signs: /EINTEGRITY/,
    sentence: () =>
      'A downloaded package differs from the one recorded in package-lock.json: run "npm cache clean --force" and try again.',
  },
  {
    signs: /EUSAGE|can only install packages when/,
    sentence: () =>
      'package.json and package-lock.json do not agree: run "npm install" and commit the lock file.',
  },
];

/**
 * Turn what a failed program wrote into one sentence for a person.
 *
 * @param {string} output everything the program wrote to stderr
 * @param {{ doing: string, folder: string }} context what was tried, as in "Installing packages", and where
 * @returns {string}
 */
export function explain(output, { doing, folder }) {
  const cause = causes.find(({ signs }) => signs.test(output));
  return cause ? cause.sentence(folder) : `${doing} failed; the lines above say why.`;
}
