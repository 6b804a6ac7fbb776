/** Whose face an account would show, and who compares it. */
export interface FaceClaim {
  readonly accountId: string;
  readonly organizationId: string;
  readonly personId: string;
}

/** The face as a factor of accounts; the module of face sessions answers. */
export interface FaceFactor {
  /** Whether some organization lets its members sign in by face alone. */
  isOffered(): Promise<boolean>;
  /**
   * The claim an account may make by face, in one organization or in the first that lets it.
   *
   * Its organization allows it, the person agreed to it with this account, and there is a face to compare with.
   */
  claimOf(
    accountId: string,
    use: 'second-factor' | 'alone',
    organizationId?: string,
  ): Promise<FaceClaim | undefined>;
}
