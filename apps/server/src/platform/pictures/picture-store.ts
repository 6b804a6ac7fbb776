/** Keeps sealed bytes under a key; what is inside is the caller's secret. */
export interface PictureStore {
  put(key: string, sealed: Uint8Array): Promise<void>;
  /** @throws {NotFoundError} `picture.not-found` */
  get(key: string): Promise<Uint8Array>;
  /** Gone for good; deleting what is not there is fine. */
  delete(key: string): Promise<void>;
}
