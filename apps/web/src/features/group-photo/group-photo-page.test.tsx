// @vitest-environment jsdom
import type { AttendanceSession, GroupPhoto } from '@mien/contracts';
import { configure, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { CallOutput } from '../../shared/api-types.js';
import { renderApp } from '../../testing/render-app.js';
import { aGroupPhoto, BEN, CLEO, DOUBTFUL_FACE, idOf } from './testing/a-group-photo.js';

// the first page of a file compiles what it loads
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => sessionStorage.clear());

const session: AttendanceSession = {
  id: idOf('5'),
  courseId: idOf('6'),
  courseName: 'Biology',
  kind: 'class',
  day: '2026-11-20',
  startsAt: '2026-11-20T08:00:00Z',
  endsAt: '2026-11-20T09:00:00Z',
  timeZone: 'Europe/Berlin',
  opensAt: '2026-11-20T07:45:00Z',
  closesAt: '2026-11-20T09:15:00Z',
  isLocked: false,
};

const counts = {
  present: 0,
  late: 0,
  'left-early': 0,
  partial: 0,
  absent: 0,
  excused: 0,
  expected: 0,
  unconfirmed: 0,
};
const roster = {
  session,
  counts,
  items: [],
  needsApproval: false,
  needsReason: false,
} as unknown as CallOutput<'getSessionAttendance'>;

const open = (photo: GroupPhoto) =>
  renderApp({
    path: `/sessions/${session.id}/photo`,
    role: 'teacher',
    routes: {
      getSessionAttendance: roster,
      startGroupPhoto: photo,
      addGroupPictures: { groupPhoto: aGroupPhoto(), refused: [{ index: 0, reason: 'picture-damaged' }] },
      confirmGroupPhoto: aGroupPhoto({
        pictures: [],
        confirmed: { at: '2026-11-20T08:10:00Z', sightings: 1, marks: 2 },
      }),
      discardGroupPhoto: undefined as never,
    },
  });

const part = async (name: string) => within(await screen.findByRole('region', { name }));

it('shows who is found, who is to be decided and who is missing, and names on the faces', async () => {
  await open(aGroupPhoto());
  expect((await part('Found')).getByText('Anna')).toBeDefined();
  expect((await part('To be decided')).getByText('Perhaps Ben')).toBeDefined();
  const missing = await part('Not found');
  expect(missing.getByText('Not found does not mean absent.', { exact: false })).toBeDefined();
  expect(missing.getByText('no face enrolled')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Face 1: Anna' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Face 2: to be decided' })).toBeDefined();
});

it('lets the teacher say who an unsure face is, take it back, and say it again of somebody else', async () => {
  const { user } = await open(aGroupPhoto());
  await user.click(await screen.findByRole('button', { name: 'Face 2: to be decided' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Who is this?' }));
  await user.click(drawer.getByRole('button', { name: /^Ben/ }));
  expect(await screen.findByRole('button', { name: 'Face 2: Ben' })).toBeDefined();
  expect((await part('Found')).getByText('by you')).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: 'Face 2: to be decided' })).toBeDefined();
});

it('takes a wrong name out: not in this class', async () => {
  const { user } = await open(aGroupPhoto());
  await user.click(await screen.findByRole('button', { name: 'Face 1: Anna' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Who is this?' }));
  await user.click(drawer.getByRole('button', { name: 'Not in this class' }));
  expect(await screen.findByRole('button', { name: 'Face 1: nobody of this class' })).toBeDefined();
  expect((await part('Not found')).getByText('Anna')).toBeDefined();
});

it('confirms what the teacher said, and says what was written down', async () => {
  const { user, calls } = await open(aGroupPhoto());
  await user.click(await screen.findByRole('button', { name: 'Face 2: to be decided' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Who is this?' }));
  await user.click(drawer.getByRole('button', { name: /^Ben/ }));
  await user.click(await screen.findByRole('combobox', { name: 'What Cleo counts as' }));
  await user.click(await screen.findByRole('option', { name: 'Absent' }));
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByText('The class is marked')).toBeDefined();
  expect(screen.getByText('1 person was noted as seen.', { exact: false })).toBeDefined();
  expect(calls.find(({ id }) => id === 'confirmGroupPhoto')?.body).toEqual({
    faces: [{ faceId: DOUBTFUL_FACE, personId: BEN.id }],
    people: [{ personId: CLEO.id, status: 'absent' }],
  });
});

it('sends pictures, shows what was found in them and which could not be used', async () => {
  const { user, container, calls } = await open(aGroupPhoto({ pictures: [], recognized: [] }));
  await screen.findByRole('button', { name: 'Take a picture' });
  const input = container.querySelector<HTMLInputElement>('input[type=file][capture]');
  await user.upload(input!, new File(['picture'], 'class.jpg', { type: 'image/jpeg' }));
  expect(await screen.findByRole('button', { name: 'Face 1: Anna' })).toBeDefined();
  expect(screen.getByText('class.jpg')).toBeDefined();
  expect(calls.some(({ id }) => id === 'addGroupPictures')).toBe(true);
});

it('opens the face of somebody who was found from the list', async () => {
  const { user } = await open(aGroupPhoto());
  await user.click((await part('Found')).getByRole('button', { name: /Anna/ }));
  expect(await screen.findByRole('dialog', { name: 'Who is this?' })).toBeDefined();
});

it('keeps what the teacher chose when the page is loaded again, and says so', async () => {
  const first = await open(aGroupPhoto());
  await first.user.click(await screen.findByRole('button', { name: 'Face 2: to be decided' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Who is this?' }));
  await first.user.click(drawer.getByRole('button', { name: /^Ben/ }));
  await screen.findByRole('button', { name: 'Face 2: Ben' });
  first.unmount();

  const { user } = await open(aGroupPhoto());
  expect(await screen.findByText('What you chose before is still here')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Face 2: Ben' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Forget it' }));
  expect(await screen.findByRole('button', { name: 'Face 2: to be decided' })).toBeDefined();
  expect(sessionStorage).toHaveLength(0);
});
