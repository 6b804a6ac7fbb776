import { AppError } from '@mien/biometrics';

export class CourseNameTakenError extends AppError {
  readonly code = 'course.name-taken';
  readonly category = 'conflict';

  constructor() {
    super('Another course has this name, perhaps an archived one; choose a different name.');
  }
}

export class CourseRecordedError extends AppError {
  readonly code = 'course.has-records';
  readonly category = 'conflict';

  constructor() {
    super('Attendance is on record for this course; archive it instead.');
  }
}

export class CourseArchivedError extends AppError {
  readonly code = 'course.archived';
  readonly category = 'conflict';

  constructor() {
    super('This course is archived; bring it back before you change its timetable.');
  }
}

export class TermNameTakenError extends AppError {
  readonly code = 'term.name-taken';
  readonly category = 'conflict';

  constructor() {
    super('Another term has this name; choose a different one.');
  }
}

/** The pattern has nothing on that day that could be canceled or moved. */
export class NotADayOfPatternError extends AppError {
  readonly code = 'timetable.no-such-day';
  readonly category = 'invalid';

  constructor() {
    super('This weekly time does not take place on that day; choose one of its days.');
  }
}

export class TimetableFullError extends AppError {
  readonly code = 'timetable.full';
  readonly category = 'conflict';

  /** @param most how many there may be. */
  constructor(most: number) {
    super('A course holds no more times than this; remove some, or make another course.', {
      details: { most },
    });
  }
}

/** An id was asked for that something else has. */
export class TimeExistsError extends AppError {
  readonly code = 'timetable.exists';
  readonly category = 'conflict';

  constructor() {
    super('This time is in a timetable already; load it again.');
  }
}

export class CourseFileError extends AppError {
  readonly code = 'course-file.unreadable';
  readonly category = 'invalid';

  constructor(problem: 'not-csv' | 'too-large' | 'too-many-lines' | 'no-such-columns', cause?: unknown) {
    super('This file cannot be used; see "problem", and send CSV (UTF-8) with the columns of the template.', {
      cause,
      details: { problem },
    });
  }
}
