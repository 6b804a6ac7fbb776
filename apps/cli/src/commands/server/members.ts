import { resultOf } from '@mien/client';
import { MEMBER_ROLES, type MemberRole } from '@mien/contracts';
import { Command, Option } from 'commander';
import type { CliHost } from '../../command-host.js';
import { printRows, printSentence, serverRuns } from './server-runs.js';

const roleOption = () =>
  new Option('--role <role>', 'what they may do').choices(MEMBER_ROLES).makeOptionMandatory();

const listCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('list').description('accounts of the organization and their roles'),
    host,
    async (context) => {
      const page = await resultOf(context.mien.GET('/api/v1/members', { params: { query: { limit: 200 } } }));
      const rows = page.items.map(({ id, name, email, role, lastSeenAt }) => [
        id,
        name,
        email,
        role,
        lastSeenAt,
      ]);
      printRows(context, page, ['id', 'name', 'e-mail', 'role', 'last seen'], rows);
      return 'ok';
    },
  );

const inviteCommand = (host: CliHost): Command =>
  serverRuns<{ role: MemberRole; person?: string }>(
    new Command('invite')
      .description('invite an address; prints the link, for where no mail is set up')
      .argument('<email>')
      .addOption(roleOption())
      .option('--person <id>', 'the person whose account it will be'),
    host,
    async (context, [email = ''], { role, person }) => {
      const body = { email, role, ...(person ? { personId: person } : {}) };
      const invitation = await resultOf(context.mien.POST('/api/v1/invitations', { body }));
      printSentence(context, invitation, invitation.link);
      return 'ok';
    },
  );

const changeRoleCommand = (host: CliHost): Command =>
  serverRuns<{ role: MemberRole }>(
    new Command('change-role')
      .description('give a member another role')
      .argument('<member>', 'id')
      .addOption(roleOption()),
    host,
    async (context, [id = ''], { role }) => {
      const params = { path: { id } };
      const member = await resultOf(context.mien.PATCH('/api/v1/members/{id}', { params, body: { role } }));
      printSentence(context, member, `${member.name} is ${member.role} now.`);
      return 'ok';
    },
  );

const removeCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('remove').description('take an account out of the organization').argument('<member>', 'id'),
    host,
    async (context, [id = '']) => {
      await resultOf(context.mien.DELETE('/api/v1/members/{id}', { params: { path: { id } } }));
      printSentence(context, { removed: id }, 'Removed.');
      return 'ok';
    },
  );

/** `mien server members …` */
export function membersCommand(host: CliHost): Command {
  const members = new Command('members').description('who works here: list, invite, change roles, remove');
  for (const create of [listCommand, inviteCommand, changeRoleCommand, removeCommand]) {
    members.addCommand(create(host));
  }
  return members;
}
