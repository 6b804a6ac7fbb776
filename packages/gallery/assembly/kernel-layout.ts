/**
 * Where things lie in the memory that the scan kernel, the main thread and the scan threads share.
 * Plain numbers only: this file is compiled both as TypeScript and as AssemblyScript.
 *
 * The memory begins with one scan job, then the probe, the roster, one area per lane (a lane is one thread's
 * share of a scan), and then the segments that hold the templates.
 */

/** A job: what to scan for. Byte addresses of its fields. */
export const JOB_SIGNAL = 1024;
export const JOB_NEXT_SEGMENT = 1088;
export const JOB_SEGMENT_COUNT = 1152;
export const JOB_FIRST_SEGMENT = 1156;
export const JOB_SEGMENT_BYTES = 1160;
/** Bytes of one row of codes: the dimension rounded up to a multiple of 16. */
export const JOB_STRIDE = 1164;
/** How many best subjects are wanted. */
export const JOB_LIMIT = 1168;
/** 1 if only subjects whose bit is set in the roster count. */
export const JOB_HAS_ROSTER = 1172;
export const JOB_PROBE_SCALE = 1176;
/** The error radius of a row is `row error * JOB_RADIUS_FACTOR + JOB_RADIUS_OFFSET`. */
export const JOB_RADIUS_FACTOR = 1180;
export const JOB_RADIUS_OFFSET = 1184;

/** Probe as int16 codes. */
export const PROBE = 2048;
export const MAX_DIMENSION = 4096;

/** One bit per subject number. */
export const ROSTER = 16384;
export const ROSTER_BYTES = 2097152;
export const MAX_ROWS = 16777216;

/** A lane's area: fields, then the best subjects so far (number, lower bound), then the hits (row, upper bound). */
export const LANES = 2113536;
export const LANE_HIT_COUNT = 0;
export const LANE_THRESHOLD = 4;
export const LANE_OVERFLOWED = 8;
export const LANE_SCRATCH = 16;
export const LANE_BEST_SUBJECTS = 64;
export const MAX_LIMIT = 1024;
export const LANE_BEST_BOUNDS = 4160;
export const LANE_HITS = 8256;
export const HIT_CAPACITY = 65536;
export const LANE_BYTES = 532544;

/** A segment: codes in groups of four rows interleaved by 16 bytes, then scale, error and subject of every row. */
export const SEGMENT_ROWS = 2048;
export const ROW_RECORD_BYTES = 12;

/** Lowest finite float32: every live row beats it, a dead row (error -Infinity) does not. */
export const LOWEST_SCORE = -3.4028234663852886e38;
