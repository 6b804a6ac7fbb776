/**
 * What the embedded PostgreSQL is told: durable, small, reachable from this machine only, and silent about data.
 * Statements are left out of its log, for they hold names.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  max_wal_senders: '2',
  autovacuum_max_workers: '2',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_line_prefix: '%m [%p] ',
  timezone: 'UTC',
  lc_messages: 'C',
};

export const serverFlags = (cluster: string, port: number): readonly string[] => [
  '-D',
  cluster,
  '-p',
  String(port),
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];
