export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}
