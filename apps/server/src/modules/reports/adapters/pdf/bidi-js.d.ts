declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    /** Embedding levels of the UTF-16 units of a text (UAX #9). */
    getEmbeddingLevels(text: string, baseDirection?: 'ltr' | 'rtl' | 'auto'): Levels;
    /** The character that looks like this one in a mirror. */
    getMirroredCharacter(character: string): string | null;
  }
  /** Make the functions, which share tables. */
  function bidiFactory(): Bidi;

  export { bidiFactory as default };
}
