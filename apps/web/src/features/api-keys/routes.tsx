export const apiKeysRoutes = [] as const;
