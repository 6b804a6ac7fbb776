/** When somebody counts as what. Minutes are whole ones, as clocks show them: 09:05:59 is five after nine. */
export interface AttendancePolicy {
  /** Who is noticed at most this many minutes before the start has come. */
  readonly opensBefore: number;
  /** Who checks out at most this many minutes after the end has left this session and not the next. */
  readonly closesAfter: number;
  /** Who arrives more than this many minutes after the start is late. */
  readonly lateAfter: number;
  /** Who arrives more than this many minutes after the start has missed it. Absent: whoever comes before the end came. */
  readonly missedAfter?: number;
  /** Who leaves more than this many minutes before the end leaves early. */
  readonly earlyBefore: number;
  /** Part of the time that one has to be there, in [0, 1]; with less of it one was there in part. */
  readonly minimumPresence: number;
  /**
   * How leaving is known. `checked-out`: by checking out, and who does not was there in part. `if-checked-out`: by
   * checking out, and who does not has stayed. `last-seen`: when one was last noticed, as by a camera in the room.
   */
  readonly leaving: 'checked-out' | 'if-checked-out' | 'last-seen';
  /** `room`: only what noticed somebody in the session's room counts, where it has one. */
  readonly places: 'anywhere' | 'room';
  /** A face less probable than this is nobody's presence, and nobody's absence either, until somebody says so. */
  readonly minProbability: number;
}

/** A class: coming is noticed, leaving is not. */
export const DEFAULT_POLICY: AttendancePolicy = {
  opensBefore: 30,
  closesAfter: 30,
  lateAfter: 5,
  earlyBefore: 5,
  minimumPresence: 0.5,
  leaving: 'if-checked-out',
  places: 'anywhere',
  minProbability: 0.9,
};
