/** A list as a stream. */
export async function* asStream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
