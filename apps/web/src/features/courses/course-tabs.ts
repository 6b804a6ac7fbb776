export const COURSE_TABS = ['timetable', 'people', 'sessions', 'rules'] as const;
export type CourseTab = (typeof COURSE_TABS)[number];
