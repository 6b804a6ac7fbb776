import { Button, Menu } from '@mantine/core';
import type { CourseDetails } from '@mien/contracts';
import {
  IconArchive,
  IconCalendarDown,
  IconCopy,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseDialog } from './course-dialog.js';
import { DuplicateDialog } from './duplicate-dialog.js';
import { useCourseActions } from './use-course-actions.js';

interface CourseActionsProps {
  readonly course: CourseDetails;
  readonly canWrite: boolean;
}

/** What one can do with a course as a whole. */
export function CourseActions({ course, canWrite }: CourseActionsProps) {
  const { t } = useTranslation(['courses', 'shared']);
  const [dialog, setDialog] = useState<'edit' | 'duplicate'>();
  const { archive, restore, remove, download, isPending } = useCourseActions(course);
  return (
    <>
      {canWrite && (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => setDialog('edit')}
        >
          {t('edit')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={isPending} leftSection={<IconDots size={18} aria-hidden />}>
            {t('more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={download}>
            {t('calendar')}
          </Menu.Item>
          {canWrite && (
            <>
              <Menu.Item
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={() => setDialog('duplicate')}
              >
                {t('duplicate.act')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArchive size={16} aria-hidden />}
                onClick={course.archivedAt ? restore : archive}
              >
                {t(course.archivedAt ? 'restore' : 'archive')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash size={16} aria-hidden />}
                disabled={course.hasRecords}
                onClick={remove}
              >
                {t('delete.act')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'edit' && <CourseDialog course={course} onClose={() => setDialog(undefined)} />}
      {dialog === 'duplicate' && <DuplicateDialog course={course} onClose={() => setDialog(undefined)} />}
    </>
  );
}
